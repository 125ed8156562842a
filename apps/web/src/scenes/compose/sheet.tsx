/** A paper as its recipients will see it: marking above and below, number, titles, facts. */
import type { ReactNode } from 'react'
import { inColour } from '../../components/ink.ts'
import type { MessageName } from '../../text/catalogue.ts'
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import { useShell } from '../../shell/shell-context.ts'
import type { CheckView } from '../../worker/compose/check.ts'
import type { About } from '../../worker/compose/form.ts'
import { ReachWords } from './reach-words.tsx'
import { sizeInWords } from '../../text/size.ts'
import styles from './check.module.css'

type Props = { readonly about: About; readonly checked: CheckView }

export function Sheet({ about, checked }: Props) {
  const text = useText()
  const { t } = text
  const { mark, caveats, forecast, isSubmitted, titles, summaries } = checked
  const marking = [mark.words, ...caveats].join(' · ')
  const number = isSubmitted
    ? t('check.number.poc')
    : about.kind === 'translate'
      ? t('check.number.translation', { number: forecast ?? '' })
      : forecast === undefined
        ? t('check.number.none')
        : t('check.number', { number: forecast })
  return (
    <article className={styles['sheet']}>
      <div className={styles['bar']} style={inColour(mark.colour)}>
        {marking}
      </div>
      <div className={styles['inner']}>
        <p className={styles['number']}>{number}</p>
        {titles.map(({ language, text: title }) => (
          <h2 key={language} lang={language} className={styles['title']}>
            {title}
          </h2>
        ))}
        {summaries.map(({ language, text: summary }) => (
          <p key={language} lang={language} className={styles['summary']}>
            {summary}
          </p>
        ))}
        <dl className={styles['facts']}>
          {factsOf(about, checked, text).map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
          <Fact name={t('compose.files')}>
            <ul>
              {checked.files.map(({ id, name, language, size }) => (
                <li key={id}>
                  {language.toUpperCase()} · {name} · {sizeInWords(size, text.language)}
                </li>
              ))}
            </ul>
            {checked.files.length > 1 &&
              t('check.size', { size: sizeInWords(checked.size, text.language) })}
          </Fact>
          <Fact name={t('compose.to')}>
            {isSubmitted ? (
              t('check.to.poc')
            ) : (
              <>
                {checked.audience.isAll
                  ? t('compose.to.all', { count: checked.audience.partners })
                  : checked.audience.name}
                <ReachWords reach={checked.audience} hasNames={!checked.audience.isAll} isBrief />
              </>
            )}
          </Fact>
          {about.kind !== 'translate' && (
            <Fact name={t('compose.procedure')}>
              <Asked checked={checked} />
            </Fact>
          )}
        </dl>
      </div>
      <div className={styles['bar']} style={inColour(mark.colour)} aria-hidden>
        {marking}
      </div>
    </article>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

function factsOf({ kind }: About, checked: CheckView, { t, day }: Text) {
  const { about, type, dated, series, originator, link, matter } = checked
  const { distribution, markingWords, ending } = checked
  const facts: readonly (readonly [string, string])[] = [
    [t('check.about'), about === undefined ? '' : `${about.number} · ${about.title}`],
    [t('check.from'), originator],
    [t('compose.type'), t(`compose.type.${type}` as MessageName)],
    [t('compose.series'), kind === 'new' ? series : ''],
    [t('compose.dated'), dated === '' ? '' : day(dated)],
    [
      link === undefined ? '' : t(`compose.relation.${link.relation}` as MessageName),
      link === undefined ? '' : `${link.number} · ${link.title}`,
    ],
    [t('compose.matter'), matter ?? ''],
    [t('compose.distribution'), distribution],
    [t('compose.words'), markingWords === '' ? '' : t('check.words', { words: markingWords })],
    [
      t('compose.ending'),
      ending.sort === 'event'
        ? ending.when
        : ending.sort === 'none' || kind === 'translate'
          ? ''
          : t(`check.ending.${ending.sort}`, { day: day(ending.on) }),
    ],
  ]
  return facts.filter(([, value]) => value !== '')
}

/** What is asked, by when, in the regime's zone and the reader's own. */
function Asked({ checked }: { readonly checked: CheckView }) {
  const { t, instant, day, time } = useText()
  const { zone } = useShell()
  const { procedure, ask, due } = checked
  const place = zone.replace(/^.*\//, '').replaceAll('_', ' ')
  if (procedure !== 'answers') return t(`compose.procedure.${procedure}`)
  return (
    <>
      {ask}
      <br />
      {due.type === 'instant' &&
        t('check.due.instant', {
          at: instant(due.at, zone),
          zone: place,
          utc: time(due.at, 'UTC'),
          own: instant(due.at),
        })}
      {due.type === 'day' &&
        t('check.due.day', { day: day(due.day), zone: place, own: instant(due.until) })}
      <br />
      {t('check.due.after')}
    </>
  )
}
