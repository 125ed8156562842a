/** The acts by name. */
import { askReceipt } from './ask-receipt.ts'
import { confirm } from './confirm.ts'
import { keepContacts } from './keep-contacts.ts'
import { remind } from './remind.ts'
import { sendMessage } from './send-message.ts'
import { evidence, resume, verify } from './verify.ts'

export const acts = {
  confirm,
  verify,
  resume,
  evidence,
  askReceipt,
  remind,
  keepContacts,
  sendMessage,
}

export type Acts = typeof acts
export type ActName = keyof Acts
