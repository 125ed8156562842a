/** The acts by name. */
import { confirm } from './confirm.ts'
import { evidence, resume, verify } from './verify.ts'

export const acts = { confirm, verify, resume, evidence }

export type Acts = typeof acts
export type ActName = keyof Acts
