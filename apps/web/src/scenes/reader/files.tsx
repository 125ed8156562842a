/** The files of a document: to be shown below, or saved as they are. */
import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { useText } from '../../text/text.ts'
import type { ShownDocument } from '../../worker/views/document.ts'
import type { FileRow } from '../../worker/views/document-files.ts'
import { paperKindOf } from './paper/paper-kind.ts'
import { sizeInWords } from '../../text/size.ts'
import { useSave } from './paper/use-save.ts'
import styles from './lists.module.css'

export function Files({ shown }: { readonly shown: ShownDocument }) {
  const { t } = useText()
  const { files, document } = shown
  if (files.length === 0) return null
  return (
    <section aria-labelledby="files" className={styles['section']}>
      <h2 id="files">{t('reader.files')}</h2>
      <ul>
        {files.map((file) => (
          <File key={file.at} document={document.id} file={file} />
        ))}
      </ul>
    </section>
  )
}

function File({ document, file }: { readonly document: string; readonly file: FileRow }) {
  const { t, language: readers } = useText()
  const { at, name, language, mediaType, size } = file
  const { saving, save, stop } = useSave(document, file)
  return (
    <li className={styles['row']}>
      <span className={styles['language']}>{language.toUpperCase()}</span>
      <span className={styles['first']}>
        {paperKindOf(mediaType) === undefined ? (
          <bdi className={styles['name']}>{name}</bdi>
        ) : (
          <Link to="." search={{ language, file: at } as never} className={styles['name']}>
            <bdi>{name}</bdi>
          </Link>
        )}
      </span>
      <span className={styles['quiet']} role={saving === undefined ? undefined : 'status'}>
        {saving === undefined
          ? sizeInWords(size, readers)
          : t('reader.opening', {
              done: sizeInWords(saving.done, readers),
              total: sizeInWords(saving.total, readers),
            })}
      </span>
      <span className={styles['button']}>
        {saving === undefined ? (
          <Button look="quiet" onPress={save} aria-label={t('reader.saveFile', { name })}>
            <Download size={16} aria-hidden />
            {t('reader.save')}
          </Button>
        ) : (
          <Button look="quiet" onPress={stop}>
            {t('reader.stop')}
          </Button>
        )}
      </span>
    </li>
  )
}
