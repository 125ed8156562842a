/**
 * Why an event is void. Every reader finds the same rule broken, and says so with these words;
 * sentences for people are made elsewhere.
 */
import type { BoxError } from '@epoc/event'

/** A rule of the register is broken. `path` says where, if the fields are wrong. */
export type Breach =
  | { readonly rule: 'R-REGISTER-1'; readonly reason: 'unknown-kind' }
  | { readonly rule: 'R-REGISTER-1'; readonly reason: 'wrong-fields'; readonly path: string }
  | { readonly rule: 'R-REGISTER-2'; readonly reason: 'no-right-to-speak' }
  | {
      readonly rule: 'R-REGISTER-3'
      readonly reason: 'no-such-series' | 'series-not-direct' | 'no-register' | 'no-label'
    }
  | { readonly rule: 'R-REGISTER-4'; readonly reason: 'no-such-seat' | 'not-the-originator' }
  | {
      readonly rule: 'R-REGISTER-5'
      readonly reason: 'no-such-classification' | 'above-the-ceiling' | 'no-such-caveat'
    }
  | { readonly rule: 'R-REGISTER-6'; readonly reason: 'part-not-brought' | 'wrong-part-size' }
  | { readonly rule: 'R-REGISTER-8'; readonly reason: 'not-a-partner' }
  | { readonly rule: 'R-REGISTER-9'; readonly reason: 'no-such-document' }
  | {
      readonly rule: 'R-REGISTER-10'
      readonly reason:
        | 'not-audience-all'
        | 'not-enrolled'
        | 'not-theirs-to-describe'
        | 'not-a-named-audience'
        | 'not-its-creator'
        | 'named-already'
    }

/** The box of an event is at fault, or its epoch is void, or the act stood in the record before. */
export type UnopenedReason = BoxError['type'] | 'repeated-act' | 'epoch-refused'

export type UnopenedBreach = {
  readonly rule: 'R-SEAL-1' | 'R-SEAL-2' | 'R-SEAL-3' | 'R-SEAL-4' | 'R-SEAL-6' | 'R-RECORD-5'
  readonly reason: UnopenedReason
}

/** An event that keeps its place in the record and has no effect. `id` is lower-case hex. */
export type Voided = { readonly index: number; readonly id: string } & (Breach | UnopenedBreach)

const unopenedRules: Readonly<Record<UnopenedReason, UnopenedBreach['rule']>> = {
  'box-does-not-open': 'R-SEAL-1',
  'box-wrongly-padded': 'R-SEAL-2',
  'wrong-commitment': 'R-SEAL-3',
  'box-wrong-content': 'R-SEAL-4',
  'repeated-act': 'R-RECORD-5',
  'epoch-refused': 'R-SEAL-6',
}

export const unopenedBreach = (reason: UnopenedReason): UnopenedBreach => ({
  rule: unopenedRules[reason],
  reason,
})
