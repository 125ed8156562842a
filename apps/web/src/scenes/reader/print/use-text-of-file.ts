/** The words of a file of plain text, once they are there. */
import { useEffect, useState } from 'react'
import { readable } from '../paper/readable.ts'
import { useFile } from '../paper/use-file.ts'

export function useTextOfFile(document: string, at: number): string | undefined {
  const { state } = useFile(document, at)
  const blob = state.type === 'opened' ? state.blob : undefined
  const [text, setText] = useState<string | undefined>()
  useEffect(() => {
    let isWanted = true
    void blob?.text().then((read) => {
      if (isWanted) setText(readable(read))
    })
    return () => void (isWanted = false)
  }, [blob])
  return text
}
