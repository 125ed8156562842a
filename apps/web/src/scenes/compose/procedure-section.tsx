/** Procedure: for information, a confirmation of receipt, or answers by a day or an instant. */
import { TextField } from '../../components/text-field.tsx'
import { useText } from '../../text/text.ts'
import { procedures } from '../../worker/compose/form.ts'
import type { Procedure } from '../../worker/compose/form.ts'
import { OneCheck } from './checks.tsx'
import { dayHint } from './day-hint.ts'
import { errorOf } from './problems.tsx'
import { Radios } from './radios.tsx'
import type { SectionProps } from './section-props.ts'
import { Section } from './section.tsx'
import styles from './compose.module.css'

export function ProcedureSection({ about, paper, choices, problems }: SectionProps) {
  const text = useText()
  const { t } = text
  const { form, set } = paper
  const shown: readonly Procedure[] = choices.isSubmitted
    ? procedures.filter((each) => each !== 'answers')
    : procedures
  const zone = choices.zone.replace(/^.*\//, '').replaceAll('_', ' ')
  return (
    <Section title={t('compose.procedure')} lead={t('compose.procedure.lead')}>
      <Radios
        name="procedure"
        label={t('compose.procedure.asked')}
        chosen={shown.includes(form.procedure) ? form.procedure : 'information'}
        onChoose={(procedure) => set({ procedure: procedure as Procedure })}
        options={shown.map((each) => ({
          key: each,
          words: t(`compose.procedure.${each}`),
          line: t(`compose.procedure.${each}.line`),
        }))}
      />
      {form.procedure === 'answers' && !choices.isSubmitted && (
        <>
          <TextField
            label={t('compose.ask')}
            hint={t('compose.ask.hint')}
            value={form.ask}
            onChange={(ask) => set({ ask })}
            {...errorOf(problems, text, 'ask')}
          />
          <div className={styles['row']}>
            <TextField
              type="date"
              label={t('compose.due')}
              value={form.dueDay}
              onChange={(dueDay) => set({ dueDay })}
              {...dayHint(form.dueDay, text)}
              {...errorOf(problems, text, 'dueDay')}
            />
            <TextField
              type="time"
              label={t('compose.dueTime', { zone })}
              hint={t('compose.dueTime.hint', { zone })}
              value={form.dueTime}
              onChange={(dueTime) => set({ dueTime })}
            />
          </div>
        </>
      )}
      {about.kind === 'corr' && (
        <OneCheck
          words={t('compose.allLanguages')}
          isChosen={form.inAllLanguages}
          onChoose={(inAllLanguages) => set({ inAllLanguages })}
        />
      )}
    </Section>
  )
}
