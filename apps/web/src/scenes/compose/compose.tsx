/** Making a paper: one page, five sections; what is written is kept on this device as one writes. */
import { useEffect, useState } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Mark } from '../../components/mark.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDesk } from '../../desk/desk.tsx'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import { keyOf } from '../../worker/compose/form.ts'
import type { About, PaperForm, Problem } from '../../worker/compose/form.ts'
import type { ComposeView } from '../../worker/views/compose.ts'
import { aboutOf, searchOf } from './compose-search.ts'
import { DocumentSection } from './document-section.tsx'
import { MarkingSection } from './marking-section.tsx'
import { NumberSection } from './number-section.tsx'
import { ProblemList } from './problems.tsx'
import { ProcedureSection } from './procedure-section.tsx'
import { ToSection } from './to-section.tsx'
import { usePaper } from './use-paper.ts'
import type { PaperAtHand } from './use-paper.ts'
import styles from './compose.module.css'

export function ComposeScene() {
  const { t } = useText()
  const { wearing } = useDesk()
  const { acting } = useShell()
  const about = aboutOf(useSearch({ strict: false }))
  const paper = usePaper(about)
  const choices = useView('compose', {
    about,
    chosen: paper === undefined ? {} : chosenIn(paper.form),
  })
  const heading = t(`compose.heading.${about.kind}`)
  return (
    <Screen
      heading={heading}
      windowTitle={t('compose.window')}
      aside={
        acting.hat !== 'poc' && (
          <LinkButton to="/submissions" look="quiet">
            {t('nav.submissions')}
          </LinkButton>
        )
      }
    >
      {paper !== undefined && choices !== undefined && (
        <Form
          key={`${keyOf(about)} ${wearing.hat ?? ''}`}
          about={about}
          paper={paper}
          choices={choices}
        />
      )}
    </Screen>
  )
}

/** What the choices rest on. */
const chosenIn = ({ series, type, to, named, few, fewLabel, link }: PaperForm) => ({
  series,
  type,
  to,
  named,
  few,
  fewLabel,
  link,
})

type Props = {
  readonly about: About
  readonly paper: PaperAtHand
  readonly choices: ComposeView
}

function Form({ about, paper, choices }: Props) {
  const { t } = useText()
  const navigate = useNavigate()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [tried, setTried] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const given = { about, paper, choices, problems }
  const goOn = async () => {
    setBusy(true)
    const checked = await paper.check()
    setBusy(false)
    if (checked === undefined) return
    if (checked.problems.length > 0) {
      setProblems(checked.problems)
      return setTried((before) => before + 1)
    }
    await navigate({ to: '/circulate/check', search: searchOf(about) as never })
  }
  useRechecked(paper, tried > 0, setProblems)
  const isFurther = about.kind !== 'new'
  const isTranslation = about.kind === 'translate'
  return (
    <form
      className={styles['page']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void goOn()
      }}
    >
      <div className={styles['form']}>
        <div className={styles['above']}>
          <Offered paper={paper} />
          {problems.length > 0 && <ProblemList problems={problems} tried={tried} />}
          {choices.of !== undefined && (
            <p className={styles['of']}>
              <Mark mark={choices.of.mark} /> <strong>{choices.of.number}</strong>{' '}
              <span lang={choices.of.titleLanguage}>{choices.of.title}</span>
              <br />
              {t(`compose.about.${about.kind}`)}
            </p>
          )}
        </div>
        <DocumentSection {...given} />
        {!isTranslation && <NumberSection {...given} />}
        {!isTranslation && <MarkingSection {...given} />}
        {!isFurther && <ToSection {...given} />}
        {!isTranslation && <ProcedureSection {...given} />}
      </div>
      <div className={styles['foot']}>
        <Kept paper={paper} />
        <Button look="primary" type="submit" isDisabled={isBusy || paper.coming.length > 0}>
          {t('compose.goOn')}
        </Button>
      </div>
    </form>
  )
}

/** Once one was stopped, what is mended is seen as one mends it. */
function useRechecked(
  paper: PaperAtHand,
  isWanted: boolean,
  tell: (problems: readonly Problem[]) => void,
): void {
  const { form, files, check } = paper
  useEffect(() => {
    if (!isWanted) return
    const timer = setTimeout(() => {
      void check().then((checked) => {
        if (checked !== undefined) tell(checked.problems)
      })
    }, 500)
    return () => clearTimeout(timer)
    // Asked again for what was filled in, and for nothing else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form, files, isWanted])
}

/** What was begun before is there again; one may begin anew. */
function Offered({ paper }: { readonly paper: PaperAtHand }) {
  const { t, instant } = useText()
  const { offeredFrom } = paper
  if (offeredFrom === undefined) return null
  return (
    <div className={styles['offered']} role="status">
      <span>{t('compose.offered', { at: instant(offeredFrom) })}</span>
      <Button look="quiet" onPress={() => void paper.discard()}>
        {t('compose.discard')}
      </Button>
    </div>
  )
}

function Kept({ paper }: { readonly paper: PaperAtHand }) {
  const { t, time } = useText()
  return (
    <span>
      {paper.keptAt === undefined
        ? t('compose.kept.not')
        : t('compose.kept', { time: time(paper.keptAt) })}
    </span>
  )
}
