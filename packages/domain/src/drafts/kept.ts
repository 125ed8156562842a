/** `draft.kept`: a draft, or the next version of one. */
import { toHex } from '@epoc/crypto'
import { oneOf, record, text } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../breach.ts'
import type { Given, Kind, Standing } from '../kind.ts'
import { documentTypes } from '../register/documents/document.ts'
import { filesAreSound, filesShape } from '../register/documents/files.ts'
import {
  markingIsTheRegimes,
  markingShape,
  wholeIsAtLeastItsParts,
} from '../register/documents/marking.ts'
import { eventIdShape } from '../register/rules.ts'
import type { DomainState } from '../state.ts'
import { inLanguages, proseShape, titleShape } from '../text.ts'
import type { Draft, DraftId } from './draft.ts'
import { isAmongThemselves, latestDraft, mayDraft } from './rules.ts'

const shape = record(
  {
    titles: inLanguages(titleShape(300)),
    marking: markingShape,
    files: filesShape,
    note: proseShape(4_000),
  },
  {
    series: text({ min: 1, max: 16 }),
    type: oneOf(documentTypes),
    replaces: eventIdShape,
  },
)
export type DraftKept = ShapeOf<typeof shape>

const replacedBy = (given: Given<DraftKept>): Draft | undefined =>
  given.body.replaces && latestDraft(given, given.body.replaces)

/** R-DRAFT-3: a version names the latest one, which is open; of two that replace the same, the second is void. */
const namesTheLatestVersion = (given: Given<DraftKept>): Breach | undefined =>
  given.body.replaces === undefined || replacedBy(given) !== undefined
    ? undefined
    : { rule: 'R-DRAFT-3', reason: 'replaced-already' }

function keep(act: Standing<DraftKept>): DomainState {
  const { state, audience, author, seat, index, receivedAt, id, body } = act
  const { replaces: _, files, ...rest } = body
  const before = replacedBy(act)
  const draft: Draft = {
    ...rest,
    id: toHex(id) as DraftId,
    audience: audience.name,
    version: (before?.version ?? 0) + 1,
    index,
    receivedAt,
    keptBy: { person: author.id, seat },
    files: files.map((file) => ({ ...file, index })),
  }
  const others = before === undefined ? state.drafts : state.drafts.delete(before.id)
  return { ...state, drafts: others.set(draft.id, draft) }
}

export const draftKept: Kind<DraftKept> = {
  shape,
  rules: [
    mayDraft,
    isAmongThemselves,
    namesTheLatestVersion,
    ({ governance, body }) => markingIsTheRegimes(governance.founding, body.marking),
    ({ governance, body }) => wholeIsAtLeastItsParts(governance.founding, body.marking),
    ({ blobs, body: { files } }) => filesAreSound({ files, blobs }),
  ],
  apply: keep,
}
