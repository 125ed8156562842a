/** What every section of the form is given. */
import type { ComposeView } from '../../worker/views/compose.ts'
import type { About, Problem } from '../../worker/compose/form.ts'
import type { PaperAtHand } from './use-paper.ts'

export type SectionProps = {
  readonly about: About
  readonly paper: PaperAtHand
  readonly choices: ComposeView
  readonly problems: readonly Problem[]
}
