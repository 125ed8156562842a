/** The printed pages: each with its marking at the top and the foot. */
import { useText } from '../../../text/text.ts'
import type { PrintWords } from './print-words.ts'
import styles from './print.module.css'

type Props = { readonly words: PrintWords; readonly pictures: readonly string[] }

export function Sheets({ words, pictures }: Props) {
  const { t } = useText()
  return pictures.map((picture, before) => (
    <div key={picture} className={styles['sheet']}>
      <Head words={words} />
      <img src={picture} alt="" className={styles['picture']} />
      <Foot words={words} page={t('reader.page', { number: before + 1, of: pictures.length })} />
    </div>
  ))
}

/** Its head and foot are repeated by the browser on each page. */
export function TextSheet({ words, text }: { readonly words: PrintWords; readonly text: string }) {
  return (
    <div className={styles['flowing']}>
      <div className={styles['flowingHead']}>
        <Head words={words} />
      </div>
      <pre className={styles['text']}>{text}</pre>
      <div className={styles['flowingFoot']}>
        <Foot words={words} />
      </div>
    </div>
  )
}

function Head({ words: { marking, what, standing } }: { readonly words: PrintWords }) {
  return (
    <div className={styles['head']}>
      <strong className={styles['marking']}>{marking}</strong>
      <p>
        {what}
        {standing !== undefined && <strong> · {standing}</strong>}
      </p>
    </div>
  )
}

type FootProps = { readonly words: PrintWords; readonly page?: string }

function Foot({ words: { marking, by }, page }: FootProps) {
  return (
    <div className={styles['foot']}>
      <p>
        {by}
        {page !== undefined && ` · ${page}`}
      </p>
      <strong className={styles['marking']}>{marking}</strong>
    </div>
  )
}
