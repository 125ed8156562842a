/** Starts the client: the words, then the desk of the home that is open here, or the first page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/index.css'
import { applyLooks } from './desk/looks.ts'
import { App } from './shell/app.tsx'
import { LanguageProvider } from './text/language.tsx'

applyLooks()
const place = document.querySelector('#root')
if (place === null) throw new Error('the page has a place for the client')
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
)
