/** The whole client: the first page where no home is open, else the desk with its screens. */
import { useEffect, useState } from 'react'
import { RouterProvider } from '@tanstack/react-router'
import { DeskProvider } from '../desk/desk.tsx'
import { currentHome, enter } from '../desk/current-home.ts'
import { FirstPage } from '../scenes/first/first-page.tsx'
import { fetchScenes, router } from './routes.tsx'

export function App() {
  const [home, setHome] = useState(() => currentHome() ?? '')
  useEffect(() => {
    const timer = setTimeout(() => void fetchScenes(), 15_000)
    return () => clearTimeout(timer)
  }, [])
  if (home === '') {
    return (
      <FirstPage
        onEnter={(next) => {
          enter(next)
          setHome(next)
        }}
      />
    )
  }
  return (
    <DeskProvider home={home}>
      <RouterProvider router={router} />
    </DeskProvider>
  )
}
