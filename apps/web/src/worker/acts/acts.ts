/** The acts by name. */
import { answer } from './answer.ts'
import { confirm } from './confirm.ts'
import { confirmSponsorship } from './confirm-sponsorship.ts'
import { evidence, resume, verify } from './verify.ts'

export const acts = {
  answer,
  confirm,
  confirmSponsorship,
  evidence,
  resume,
  verify,
}

export type Acts = typeof acts
export type ActName = keyof Acts
