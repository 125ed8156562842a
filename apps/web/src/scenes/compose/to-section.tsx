/** To whom: all, a named few, or a few chosen one by one; how many people stand behind it. */
import { TextField } from '../../components/text-field.tsx'
import { useText } from '../../text/text.ts'
import type { Destination } from '../../worker/compose/form.ts'
import { Checks } from './checks.tsx'
import { errorOf } from './problems.tsx'
import { Radios } from './radios.tsx'
import { ReachWords } from './reach-words.tsx'
import type { SectionProps } from './section-props.ts'
import { Section } from './section.tsx'
import styles from './compose.module.css'

export function ToSection({ paper, choices, problems }: SectionProps) {
  const text = useText()
  const { t, compare } = text
  const { form, set } = paper
  const all = { key: 'all', words: t('compose.to.all', { count: choices.all.partners }) }
  const named = { key: 'named', words: t('compose.to.named') }
  const few = { key: 'few', words: t('compose.to.few') }
  const seats = choices.seats.toSorted(
    (a, b) => Number(a.isOffice) - Number(b.isOffice) || compare(a.name, b.name),
  )
  return (
    <Section title={t('compose.to')} lead={t('compose.to.lead')}>
      <Radios
        name="to"
        label={t('compose.to.whom')}
        chosen={form.to}
        onChoose={(to) => set({ to: to as Destination })}
        options={choices.audiences.length === 0 ? [all, few] : [all, named, few]}
        {...errorOf(problems, text, 'to')}
      />
      {form.to === 'named' && (
        <Radios
          name="named"
          label={t('compose.to.which')}
          chosen={form.named}
          onChoose={(id) => set({ named: id })}
          options={choices.audiences.map(({ id, label, title, partners }) => ({
            key: id,
            words: `${label} · ${title}`,
            line: t('compose.partners', { count: partners }),
          }))}
          {...errorOf(problems, text, 'named')}
        />
      )}
      {form.to === 'few' && (
        <Checks
          name="few"
          label={t('compose.to.choose')}
          inColumns
          chosen={form.few}
          onChoose={(chosen) => set({ few: chosen })}
          options={seats.map(({ seat, name }) => ({ key: seat, words: name }))}
          {...errorOf(problems, text, 'few')}
        />
      )}
      {choices.isMade && (
        <>
          <p className={styles['note']}>{t('compose.few.made')}</p>
          <div className={styles['row']}>
            <TextField
              label={t('compose.few.label')}
              hint={t('compose.few.label.hint')}
              value={form.fewLabel}
              onChange={(label) => set({ fewLabel: label.toUpperCase() })}
              maxLength={8}
              {...errorOf(problems, text, 'fewLabel')}
            />
            <TextField
              label={t('compose.few.title')}
              value={form.fewTitle}
              onChange={(fewTitle) => set({ fewTitle })}
              {...errorOf(problems, text, 'fewTitle')}
            />
          </div>
        </>
      )}
      <ReachWords reach={choices.reach} hasNames={form.to !== 'all'} />
      {choices.isSubmitted && <p className={styles['warn']}>{t('compose.to.submitted')}</p>}
    </Section>
  )
}
