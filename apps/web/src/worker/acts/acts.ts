/** The acts by name. */
import { confirm } from './confirm.ts'

export const acts = { confirm }

export type Acts = typeof acts
export type ActName = keyof Acts
