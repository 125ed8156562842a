/** What one must know of a document before reading it, in a few lines. */
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import type { ShownDocument } from '../../worker/views/document.ts'
import { whenInWords } from './when.ts'
import styles from './facts.module.css'

export function Facts({ shown }: { readonly shown: ShownDocument }) {
  const text = useText()
  const { t, day, instant } = text
  const { zone } = useShell()
  const { document, kind, circulated, audience, distribution, markingWords, corrects } = shown
  const sort = shown.thread.find(({ isThis }) => isThis)?.sort ?? 'first'
  const upper = (languages: readonly string[]) =>
    languages.map((each) => each.toUpperCase()).join(' · ')
  return (
    <dl className={styles['facts']}>
      <Fact name={t('reader.from')}>{document.from}</Fact>
      <Fact name={t('reader.date')}>{day(document.date)}</Fact>
      <Fact name={t('reader.version')}>
        {t(`reader.sort.${sort}`)}
        {corrects !== undefined && ` (${upper(corrects)})`}
      </Fact>
      <Fact name={t('reader.languages')}>{upper(document.languages)}</Fact>
      <Fact name={t('reader.kind')}>{t(`reader.kind.${kind}`)}</Fact>
      <Fact name={t('reader.standing')}>{t(`reader.standing.${document.standing}`)}</Fact>
      {shown.sponsors.length > 0 && (
        <Fact name={t('reader.sponsors')}>{sponsorsInWords(shown, text)}</Fact>
      )}
      <Fact name={t('reader.to')}>{audience ?? t('reader.toAll')}</Fact>
      <Fact name={t('reader.distribution')}>{distribution}</Fact>
      {markingWords !== undefined && <Fact name={t('reader.marked')}>{markingWords}</Fact>}
      <Fact name={t('reader.circulated')}>
        {t('reader.circulatedBy', { at: instant(circulated.at, zone), by: circulated.by })}
      </Fact>
      {shown.awaited.map((each) => (
        <Fact key={each.language} name={t('reader.awaited')}>
          {t('reader.awaitedWith', {
            language: each.language.toUpperCase(),
            with: each.with,
            when: whenInWords(each.expected, text),
          })}
        </Fact>
      ))}
      {shown.links.map((link, at) => (
        <Fact key={at} name={t(`reader.link.${link.relation}.${link.isBack ? 'back' : 'there'}`)}>
          {link.to === undefined ? (
            t('reader.link.hidden')
          ) : (
            <Link to="/documents/$id" params={{ id: link.to.id }}>
              {link.to.number}
            </Link>
          )}
        </Fact>
      ))}
    </dl>
  )
}

const sponsorsInWords = ({ sponsors }: ShownDocument, { t, list, compare }: Text): string =>
  list(
    sponsors
      .toSorted((a, b) => compare(a.name, b.name))
      .map(({ name, hasSaidSo }) => (hasSaidSo ? name : t('reader.sponsorNamed', { name }))),
  )

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
