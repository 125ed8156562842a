/** From a command of the register to the content that it comes to. */
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { PartnerCode } from '@epoc/governance'
import type { Draft } from '../draft.ts'
import type { RegisterCommand, RegisterRefusal } from './command.ts'
import { draftCirculation, draftUpon } from './documents/draft.ts'
import { draftConfirmation, draftDelivery, draftErasure, draftService } from './receipts/draft.ts'
import { documentOf } from './register.ts'
import type { RegisterState } from './register.ts'
import { draftAnswer } from './requests/draft.ts'

/** `partner` is whose receipts are given. */
export function draftRegister(
  register: RegisterState,
  partner: PartnerCode,
  command: RegisterCommand,
): Result<Draft, RegisterRefusal> {
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
