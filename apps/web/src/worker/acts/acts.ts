/** The acts by name. */
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
import { dropWaiting, forgetSettled, listOutbox } from './outbox.ts'
import { proof } from './proof.ts'
import { circulateSubmission, returnSubmission } from './submissions.ts'
import { takeBack } from './treat.ts'

export const acts = {
  addFile,
  cancelLeaving,
  changeFile,
  checkPaper,
  circulateSubmission,
  confirm,
  discardPaper,
  dropWaiting,
  forgetLeaving,
  forgetSettled,
  keepPaper,
  leave,
  listOutbox,
  openPaper,
  proof,
  removeFile,
  returnSubmission,
  takeBack,
}

/** Those after which every view shows what it showed before. */
export const quiet: ReadonlySet<string> = new Set<keyof typeof acts>([
  'addFile',
  'cancelLeaving',
  'changeFile',
  'checkPaper',
  'circulateSubmission',
  'discardPaper',
  'forgetLeaving',
  'forgetSettled',
  'keepPaper',
  'leave',
  'listOutbox',
  'openPaper',
  'proof',
  'removeFile',
])

export type Acts = typeof acts
export type ActName = keyof Acts
