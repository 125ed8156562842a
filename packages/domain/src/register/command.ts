/** The commands of the register, and why no content comes of one. */
import type { AudienceName, PartnerCode } from '@epoc/governance'
import type { Day } from '../day.ts'
import type { When } from '../when.ts'
import type { Circulated } from './documents/circulated.ts'
import type { DocumentId } from './documents/document.ts'
import type { Issued } from './documents/issued.ts'
import type { Marking } from './documents/marking.ts'
import type { Translated } from './documents/translated.ts'
import type { MissReason } from './receipts/receipts.ts'
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
