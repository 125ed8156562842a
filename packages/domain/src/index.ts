export type * from './audiences/draft.ts'
export type { AudienceLabel } from './audiences/named.ts'
export type { Breach, UnopenedBreach, UnopenedReason, Voided } from './breach.ts'
export * from './day.ts'
export * from './decide.ts'
export type * from './directory/command.ts'
export type { DirectoryEntry } from './directory/kept.ts'
export { pageShape } from './directory/page.ts'
export type { Contact, DirectoryPage } from './directory/page.ts'
export type * from './drafts/command.ts'
export type * from './drafts/draft.ts'
export type { DraftKept } from './drafts/kept.ts'
export * from './filing.ts'
export type * from './matters/command.ts'
export type { Matter, MatterId } from './matters/opened.ts'
export type * from './messages/command.ts'
export type * from './messages/message.ts'
export * from './names.ts'
export type * from './opened.ts'
export type { Description } from './people/described.ts'
export type * from './people/draft.ts'
export { applyAct, applyUnopened } from './reduce.ts'
export type { Circulated } from './register/documents/circulated.ts'
export * from './register/documents/document.ts'
export { blobsOf as blobRefsOf } from './register/documents/files.ts'
export type { DocumentFile } from './register/documents/files.ts'
export type { Issued } from './register/documents/issued.ts'
export { relations } from './register/documents/links.ts'
export type { Link, Relation } from './register/documents/links.ts'
export { isLowered, markingOverAll, standingOf } from './register/documents/marking.ts'
export type { Marking, Standing } from './register/documents/marking.ts'
export type { Translated } from './register/documents/translated.ts'
export { idOf } from './register/draft.ts'
export type * from './register/draft.ts'
export * from './register/receipts/matrix.ts'
export { missReasons } from './register/receipts/receipts.ts'
export type {
  Confirmation,
  MissReason,
  PaperService,
  Receipts,
} from './register/receipts/receipts.ts'
export {
  documentOf,
  mentioning,
  receiptsOf,
  rootOf,
  shelfOf,
  threadOf,
  undeliveredOn,
} from './register/register.ts'
export type { RegisterState, Shelf } from './register/register.ts'
export type * from './register/requests/request.ts'
export * from './register/symbols/look-up.ts'
export * from './register/symbols/symbol.ts'
export * from './register/views/chase.ts'
export * from './register/views/inbox.ts'
export * from './register/views/listing.ts'
export type * from './rollout/command.ts'
export { phaseOf, phases } from './rollout/phase.ts'
export type { Phase, PhaseOfPartner } from './rollout/phase.ts'
export * from './state.ts'
export type * from './submissions/command.ts'
export * from './submissions/outcome.ts'
export type * from './submissions/submission.ts'
export type { Submitted } from './submissions/submitted.ts'
export { isBlank, isPlain, textIn } from './text.ts'
export type { InLanguages } from './text.ts'
export * from './when.ts'
