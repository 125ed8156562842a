/** Every kind of sealed event that a page of the specification gives. */
import { audienceNamed } from './audiences/named.ts'
import { contactsKept } from './directory/kept.ts'
import { draftClosed } from './drafts/closed.ts'
import { draftKept } from './drafts/kept.ts'
import { anyKind } from './kind.ts'
import type { AnyKind } from './kind.ts'
import { matterJoined } from './matters/joined.ts'
import { matterOpened } from './matters/opened.ts'
import { messageSent } from './messages/sent.ts'
import { personDescribed } from './people/described.ts'
import { documentCirculated } from './register/documents/circulated.ts'
import { documentIssued } from './register/documents/issued.ts'
import { documentRecalled } from './register/documents/recalled.ts'
import { documentRemarked } from './register/documents/remarked.ts'
import { documentTranslated } from './register/documents/translated.ts'
import { documentWithdrawn } from './register/documents/withdrawn.ts'
import { sponsorshipConfirmed } from './register/documents/sponsorship-confirmed.ts'
import { translationPlanned } from './register/documents/translation-planned.ts'
import { receiptConfirmed } from './register/receipts/confirmed.ts'
import { receiptDelivered } from './register/receipts/delivered.ts'
import { receiptErased } from './register/receipts/erased.ts'
import { receiptServed } from './register/receipts/served.ts'
import { requestAnswered } from './register/requests/answered.ts'
import { requestAsked } from './register/requests/asked.ts'
import { rolloutPhased } from './rollout/phased.ts'
import { submissionReturned } from './submissions/returned.ts'
import { documentSubmitted } from './submissions/submitted.ts'

export const kinds: ReadonlyMap<string, AnyKind> = new Map([
  ['document.circulated', anyKind(documentCirculated)],
  ['document.issued', anyKind(documentIssued)],
  ['document.translated', anyKind(documentTranslated)],
  ['document.remarked', anyKind(documentRemarked)],
  ['document.withdrawn', anyKind(documentWithdrawn)],
  ['document.recalled', anyKind(documentRecalled)],
  ['translation.planned', anyKind(translationPlanned)],
  ['sponsorship.confirmed', anyKind(sponsorshipConfirmed)],
  ['receipt.delivered', anyKind(receiptDelivered)],
  ['receipt.confirmed', anyKind(receiptConfirmed)],
  ['receipt.served', anyKind(receiptServed)],
  ['receipt.erased', anyKind(receiptErased)],
  ['request.asked', anyKind(requestAsked)],
  ['request.answered', anyKind(requestAnswered)],
  ['draft.kept', anyKind(draftKept)],
  ['draft.closed', anyKind(draftClosed)],
  ['document.submitted', anyKind(documentSubmitted)],
  ['submission.returned', anyKind(submissionReturned)],
  ['contacts.kept', anyKind(contactsKept)],
  ['message.sent', anyKind(messageSent)],
  ['matter.opened', anyKind(matterOpened)],
  ['matter.joined', anyKind(matterJoined)],
  ['rollout.phased', anyKind(rolloutPhased)],
  ['person.described', anyKind(personDescribed)],
  ['audience.named', anyKind(audienceNamed)],
])
