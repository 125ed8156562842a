/** The acts by name. */
import { answer } from './answer.ts'
import { askReceipt } from './ask-receipt.ts'
import { confirm } from './confirm.ts'
import { confirmSponsorship } from './confirm-sponsorship.ts'
import { keepContacts } from './keep-contacts.ts'
import { remind } from './remind.ts'
import { evidence, resume, verify } from './verify.ts'

export const acts = {
  answer,
  askReceipt,
  confirm,
  confirmSponsorship,
  evidence,
  keepContacts,
  remind,
  resume,
  verify,
}

export type Acts = typeof acts
export type ActName = keyof Acts
