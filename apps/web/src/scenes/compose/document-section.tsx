/** The document: its files with their languages, titles and summaries in each, its type, its date. */
import { Choice } from '../../components/choice.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { MessageName } from '../../text/catalogue.ts'
import { useText } from '../../text/text.ts'
import type { Texts } from '../../worker/compose/form.ts'
import { Files } from './files.tsx'
import { dayHint } from './day-hint.ts'
import { errorOf } from './problems.tsx'
import type { SectionProps } from './section-props.ts'
import { Section } from './section.tsx'
import { languageInSentence } from '../../text/language-names.ts'
import styles from './compose.module.css'

export function DocumentSection(props: SectionProps) {
  const { about, paper, choices, problems } = props
  const text = useText()
  const { t, language: reader } = text
  const { form, files, set } = paper
  const languages = languagesOf(props)
  const isTranslation = about.kind === 'translate'
  return (
    <Section title={t('compose.document')} lead={t('compose.document.lead')}>
      <Files {...props} />
      {languages.map((language) => {
        const named = languageInSentence(language, reader)
        const titled = (title: string) => set({ titles: withText(form.titles, language, title) })
        const summed = (summary: string) =>
          set({ summaries: withText(form.summaries, language, summary) })
        return (
          <div key={language} className={styles['pair']}>
            <TextField
              label={t(isTranslation ? 'compose.title.maybe' : 'compose.title', {
                language: named,
              })}
              value={form.titles[language] ?? ''}
              onChange={titled}
              lang={language}
              {...errorOf(problems, text, 'title', problemLanguage(problems, language))}
            />
            <TextField
              label={t('compose.summary', { language: named })}
              value={form.summaries[language] ?? ''}
              onChange={summed}
              lines={2}
              lang={language}
              {...errorOf(problems, text, 'summary', language)}
            />
          </div>
        )
      })}
      {!isTranslation && (
        <div className={styles['row']}>
          {about.kind === 'new' && (
            <Choice
              label={t('compose.type')}
              chosen={form.type}
              options={choices.types.map((type) => ({
                key: type,
                words: t(`compose.type.${type}` as MessageName),
              }))}
              onChoose={(type) => set({ type })}
            />
          )}
          <TextField
            type="date"
            label={t('compose.dated')}
            value={form.dated}
            onChange={(dated) => set({ dated })}
            {...dayHint(form.dated, text)}
            {...errorOf(problems, text, 'dated')}
          />
        </div>
      )}
      {isTranslation || files.length > 0 ? null : (
        <p className={styles['note']}>{t('compose.titles.later')}</p>
      )}
    </Section>
  )
}

/** Those of the files, then those in which something was written; else the regime's first. */
function languagesOf({ paper, choices, about }: SectionProps): readonly string[] {
  const { form, files } = paper
  const [first = 'en'] = choices.languages
  const written = Object.entries({ ...form.summaries, ...form.titles })
    .filter(([, text]) => text !== '')
    .map(([language]) => language)
  const all = [...new Set([...files.map(({ language }) => language), ...written])]
  const none = about.kind === 'translate' ? [] : [first]
  return all.length === 0 ? none : all
}

/** A problem that names no language stands beside the first field. */
const problemLanguage = (
  problems: SectionProps['problems'],
  language: string,
): string | undefined =>
  problems.some((each) => each.field === 'title' && each.language === undefined)
    ? undefined
    : language

const withText = (texts: Texts, language: string, text: string): Texts => ({
  ...texts,
  [language]: text,
})
