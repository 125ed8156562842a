/** Marking: a level, which nobody chooses for its author; caveats, distribution, its own words, its end. */
import { Mark } from '../../components/mark.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import { endings } from '../../worker/compose/form.ts'
import type { Ending } from '../../worker/compose/form.ts'
import type { Level } from '../../worker/views/compose.ts'
import { Checks } from './checks.tsx'
import { dayHint } from './day-hint.ts'
import { errorOf } from './problems.tsx'
import { Radios } from './radios.tsx'
import type { SectionProps } from './section-props.ts'
import { Section } from './section.tsx'
import styles from './compose.module.css'

export function MarkingSection({ paper, choices, problems }: SectionProps) {
  const text = useText()
  const { t } = text
  const { form, set } = paper
  return (
    <Section title={t('compose.marking')} lead={t('compose.marking.lead')}>
      <Radios
        name="level"
        label={t('compose.level')}
        chosen={form.level}
        onChoose={(level) => set({ level })}
        options={choices.levels.map((level) => ({
          key: level.mark.code,
          words: (
            <>
              <Mark mark={level.mark} /> {level.mark.words}
            </>
          ),
          line: definitionOf(level, text),
        }))}
        {...errorOf(problems, text, 'level')}
      />
      {choices.caveats.length > 0 && (
        <Checks
          name="caveats"
          label={t('compose.caveats')}
          chosen={form.caveats}
          onChoose={(caveats) => set({ caveats })}
          options={choices.caveats.map(({ code, name }) => ({ key: code, words: name }))}
        />
      )}
      <div className={styles['row']}>
        <TextField
          label={t('compose.distribution')}
          hint={t('compose.distribution.hint')}
          value={form.distribution}
          onChange={(distribution) => set({ distribution })}
        />
        <TextField
          label={t('compose.words')}
          hint={t('compose.words.hint')}
          value={form.words}
          onChange={(words) => set({ words })}
        />
      </div>
      <Radios
        name="ending"
        label={t('compose.ending')}
        isRow
        chosen={form.ending}
        onChoose={(ending) => set({ ending: ending as Ending })}
        options={endings.map((ending) => ({ key: ending, words: t(`compose.ending.${ending}`) }))}
      />
      {form.ending === 'none' && <p className={styles['note']}>{t('compose.ending.none.note')}</p>}
      {(form.ending === 'on' || form.ending === 'review') && (
        <TextField
          type="date"
          label={t('compose.endsOn')}
          value={form.endsOn}
          onChange={(endsOn) => set({ endsOn })}
          {...dayHint(form.endsOn, text)}
          {...errorOf(problems, text, 'endsOn')}
        />
      )}
      {form.ending === 'event' && (
        <TextField
          label={t('compose.endsWhen')}
          value={form.endsWhen}
          onChange={(endsWhen) => set({ endsWhen })}
          {...errorOf(problems, text, 'endsWhen')}
        />
      )}
    </Section>
  )
}

/** Where a level stands among those of the regime, by their own names. */
function definitionOf({ above, below, isHighest }: Level, { t }: Text): string {
  if (above === undefined && below === undefined) return t('compose.level.only')
  if (above === undefined) return t('compose.level.lowest', { below: below ?? '' })
  if (isHighest) return t('compose.level.highest', { above })
  return t('compose.level.between', { above, below: below ?? '' })
}
