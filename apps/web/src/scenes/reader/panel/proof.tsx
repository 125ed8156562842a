/** Where the document stands in the record, and a proof of it to keep. */
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { useNotice } from '../../../components/notice.tsx'
import { useDesk } from '../../../desk/desk.tsx'
import { useShell } from '../../../shell/shell-context.ts'
import { useText } from '../../../text/text.ts'
import type { ShownDocument } from '../../../worker/views/document.ts'
import { save } from '../../../components/save.ts'
import styles from './panel.module.css'

export function ProofPanel({ shown }: { readonly shown: ShownDocument }) {
  const text = useText()
  const { t, instant, number } = text
  const { zone } = useShell()
  const { service, status } = useDesk()
  const tell = useNotice()
  const [isUnderWay, setUnderWay] = useState(false)
  const { index, receivedAt, size, signedAt } = shown.proof
  const { freshness } = status
  const name = `${shown.document.number.replaceAll(/[^A-Za-z0-9]+/g, '-')}.tlog-proof`
  const keep = async () => {
    setUnderWay(true)
    const bytes = await service.proof(index)
    setUnderWay(false)
    if (bytes === undefined) return tell({ tone: 'bad', words: t('reader.proof.none') })
    save(name, bytes)
    tell({ tone: 'done', words: t('reader.saved', { name }) })
  }
  return (
    <div className={styles['body']}>
      <p>{t('reader.proof.entry', { index: number(index), at: instant(receivedAt, zone) })}</p>
      <p>{t('reader.proof.stands', { size: number(size) })}</p>
      {signedAt !== undefined && (
        <p className={styles['quiet']}>
          {t('reader.proof.signed', { at: instant(signedAt, zone) })}
        </p>
      )}
      <p className={styles['quiet']}>
        {freshness?.type === 'up-to-date'
          ? t('reader.proof.checked', { at: instant(freshness.checkedAt, zone) })
          : t('reader.proof.unchecked')}
      </p>
      <p>
        <Button isPending={isUnderWay} onPress={() => void keep()}>
          {t('reader.proof.save')}
        </Button>
      </p>
      <p className={styles['quiet']}>{t('reader.proof.lead')}</p>
    </div>
  )
}
