/** Number and series: the number is a forecast, since nobody allocates it; links and matter beside it. */
import { Choice } from '../../components/choice.tsx'
import type { MessageName } from '../../text/catalogue.ts'
import { useText } from '../../text/text.ts'
import { DocumentPicker } from './document-picker.tsx'
import { errorOf } from './problems.tsx'
import { Radios } from './radios.tsx'
import type { SectionProps } from './section-props.ts'
import { Section } from './section.tsx'
import styles from './compose.module.css'

export function NumberSection({ about, paper, choices, problems }: SectionProps) {
  const text = useText()
  const { t, compare } = text
  const { form, set } = paper
  const none = { key: '', words: t('compose.none') }
  return (
    <Section title={t('compose.number')} lead={t('compose.number.lead')}>
      {about.kind === 'new' && (
        <Radios
          name="series"
          label={t('compose.series')}
          chosen={form.series}
          onChoose={(series) => set({ series })}
          options={choices.series.map(({ code, name, isDirect }) => ({
            key: code,
            words: `${code} · ${name}`,
            ...(isDirect || form.to !== 'all' ? {} : { line: t('compose.series.submitted') }),
          }))}
          {...errorOf(problems, text, 'series')}
        />
      )}
      <Forecast forecast={choices.forecast} isSubmitted={choices.isSubmitted} />
      {choices.isPoc && about.kind === 'new' && (
        <Choice
          label={t('compose.originator')}
          chosen={form.originator}
          options={[
            { key: '', words: choices.own },
            ...choices.seats
              .map(({ seat, name }) => ({ key: seat, words: name }))
              .toSorted((a, b) => compare(a.words, b.words)),
          ]}
          onChoose={(originator) => set({ originator })}
        />
      )}
      <div className={styles['row']}>
        <Choice
          label={t('compose.relation')}
          chosen={form.relation}
          options={choices.relations.map((relation) => ({
            key: relation,
            words: t(`compose.relation.${relation}` as MessageName),
          }))}
          onChoose={(relation) => set({ relation })}
        />
        <DocumentPicker
          label={t('compose.link')}
          chosen={form.link === '' ? undefined : choices.link}
          onChoose={(link) => set({ link })}
        />
      </div>
      {choices.matters.length > 0 && (
        <Choice
          label={t('compose.matter')}
          chosen={form.matter}
          options={[none, ...choices.matters.map(({ id, title }) => ({ key: id, words: title }))]}
          onChoose={(matter) => set({ matter })}
        />
      )}
    </Section>
  )
}

function Forecast({
  forecast,
  isSubmitted,
}: {
  readonly forecast: string | undefined
  readonly isSubmitted: boolean
}) {
  const { t } = useText()
  return (
    <p className={styles['forecast']} role="status">
      {isSubmitted
        ? t('compose.forecast.poc')
        : forecast === undefined
          ? t('compose.forecast.none')
          : t('compose.forecast', { number: forecast })}
    </p>
  )
}
