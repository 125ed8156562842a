/** The commands of the register, and the content that each comes to. */
import { fromHex } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { EventId, Result } from '@epoc/event'
import type { AudienceName, PartnerCode } from '@epoc/governance'
import type { Day } from '../day.ts'
import type { Draft } from '../draft.ts'
import type { When } from '../when.ts'
import type { Circulated } from './documents/circulated.ts'
import type { Document, DocumentId } from './documents/document.ts'
import { blobsOf } from './documents/files.ts'
import type { Issued } from './documents/issued.ts'
import type { Marking } from './documents/marking.ts'
import type { Translated } from './documents/translated.ts'
import { coveredBelow } from './receipts/receipts.ts'
import type { MissReason } from './receipts/receipts.ts'
import { documentOf, receiptsOf, shelfOf, undeliveredOn } from './register.ts'
import type { RegisterState } from './register.ts'
import type { RequestId } from './requests/request.ts'

export type Circulate = {
  readonly type: 'circulate'
  readonly audience: AudienceName
  readonly body: Circulated
}

/** A further issue of a document, in its audience. */
export type Issue = {
  readonly type: 'issue'
  readonly of: DocumentId
  readonly body: Omit<Issued, 'document'>
}

export type Translate = {
  readonly type: 'translate'
  readonly of: DocumentId
  readonly body: Omit<Translated, 'document'>
}

/** What is done to a document and says little. */
export type Treat =
  | { readonly type: 'withdraw' | 'recall'; readonly of: DocumentId; readonly reason: string }
  | { readonly type: 'remark'; readonly of: DocumentId; readonly marking: Marking }
  | {
      readonly type: 'plan-translation'
      readonly of: DocumentId
      readonly language: string
      readonly with: string
      readonly expected: When
    }
  | { readonly type: 'ask-receipt' | 'confirm-sponsorship'; readonly of: DocumentId }
  | { readonly type: 'ask'; readonly of: DocumentId; readonly text: string; readonly due: When }

/** `document` is one of the audience of the request, which says it. */
export type AnswerRequest = {
  readonly type: 'answer'
  readonly audience: AudienceName
  readonly request: RequestId
  readonly text: string
  readonly document?: DocumentId
}

/** Documents of one audience; those that the partner confirmed before are left out. */
export type Confirm = {
  readonly type: 'confirm'
  readonly documents: readonly DocumentId[]
  readonly withoutFile?: true
}

/** All documents of the audience that stand in the state are held, except these. */
export type Deliver = {
  readonly type: 'deliver'
  readonly audience: AudienceName
  readonly except: ReadonlyMap<DocumentId, MissReason>
}

/** The POC served documents of one audience on paper. */
export type Serve = {
  readonly type: 'serve'
  readonly partner: PartnerCode
  readonly documents: readonly DocumentId[]
  readonly on: Day
  readonly channel: string
}

/** Copies of recalled documents of one audience are erased. */
export type Erase = { readonly type: 'erase'; readonly documents: readonly DocumentId[] }

export type RegisterCommand =
  | Circulate
  | Issue
  | Translate
  | Treat
  | AnswerRequest
  | Confirm
  | Deliver
  | Serve
  | Erase

const types: Readonly<Record<RegisterCommand['type'], true>> = {
  circulate: true,
  issue: true,
  translate: true,
  withdraw: true,
  recall: true,
  remark: true,
  'plan-translation': true,
  'ask-receipt': true,
  'confirm-sponsorship': true,
  ask: true,
  answer: true,
  confirm: true,
  deliver: true,
  serve: true,
  erase: true,
}

export const isRegisterCommand = <C extends { readonly type: string }>(
  command: C,
): command is Extract<C, RegisterCommand> => Object.hasOwn(types, command.type)

export type RegisterRefusal =
  | {
      readonly type: 'unknown-document'
      readonly rule: 'R-REGISTER-9' | 'R-REGISTER-15'
      readonly id: DocumentId
    }
  | { readonly type: 'several-audiences'; readonly rule: 'R-REGISTER-9' }
  | {
      readonly type: 'nothing-to-confirm' | 'nothing-to-deliver'
      readonly rule: 'R-REGISTER-8'
    }

type Drafted = Result<Draft, RegisterRefusal>

/** `partner` is whose receipts are given. */
export function draftRegister(
  register: RegisterState,
  partner: PartnerCode,
  command: RegisterCommand,
): Drafted {
  switch (command.type) {
    case 'circulate':
      return ok(draftCirculation(command))
    case 'confirm':
      return draftConfirmation(register, partner, command)
    case 'deliver':
      return draftDelivery(register, partner, command)
    case 'serve':
      return draftService(register, command)
    case 'erase':
      return draftErasure(register, command)
    case 'answer':
      return ok(draftAnswer(command))
    case 'issue':
    case 'translate':
    case 'withdraw':
    case 'recall':
    case 'remark':
    case 'plan-translation':
    case 'ask-receipt':
    case 'ask':
    case 'confirm-sponsorship':
      break
  }
  const document = documentOf(register, command.of)
  return document === undefined
    ? err({ type: 'unknown-document', rule: 'R-REGISTER-15', id: command.of })
    : ok(draftUpon(document, command))
}

const draftCirculation = ({ audience, body }: Circulate): Draft => ({
  audience,
  content: { kind: 'document.circulated', body },
  blobs: blobsOf(body.files),
})

function draftUpon(of: Document, command: Issue | Translate | Treat): Draft {
  const { audience } = of
  const document = bytesOf(of.id)
  const said = (kind: string, fields: Draft['content']['body'] = {}): Draft => ({
    audience,
    content: { kind, body: { document, ...fields } },
    blobs: [],
  })
  switch (command.type) {
    case 'issue':
      return { ...said('document.issued', command.body), blobs: blobsOf(command.body.files) }
    case 'translate':
      return { ...said('document.translated', command.body), blobs: blobsOf(command.body.files) }
    case 'withdraw':
      return said('document.withdrawn', { reason: command.reason })
    case 'recall':
      return said('document.recalled', { reason: command.reason })
    case 'remark':
      return said('document.remarked', { marking: command.marking, instead: idOf(of.markedBy) })
    case 'plan-translation':
      return said('translation.planned', {
        language: command.language,
        with: command.with,
        expected: command.expected,
      })
    case 'ask-receipt':
      return said('request.asked', { what: 'receipt' })
    case 'ask':
      return said('request.asked', { what: 'answer', text: command.text, due: command.due })
    case 'confirm-sponsorship':
      return said('sponsorship.confirmed')
  }
}

const draftAnswer = ({ audience, request, text, document }: AnswerRequest): Draft => ({
  audience,
  content: {
    kind: 'request.answered',
    body: {
      request: idOf(request),
      text,
      ...(document === undefined ? {} : { document: bytesOf(document) }),
    },
  },
  blobs: [],
})

function draftConfirmation(
  register: RegisterState,
  partner: PartnerCode,
  { documents, withoutFile }: Confirm,
): Drafted {
  const audience = oneAudience(register, documents)
  if (!audience.ok) return audience
  const { confirmed } = receiptsOf(shelfOf(register, audience.value), partner)
  const unconfirmed = new Set(
    documents.filter((id) => {
      const before = confirmed.get(documentOf(register, id)?.position ?? -1)
      return before === undefined || (before.withoutFile === true && withoutFile === undefined)
    }),
  )
  if (unconfirmed.size === 0) return err({ type: 'nothing-to-confirm', rule: 'R-REGISTER-8' })
  const body = {
    documents: [...unconfirmed].map(bytesOf),
    ...(withoutFile === undefined ? {} : { withoutFile }),
  }
  return ok({ audience: audience.value, content: { kind: 'receipt.confirmed', body }, blobs: [] })
}

function draftService(register: RegisterState, command: Serve): Drafted {
  const audience = oneAudience(register, command.documents)
  if (!audience.ok) return audience
  const { partner, on, channel } = command
  const body = { partner, documents: command.documents.map(bytesOf), on, channel }
  return ok({ audience: audience.value, content: { kind: 'receipt.served', body }, blobs: [] })
}

function draftErasure(register: RegisterState, { documents }: Erase): Drafted {
  const audience = oneAudience(register, documents)
  if (!audience.ok) return audience
  const body = { documents: documents.map(bytesOf) }
  return ok({ audience: audience.value, content: { kind: 'receipt.erased', body }, blobs: [] })
}

/** The audience of documents that all stand in the register. */
function oneAudience(
  register: RegisterState,
  documents: readonly DocumentId[],
): Result<AudienceName, RegisterRefusal> {
  let audience: AudienceName | undefined
  for (const id of documents) {
    const document = documentOf(register, id)
    if (document === undefined) return err({ type: 'unknown-document', rule: 'R-REGISTER-9', id })
    audience ??= document.audience
    if (document.audience !== audience) {
      return err({ type: 'several-audiences', rule: 'R-REGISTER-9' })
    }
  }
  return audience === undefined
    ? err({ type: 'nothing-to-confirm', rule: 'R-REGISTER-8' })
    : ok(audience)
}

/** What one event can list; what is left is for the next. */
const mostAtOnce = 1_000

/** Refused when it would say nothing that is not known: receipts never call for receipts. */
function draftDelivery(
  register: RegisterState,
  partner: PartnerCode,
  { audience, except }: Deliver,
): Drafted {
  const shelf = shelfOf(register, audience)
  const receipts = receiptsOf(shelf, partner)
  const missing: (readonly [EventId, MissReason])[] = []
  const come: EventId[] = []
  let below = coveredBelow(receipts)
  for (const [position, missed] of undeliveredOn(shelf, receipts)) {
    if (missing.length === mostAtOnce || come.length === mostAtOnce) break
    const { id } = shelf.documents.get(position) as Document
    const reason = except.get(id)
    if (reason !== undefined && reason !== missed) missing.push([idOf(id), reason])
    if (reason === undefined && missed !== undefined) come.push(idOf(id))
    below = Math.max(below, position + 1)
  }
  if (missing.length + come.length === 0 && below === coveredBelow(receipts)) {
    return err({ type: 'nothing-to-deliver', rule: 'R-REGISTER-8' })
  }
  const through = shelf.documents.get(below - 1)?.seq ?? 0
  const body = { through, except: missing, come }
  return ok({ audience, content: { kind: 'receipt.delivered', body }, blobs: [] })
}

/** A document that stands in the register has a name in hex. */
const bytesOf = (id: DocumentId): EventId => idOf(id)

/** The id of an event, of which the state keeps the hex. */
export function idOf(id: string): EventId {
  const bytes = fromHex(id)
  if (!bytes.ok || bytes.value.length !== 32)
    throw new Error('the id of an event is 32 bytes in hex')
  return bytes.value as EventId
}
