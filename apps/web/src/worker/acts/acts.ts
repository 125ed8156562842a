/** The acts by name. */
import { answer } from './answer.ts'
import { askReceipt } from './ask-receipt.ts'
import {
  addFile,
  cancelLeaving,
  changeFile,
  checkPaper,
  discardPaper,
  forgetLeaving,
  keepPaper,
  leave,
  openPaper,
  removeFile,
} from './compose.ts'
import { confirm } from './confirm.ts'
import { confirmSponsorship } from './confirm-sponsorship.ts'
import { keepContacts } from './keep-contacts.ts'
import { dropWaiting, forgetSettled, listOutbox } from './outbox.ts'
import { proof } from './proof.ts'
import { remind } from './remind.ts'
import { sendMessage } from './send-message.ts'
import { circulateSubmission, returnSubmission } from './submissions.ts'
import { takeBack } from './treat.ts'
import { evidence, resume, verify } from './verify.ts'

export const acts = {
  addFile,
  answer,
  askReceipt,
  cancelLeaving,
  changeFile,
  checkPaper,
  circulateSubmission,
  confirm,
  confirmSponsorship,
  discardPaper,
  dropWaiting,
  evidence,
  forgetLeaving,
  keepContacts,
  forgetSettled,
  keepPaper,
  leave,
  listOutbox,
  openPaper,
  proof,
  remind,
  removeFile,
  resume,
  returnSubmission,
  sendMessage,
  takeBack,
  verify,
}

/** Those after which every view shows what it showed before. */
export const quiet: ReadonlySet<string> = new Set<keyof typeof acts>([
  'addFile',
  'cancelLeaving',
  'changeFile',
  'checkPaper',
  'circulateSubmission',
  'discardPaper',
  'evidence',
  'forgetLeaving',
  'forgetSettled',
  'keepPaper',
  'leave',
  'listOutbox',
  'openPaper',
  'proof',
  'removeFile',
  'verify',
])

export type Acts = typeof acts
export type ActName = keyof Acts
