/** `document.issued`: a revision, an addendum, a corrigendum, an amendment or a technical reissue. */
import { list, oneOf } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { languageShape } from '@epoc/governance'
import type { Breach } from '../../breach.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { documentOf, rootOf, threadOf, withChange, withDocument } from '../register.ts'
import type { RegisterState } from '../register.ts'
import { documentNamed, eventIdShape, isItsOriginators, namesWhatStands } from '../rules.ts'
import { partNumberShape } from '../symbols/count.ts'
import type { DocumentSymbol, PartSort, SymbolPart } from '../symbols/symbol.ts'
import { takesAPlace } from './chain.ts'
import { isCurrent, isMainText, issueSorts } from './document.ts'
import type { Document, IssueSort } from './document.ts'
import { commonOf, commonRules, issueShape, sponsorsAreOthersThan } from './fields.ts'
import { isLowered } from './marking.ts'
import { seriesIsOpen } from './series.ts'

const shape = issueShape(
  { sort: oneOf(issueSorts), document: eventIdShape },
  {
    languages: list(languageShape, { min: 1, max: 50 }),
    stamped: partNumberShape,
    submission: eventIdShape,
  },
)
export type Issued = ShapeOf<typeof shape>
type Issuing = Given<Issued>

/** R-REGISTER-3: it is circulated in the series of its thread. */
function isOpenToThem(given: Issuing): Breach | undefined {
  const of = documentNamed(given)
  return of && seriesIsOpen(given, of.series)
}

/** R-REGISTER-18: addenda and amendments belong to the main text; no corrigendum is revised or corrected. */
function isIssuedOfTheRightThing(given: Issuing): Breach | undefined {
  const of = documentNamed(given)
  if (of === undefined) return undefined
  const { sort } = given.body
  const fits =
    sort === 'add' || sort === 'amend'
      ? isMainText(of)
      : sort === 'reissue' || of.symbol.parts.at(-1)?.sort !== 'corr'
  return fits ? undefined : { rule: 'R-REGISTER-18', reason: 'wrong-sort-of-issue' }
}

/** R-REGISTER-18: what takes a text's place, or corrects it, names the latest one, which nothing but what was recalled has replaced; of two who replace the same, the second is void. */
function namesTheLatest(given: Issuing): Breach | undefined {
  const of = documentNamed(given)
  if (of === undefined || given.body.sort === 'add' || given.body.sort === 'amend') return undefined
  return isCurrent(of) ? undefined : { rule: 'R-REGISTER-18', reason: 'replaced-already' }
}

/** R-REGISTER-17: what takes a text's place bears no lower marking, unless the originator itself lowers it. */
function keepsItsMarking(given: Issuing): Breach | undefined {
  const of = documentNamed(given)
  const { sort, marking } = given.body
  if (of === undefined || (sort !== 'rev' && sort !== 'reissue')) return undefined
  return given.seat !== of.originator && isLowered(given.governance.founding, of.marking, marking)
    ? { rule: 'R-REGISTER-17', reason: 'marking-lowered' }
    : undefined
}

/** R-REGISTER-20: only a corrigendum names languages, those of the text that it corrects, and its files are in them. */
function languagesAreItsOwn(given: Issuing): Breach | undefined {
  const { sort, languages, files } = given.body
  if (languages === undefined) return undefined
  const there = documentNamed(given)?.files.map(({ language }) => language) ?? []
  const fits =
    sort === 'corr' &&
    languages.every((each) => there.includes(each)) &&
    files.every(({ language }) => languages.includes(language))
  return fits ? undefined : { rule: 'R-REGISTER-20', reason: 'wrong-languages' }
}

/** R-REGISTER-14: a number that stood on paper is the POC's to record, and higher than those before it. */
function stampedNumberFollows(given: Issuing): Breach | undefined {
  const { sort, stamped } = given.body
  const of = documentNamed(given)
  if (stamped === undefined || of === undefined) return undefined
  if (given.hat !== 'poc') return { rule: 'R-REGISTER-14', reason: 'not-the-poc' }
  return sort !== 'reissue' && stamped >= nextPart(given.state.register, of, sort)
    ? undefined
    : { rule: 'R-REGISTER-14', reason: 'number-taken' }
}

/** R-REGISTER-19: the number after the highest of its sort behind the same parts, of what was withdrawn or recalled too. */
function nextPart(register: RegisterState, of: Document, sort: PartSort): number {
  const before = partsBefore(register, of, sort)
  const taken = threadOf(register, of).flatMap(({ symbol: { parts } }) => {
    const last = parts.at(-1)
    return last?.sort === sort && areSame(parts.slice(0, -1), before) ? last.number : []
  })
  return 1 + Math.max(0, ...taken)
}

/** R-REGISTER-19: one more star than the texts that bear the same parts. */
function nextStars(register: RegisterState, of: Document): number {
  const alike = threadOf(register, of).filter(({ symbol: { parts } }) =>
    areSame(parts, of.symbol.parts),
  )
  return 1 + Math.max(...alike.map(({ symbol: { stars } }) => stars))
}

const areSame = (some: readonly SymbolPart[], others: readonly SymbolPart[]): boolean =>
  some.length === others.length &&
  some.every(({ sort, number }, at) => sort === others[at]?.sort && number === others[at].number)

/** R-REGISTER-19: the symbol of what it is an issue of, with its own part. */
function symbolOf(act: Standing<Issued>, of: Document): DocumentSymbol {
  const { state, body } = act
  const { sort } = body
  if (sort === 'reissue') return { ...of.symbol, stars: nextStars(state.register, of) }
  const part: SymbolPart = { sort, number: body.stamped ?? nextPart(state.register, of, sort) }
  return { ...of.symbol, stars: 0, parts: [...partsBefore(state.register, of, sort), part] }
}

/** Behind which parts its own stands. */
function partsBefore(register: RegisterState, of: Document, sort: PartSort): readonly SymbolPart[] {
  if (sort === 'add' || sort === 'amend') return rootOf(register, of).symbol.parts
  const { parts } = of.symbol
  return sort === 'rev' && parts.at(-1)?.sort === 'rev' ? parts.slice(0, -1) : parts
}

/** Addenda and amendments hang on the first text, whatever revision was named. */
const hangsOn = (register: RegisterState, of: Document, sort: IssueSort): Document =>
  sort === 'add' || sort === 'amend' ? rootOf(register, of) : of

function issue(act: Standing<Issued>): DomainState {
  const { state, body } = act
  const named = documentNamed(act) as Document
  const of = hangsOn(state.register, named, body.sort)
  const common = commonOf(act)
  const document: Document = {
    ...common,
    root: of.root,
    issue: { sort: body.sort, of: of.id },
    series: of.series,
    type: of.type,
    originator: of.originator,
    symbol: symbolOf(act, of),
    ...(body.languages === undefined ? {} : { languages: body.languages }),
    ...(body.stamped === undefined ? {} : { stamped: true }),
  }
  const register = inThread(withDocument(state.register, document), document)
  return {
    ...state,
    register: takesAPlace(document)
      ? withChange(register, of, { replacedBy: document.id })
      : register,
  }
}

/** The first text of the thread lists its issues. */
function inThread(register: RegisterState, { root: id, id: issued }: Document): RegisterState {
  const root = documentOf(register, id) as Document
  return withChange(register, root, { issues: [...root.issues, issued] })
}

export const documentIssued: Kind<Issued> = {
  shape,
  rules: [
    ...commonRules,
    namesWhatStands,
    isItsOriginators,
    isOpenToThem,
    (given) => sponsorsAreOthersThan(documentNamed(given)?.originator, given.body),
    isIssuedOfTheRightThing,
    namesTheLatest,
    keepsItsMarking,
    languagesAreItsOwn,
    stampedNumberFollows,
  ],
  apply: issue,
}
