/**
 * `document.recalled`: after a spill. The host deletes the files, every program erases its copies
 * and says so; symbol, hashes and receipts remain. What its text said is forgotten here too, and the
 * text whose place it had taken is the one to be read again.
 */
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../../breach.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { lineShape } from '../../text.ts'
import { shelfOf, withChange, withShelf, withoutMentions, withoutReplacement } from '../register.ts'
import type { RegisterState } from '../register.ts'
import { documentNamed, eventIdShape, isItsOriginators, maySpeak } from '../rules.ts'
import { latestOf } from './chain.ts'
import type { Document } from './document.ts'

const shape = record({ document: eventIdShape, reason: lineShape(1_000) })
type Recalled = ShapeOf<typeof shape>

/** R-REGISTER-15: names a document of its own audience that was not recalled before; one that was withdrawn may be recalled. */
function isNotRecalled(given: Given<Recalled>): Breach | undefined {
  const document = documentNamed(given)
  if (document === undefined) return { rule: 'R-REGISTER-15', reason: 'no-such-document' }
  return document.recalled === undefined
    ? undefined
    : { rule: 'R-REGISTER-15', reason: 'no-longer-stands' }
}

/** R-REGISTER-21: titles, summaries, links and names of files go; symbol, dates, seats, marking, hashes and receipts remain. */
function recall(act: Standing<Recalled>): DomainState {
  const { state, author, seat, receivedAt, body } = act
  const document = documentNamed(act) as Document
  const changed = withChange(state.register, document, {
    recalled: { at: receivedAt, by: author.id, seat, reason: body.reason },
    titles: new Map(),
    summaries: new Map(),
    links: [],
    files: document.files.map((file) => ({ ...file, name: '' })),
  })
  const recalled = shelfOf(changed, document.audience).recalled.push(document.position)
  const register = withShelf(changed, document.audience, { recalled })
  const unlinked = withoutMentions(register, linkedBy(document), document)
  return { ...state, register: withTextBefore(unlinked, document) }
}

/** R-REGISTER-18: in the place of the latest text, when it is recalled, stands again the last one before it that was not. */
function withTextBefore(register: RegisterState, recalled: Document): RegisterState {
  const latest = latestOf(register, recalled)
  return latest?.replacedBy === undefined ? register : withoutReplacement(register, latest)
}

/** What its links name, and it does not name otherwise. */
const linkedBy = ({ links, matter, submission }: Document): readonly string[] =>
  links
    .map((link): string => link.document)
    .filter((each) => each !== matter && each !== submission)

export const documentRecalled: Kind<Recalled> = {
  shape,
  rules: [maySpeak, isNotRecalled, isItsOriginators],
  apply: recall,
}
