/** How many have the document; who they are stands in the matrix. */
import { LinkButton } from '../../../components/link-button.tsx'
import { useText } from '../../../text/text.ts'
import type { ShownDocument } from '../../../worker/views/document.ts'
import styles from './panel.module.css'

export function Receipts({ shown }: { readonly shown: ShownDocument }) {
  const { t } = useText()
  const { delivered, partners, asked, confirmed } = shown.receipts
  return (
    <div className={styles['body']}>
      <p>{t('reader.receipts.delivered', { delivered, partners })}</p>
      <p>
        {asked === 0
          ? t('reader.receipts.notAsked')
          : t('reader.receipts.confirmed', { confirmed, asked })}
      </p>
      <p>
        <LinkButton to={`/documents/${shown.document.id}/receipts`}>
          {t('reader.receipts.all')}
        </LinkButton>
      </p>
    </div>
  )
}
