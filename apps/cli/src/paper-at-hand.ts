/** What circulating a paper and submitting one begin with. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import type { Marking } from '@epoc/domain'
import type { SourceFile } from '@epoc/replica'
import { openActing } from './acting.ts'
import type { ActOptions, Acting } from './acting.ts'
import type { Context } from './context.ts'
import { filesOrDraft } from './drafts.ts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'
import { sourceFiles } from './files.ts'
import { markingFrom } from './marking.ts'
import { paperSaid } from './paper.ts'
import type { PaperOptions, PaperSaid } from './paper.ts'

type PaperGiven = PaperOptions & ActOptions & { readonly draft?: string }

/** A marking, files or those of a draft, what is said of them, and a desk at which one acts. */
export async function openWithPaper(
  context: Context,
  names: readonly string[],
  options: PaperGiven,
  nothing: string,
): Promise<Result<PaperAtHand, Failure>> {
  const marking = markingFrom(options)
  if (!marking.ok) return marking
  if (options.title.length === 0) return err(failure('usage', 'Say its title: --title "…"'))
  if ((names.length === 0) === (options.draft === undefined)) {
    return err(failure('usage', 'Say which files, or --draft with the number of a draft.'))
  }
  const given = await sourceFiles(context, names, { nothing })
  if (!given.ok) return given
  const acting = await openActing(context, options, { nothing })
  if (!acting.ok) return acting
  const { desk } = acting.value
  const files = await filesOrDraft(desk, given.value, options.draft)
  if (!files.ok) return files
  const said = await paperSaid(desk, files.value, options)
  if (!said.ok) return said
  return ok({
    acting: acting.value,
    marking: marking.value,
    files: files.value,
    said: said.value,
  })
}

type PaperAtHand = {
  readonly acting: Acting
  readonly marking: Marking
  readonly files: readonly SourceFile[]
  readonly said: PaperSaid
}
