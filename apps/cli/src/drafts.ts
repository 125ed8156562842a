/** Drafts, as commands name them, and as they end. */
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import type { DocumentId, Draft } from '@epoc/domain'
import { heldSources } from '@epoc/replica'
import type { SourceFile } from '@epoc/replica'
import { sendPlain } from './acting.ts'
import type { Acting } from './acting.ts'
import type { Outcome, Output } from './command.ts'
import type { Context } from './context.ts'
import type { Desk } from './desk.ts'
import { entryCalled } from './entries.ts'
import { failure, failureOf } from './failure.ts'
import type { Failure } from './failure.ts'

/** An open draft, by the number of the entry that kept its latest version. */
export function draftCalled({ replica }: Desk, spelling: string): Result<Draft, Failure> {
  const found = entryCalled(replica.domain.drafts.values(), spelling, {
    one: 'draft',
    list: 'draft',
  })
  if (!found.ok) {
    const hint = ' Its number is that of its latest version.'
    return err({ ...found.error, sentence: `${found.error.sentence}${hint}` })
  }
  return found.value.closed === undefined
    ? found
    : err(failure('refused', `The draft ${spelling} is closed.`))
}

/** The files that are given, or those of a draft. */
export async function filesOrDraft(
  desk: Desk,
  given: readonly SourceFile[],
  draft: string | undefined,
): Promise<Result<readonly SourceFile[], Failure>> {
  if (draft === undefined) return ok(given)
  const found = draftCalled(desk, draft)
  if (!found.ok) return found
  const files = await heldSources(desk.replica, found.value.audience, found.value.files)
  return files.ok ? files : err(failureOf(files.error))
}

/** Closes a draft that was issued; where that fails the paper is out all the same, and that is said. */
export async function closeDraft(
  context: Context,
  acting: Acting,
  spelling: string,
  document: DocumentId | undefined,
  output: Output,
): Promise<Outcome> {
  const draft = draftCalled(acting.desk, spelling)
  const closed = draft.ok
    ? await sendPlain(context, acting, `The end of draft ${spelling}`, {
        type: 'close-draft',
        audience: draft.value.audience,
        draft: draft.value.id,
        ...(document === undefined ? {} : { document }),
      })
    : draft
  const note = closed.ok
    ? `The draft ${spelling} is closed.`
    : `The draft ${spelling} is not closed yet: ${closed.error.sentence}`
  return ok({ ...output, text: `${output.text}\n${note}` })
}
