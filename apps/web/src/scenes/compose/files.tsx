/** The files of a paper: dropped or chosen, each with its language and what is known of its words. */
import { useState } from 'react'
import { DropZone, FileTrigger } from 'react-aria-components'
import type { DropZoneProps } from 'react-aria-components'
import { FileText, LoaderCircle, Upload, X } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import fieldStyles from '../../components/field.module.css'
import { useText } from '../../text/text.ts'
import { errorOf } from './problems.tsx'
import type { SectionProps } from './section-props.ts'
import { languageName } from '../../text/language-names.ts'
import { sizeInWords } from '../../text/size.ts'
import styles from './files.module.css'

/** Beside those of the regime. */
const further = ['ar', 'de', 'es', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'tr', 'uk', 'zh']

export function Files({ paper, choices, problems }: SectionProps) {
  const text = useText()
  const { t, language: reader } = text
  const [failed, setFailed] = useState<readonly string[]>([])
  const { files, coming } = paper
  const { error } = errorOf(problems, text, 'files')
  const languages = [...new Set([...choices.languages, ...further])]
  const languageOf = (name: string) => languageIn(name, languages) ?? choices.languages[0] ?? 'en'
  const add = async (given: readonly File[]) => {
    setFailed([])
    setFailed(await paper.add(given, languageOf))
  }
  return (
    <div className={styles['files']} data-field="files">
      {files.length + coming.length > 0 && (
        <ul className={styles['list']} aria-label={t('compose.files')}>
          {files.map((file) => (
            <li key={file.id} className={styles['file']}>
              <FileText size={18} aria-hidden />
              <div className={styles['name']}>
                <strong>{file.name}</strong>
                <span>
                  {sizeInWords(file.size, reader)} · {t(`compose.words.${file.words}`)}
                </span>
              </div>
              <Choice
                label={t('compose.file.language', { name: file.name })}
                isBare
                chosen={file.language}
                options={languages.map((each) => ({
                  key: each,
                  words: `${each.toUpperCase()} · ${languageName(each, reader)}`,
                }))}
                onChoose={(language) => paper.changeLanguage(file.id, language)}
              />
              <Button
                look="quiet"
                aria-label={t('compose.file.remove', { name: file.name })}
                onPress={() => paper.remove(file.id)}
              >
                <X size={16} aria-hidden />
              </Button>
            </li>
          ))}
          {coming.map(({ key, name }) => (
            <li key={key} className={styles['file']}>
              <LoaderCircle size={18} aria-hidden />
              <div className={styles['name']}>
                <strong>{name}</strong>
                <span role="status">{t('compose.file.reading')}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <DropZone
        className={`${styles['drop']} ${error === undefined ? '' : styles['wrong']}`}
        aria-label={t('compose.drop')}
        getDropOperation={(types) => (types.has('text/plain') ? 'cancel' : 'copy')}
        onDrop={(event) => void filesIn(event).then(add)}
      >
        <Upload size={18} aria-hidden />
        <span>{t('compose.drop')}</span>
        <FileTrigger allowsMultiple onSelect={(chosen) => void add([...(chosen ?? [])])}>
          <Button>{t('compose.choose')}</Button>
        </FileTrigger>
      </DropZone>
      {error !== undefined && <span className={fieldStyles['error']}>{error}</span>}
      {failed.length > 0 && (
        <p className={fieldStyles['error']} role="alert">
          {t('compose.file.failed', { names: text.list(failed), count: failed.length })}
        </p>
      )}
    </div>
  )
}

/** `agenda_fr.pdf`, `agenda.fr.docx`, `FR agenda.pdf`. */
function languageIn(name: string, languages: readonly string[]): string | undefined {
  const words = name.toLowerCase().split(/[^a-z]+/)
  return words.findLast((word) => languages.includes(word) && word !== 'de' && word !== 'it')
}

type Dropped = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]

async function filesIn({ items }: Dropped): Promise<readonly File[]> {
  const files: File[] = []
  for (const item of items) if (item.kind === 'file') files.push(await item.getFile())
  return files
}
