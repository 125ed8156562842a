/** The check page: what the recipients will see, before the one button that begins the last minute. */
import { useEffect, useState } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Screen } from '../../components/screen.tsx'
import { tabLock } from '../../desk/tab-lock.ts'
import { useAct } from '../../desk/use-act.ts'
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import type { CheckView, Warning } from '../../worker/compose/check.ts'
import { keyOf } from '../../worker/compose/form.ts'
import type { About } from '../../worker/compose/form.ts'
import { aboutOf, addressOf } from './compose-search.ts'
import { ProblemList } from './problems.tsx'
import { Sheet } from './sheet.tsx'
import { languageInSentence } from '../../text/language-names.ts'
import { sizeInWords } from '../../text/size.ts'
import compose from './compose.module.css'
import styles from './check.module.css'

export function CheckScene() {
  const { t } = useText()
  const about = aboutOf(useSearch({ strict: false }))
  const [checkPaper] = useAct('checkPaper')
  const [checked, setChecked] = useState<CheckView | 'nothing'>()
  const key = keyOf(about)
  useEffect(() => {
    let isWanted = true
    void checkPaper({ about }).then((answer) => {
      if (isWanted) setChecked(answer !== undefined && 'problems' in answer ? answer : 'nothing')
    })
    return () => void (isWanted = false)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [checkPaper, key])
  return (
    <Screen heading={t('check.heading')} windowTitle={t('compose.window')}>
      {checked === 'nothing' ? (
        <div className={styles['body']}>
          <p>{t('check.nothing')}</p>
          <p>
            <LinkButton to="/circulate">{t('check.begin')}</LinkButton>
          </p>
        </div>
      ) : (
        checked !== undefined && <Checked about={about} checked={checked} />
      )}
    </Screen>
  )
}

function Checked({ about, checked }: { readonly about: About; readonly checked: CheckView }) {
  const text = useText()
  const { t } = text
  const navigate = useNavigate()
  const [leave, isUnderWay] = useAct('leave')
  const [isBusy, setBusy] = useState(false)
  const { problems, warnings, forecast, isSubmitted, audience } = checked
  const begin = async () => {
    const lock = await tabLock()
    const from = addressOf('/circulate', about)
    const given = { about, lock, from }
    const { type } = await leave(forecast === undefined ? given : { ...given, forecast })
    if (type === 'leaving') await navigate({ to: '/circulate/leaving' })
    else setBusy(type === 'busy')
  }
  return (
    <div className={styles['page']}>
      <div className={styles['body']}>
        {problems.length > 0 && <ProblemList problems={problems} />}
        <p>{t(isSubmitted ? 'check.lead.submitted' : 'check.lead')}</p>
        {warnings.length > 0 && (
          <section className={styles['warnings']}>
            <TriangleAlert size={18} aria-hidden />
            <div>
              <h2>{t('check.warnings')}</h2>
              <ul>
                {warnings.map((warning) => (
                  <li key={JSON.stringify(warning)}>{warningWords(warning, text)}</li>
                ))}
              </ul>
            </div>
          </section>
        )}
        <Sheet about={about} checked={checked} />
        {isBusy && <p role="alert">{t('check.busy')}</p>}
      </div>
      <div className={compose['foot']}>
        <span>{t('check.then')}</span>
        <LinkButton to={addressOf('/circulate', about)}>{t('check.back')}</LinkButton>
        <Button
          look="primary"
          isDisabled={isUnderWay || problems.length > 0}
          onPress={() => void begin()}
        >
          {isSubmitted
            ? t('check.submit')
            : t(about.kind === 'translate' ? 'check.translate' : 'check.circulate', {
                count: audience.partners,
              })}
        </Button>
      </div>
    </div>
  )
}

function warningWords(warning: Warning, { t, list, language }: Text): string {
  switch (warning.type) {
    case 'no-language':
    case 'no-title':
      return t('check.warning.no-language', {
        language: languageInSentence(warning.language, language),
      })
    case 'big':
      return t('check.warning.big', { size: sizeInWords(warning.size, language) })
    case 'no-words':
    case 'on-paper':
    case 'without-key':
      return t(`check.warning.${warning.type}`, {
        names: list(warning.names),
        count: warning.names.length,
      })
    case 'little-time':
    case 'asked-later':
    case 'makes-audience':
      return t(`check.warning.${warning.type}`)
  }
}
