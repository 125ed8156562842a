/** What stands in the way, in words: beside its field, and together above where one was stopped. */
import { useEffect, useRef } from 'react'
import { Link } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import type { MessageName } from '../../text/catalogue.ts'
import { reasonInWords } from '../../text/reasons.ts'
import { useText } from '../../text/text.ts'
import type { Text } from '../../text/text.ts'
import type { Overtaken, Problem } from '../../worker/compose/form.ts'
import { languageInSentence } from '../../text/language-names.ts'
import { composeWords } from './words.ts'
import styles from './problems.module.css'

function problemWords({ reason, language }: Problem, text: Text): string {
  const name = `compose.problem.${reason}`
  if (!Object.hasOwn(composeWords.en, name)) return reasonInWords(reason, text.language)
  const named = language === undefined ? '' : languageInSentence(language, text.language)
  return text.t(name as MessageName, { language: named, hasLanguage: named === '' ? 'no' : 'yes' })
}

/** What is written under a field, if something is wrong there. */
export function errorOf(
  problems: readonly Problem[],
  text: Text,
  field: string,
  language?: string,
): { readonly error?: string } {
  const problem = problems.find(
    (each) => each.field === field && (language === undefined || each.language === language),
  )
  return problem === undefined ? {} : { error: problemWords(problem, text) }
}

type ListProps = {
  readonly problems: readonly Problem[]
  /** How often one tried to go on: each time, what stands in the way is looked at first. */
  readonly tried?: number
}

export function ProblemList({ problems, tried = 1 }: ListProps) {
  const text = useText()
  const { t } = text
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'start' })
  }, [tried])
  return (
    <div ref={box} className={styles['box']} role="alert" tabIndex={-1}>
      <CircleAlert size={18} aria-hidden />
      <div>
        <h2>{t('compose.problems', { count: problems.length })}</h2>
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.field} ${problem.reason} ${problem.language ?? ''}`}>
              {problemWords(problem, text)}{' '}
              {problem.overtaken !== undefined && <OvertakenWords overtaken={problem.overtaken} />}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** Who was first, with what, and when: with the way to look at it. */
export function OvertakenWords({ overtaken }: { readonly overtaken: Overtaken }) {
  const { t, instant } = useText()
  const { id, number, by, at } = overtaken
  return (
    <>
      {t('compose.overtaken', { number, by, at: instant(at) })}{' '}
      <Link to="/documents/$id" params={{ id }}>
        {t('compose.overtaken.look', { number })}
      </Link>
    </>
  )
}
