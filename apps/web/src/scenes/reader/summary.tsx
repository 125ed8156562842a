/** The executive summary, in the reader's language first. */
import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useText } from '../../text/text.ts'
import type { ShownDocument } from '../../worker/views/document.ts'
import styles from './summary.module.css'

export function Summary({ shown: { summaries } }: { readonly shown: ShownDocument }) {
  const { t, language } = useText()
  const [chosen, setChosen] = useState<string | undefined>()
  const wanted = chosen ?? language
  const summary = summaries.find((each) => each.language === wanted) ?? summaries[0]
  if (summary === undefined) return null
  return (
    <section className={styles['summary']} aria-labelledby="summary">
      <div className={styles['head']}>
        <h2 id="summary">{t('reader.summary')}</h2>
        {summaries.length > 1 && (
          <ToggleButtonGroup
            className={styles['languages'] ?? ''}
            aria-label={t('reader.summaryLanguage')}
            disallowEmptySelection
            selectedKeys={[summary.language]}
            onSelectionChange={([next]) => setChosen(String(next))}
          >
            {summaries.map((each) => (
              <ToggleButton
                key={each.language}
                id={each.language}
                className={styles['language'] ?? ''}
              >
                {each.language.toUpperCase()}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      </div>
      <p lang={summary.language} className={styles['words']}>
        {summary.text}
      </p>
    </section>
  )
}
