/** Finds a document by its number or by words of its title, and holds it. */
import { useState } from 'react'
import { X } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useView } from '../../desk/use-view.ts'
import { useText } from '../../text/text.ts'
import styles from './document-picker.module.css'

type Props = {
  readonly label: string
  readonly chosen: { readonly number: string; readonly title: string } | undefined
  /** By its id; empty for none. */
  readonly onChoose: (id: string) => void
}

export function DocumentPicker({ label, chosen, onChoose }: Props) {
  const { t } = useText()
  const [words, setWords] = useState('')
  const found = useView('search', { words })
  if (chosen !== undefined) {
    const { number, title } = chosen
    return (
      <div className={styles['chosen']} role="group" aria-label={label}>
        <span className={styles['label']}>{label}</span>
        <span className={styles['document']}>
          <span>
            <strong>{number}</strong> {title}
          </span>
          <Button
            look="quiet"
            aria-label={t('compose.link.remove', { number })}
            onPress={() => onChoose('')}
          >
            <X size={16} aria-hidden />
          </Button>
        </span>
      </div>
    )
  }
  return (
    <div className={styles['picker']}>
      <TextField
        label={label}
        value={words}
        onChange={setWords}
        placeholder={t('compose.link.hint')}
      />
      {words.trim() !== '' && (
        <ul className={styles['found']} aria-label={label}>
          {(found?.documents ?? []).slice(0, 6).map(({ id, number, title, titleLanguage }) => (
            <li key={id}>
              <Button
                look="quiet"
                onPress={() => {
                  setWords('')
                  onChoose(id)
                }}
              >
                <strong>{number}</strong>
                <span className={styles['title']} lang={titleLanguage}>
                  {title}
                </span>
              </Button>
            </li>
          ))}
          {found !== undefined && found.documents.length === 0 && (
            <li className={styles['nothing']}>{t('palette.empty')}</li>
          )}
        </ul>
      )}
    </div>
  )
}
