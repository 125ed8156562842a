/** Says loudly that a text does not stand any more: replaced, withdrawn, recalled. */
import { Link } from '@tanstack/react-router'
import { Ban, CircleArrowRight } from 'lucide-react'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { ShownDocument } from '../../worker/views/document.ts'
import styles from './standing-bar.module.css'

export function StandingBar({ shown }: { readonly shown: ShownDocument }) {
  const { t, instant } = useText()
  const { zone } = useShell()
  const { gone, replacedBy } = shown
  if (gone !== undefined) {
    const { type, at, by, reason } = gone
    return (
      <div className={`${styles['bar']} ${styles['gone']}`} role="note">
        <Ban size={20} aria-hidden />
        <div>
          <strong>{t(`reader.gone.${type}`, { by, at: instant(at, zone) })}</strong>
          <p>{reason === '' ? t('reader.gone.noReason') : t('reader.gone.reason', { reason })}</p>
          {type === 'recalled' && <p>{t('reader.gone.deleted')}</p>}
        </div>
      </div>
    )
  }
  if (shown.document.standing !== 'replaced') return null
  return (
    <div className={`${styles['bar']} ${styles['replaced']}`} role="note">
      <CircleArrowRight size={20} aria-hidden />
      <div>
        {replacedBy === undefined ? (
          <strong>{t('reader.replaced.unknown')}</strong>
        ) : (
          <strong>
            {t('reader.replaced')}{' '}
            <Link to="/documents/$id" params={{ id: replacedBy.id }}>
              {replacedBy.number}
            </Link>
          </strong>
        )}
        <p>{t('reader.replaced.lead')}</p>
      </div>
    </div>
  )
}
