/** One document of the register; opened, all that bears its number, with the languages of each. */
import { useId } from 'react'
import { Link } from '@tanstack/react-router'
import { Button } from 'react-aria-components'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { Mark } from '../../components/mark.tsx'
import { useText } from '../../text/text.ts'
import type { RegisterRow } from '../../worker/views/register.ts'
import { Versions } from './versions.tsx'
import styles from './register-table.module.css'

type Props = {
  readonly row: RegisterRow
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

export function RegisterLine({ row, isOpen, onToggle }: Props) {
  const { t, shortDay } = useText()
  const part = useId()
  const { id, mark, number, title, titleLanguage, version, languages, from, date } = row
  const { receipts, standing } = row
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <div role="presentation" className={styles['line']}>
        <span role="cell">
          <Button
            className={styles['toggle'] ?? ''}
            aria-label={t('register.versions.of', { number })}
            aria-expanded={isOpen}
            {...(isOpen ? { 'aria-controls': part } : {})}
            onPress={() => onToggle(!isOpen)}
          >
            <Chevron size={16} aria-hidden />
          </Button>
        </span>
        <span role="cell">
          <Mark mark={mark} />
        </span>
        <span role="cell" className={styles['number']}>
          {number}
        </span>
        <span role="cell" className={styles['title']} lang={titleLanguage}>
          <Link to="/documents/$id" params={{ id }} className={styles['link']} data-row>
            {standing === 'recalled' ? t('register.recalled') : title}
          </Link>
          {standing !== 'current' && (
            <span className={styles['standing']}>{t(`register.standing.${standing}`)}</span>
          )}
        </span>
        <span role="cell">{version}</span>
        <span role="cell">{languages.map((each) => each.toUpperCase()).join(' ')}</span>
        <span role="cell" className={styles['from']}>
          {from}
        </span>
        <span role="cell">{shortDay(date, Date.now())}</span>
        <span role="cell">
          <Link
            to="/documents/$id/receipts"
            params={{ id }}
            className={styles['receipts']}
            aria-label={t('register.receipts.of', { number, ...receipts })}
          >
            {receipts.done}/{receipts.of}
          </Link>
        </span>
      </div>
      {isOpen && (
        <div role="cell" aria-colspan={9} id={part} className={styles['more']}>
          <Versions id={id} number={number} />
        </div>
      )}
    </>
  )
}
