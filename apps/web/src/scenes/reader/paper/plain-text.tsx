/** A file of plain text, as text: nothing in it means anything else. */
import { useEffect, useState } from 'react'
import { useText } from '../../../text/text.ts'
import { readable } from './readable.ts'
import styles from './paper.module.css'

export function PlainText({ blob, language }: { readonly blob: Blob; readonly language: string }) {
  const { t } = useText()
  const [text, setText] = useState<string | undefined>()
  useEffect(() => {
    let isWanted = true
    void blob.text().then((read) => {
      if (isWanted) setText(readable(read))
    })
    return () => void (isWanted = false)
  }, [blob])
  if (text === undefined) return <p className={styles['words']}>{t('reader.drawing')}</p>
  return (
    <pre className={styles['text']} lang={language} dir="auto">
      {text}
    </pre>
  )
}
