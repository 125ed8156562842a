/**
 * Why an event is void. Every reader finds the same rule broken, and says so with these words;
 * sentences for people are made elsewhere.
 */
import type { BoxError } from '@epoc/event'

/** A rule of the register is broken. `path` says where, if the fields are wrong. */
export type Breach =
  | { readonly rule: 'R-REGISTER-1'; readonly reason: 'unknown-kind' }
  | { readonly rule: 'R-REGISTER-1'; readonly reason: 'wrong-fields'; readonly path: string }
  | Broken<'R-REGISTER-2', 'no-right-to-speak'>
  | Broken<'R-REGISTER-3', 'no-such-series' | 'series-not-direct' | 'no-register' | 'no-label'>
  | Broken<'R-REGISTER-4', 'no-such-seat' | 'not-the-originator'>
  | Broken<'R-REGISTER-5', 'no-such-classification' | 'above-the-ceiling' | 'no-such-caveat'>
  | Broken<'R-REGISTER-6', 'part-not-brought' | 'wrong-part-size' | 'part-twice'>
  | Broken<'R-REGISTER-8', 'not-a-partner'>
  | Broken<'R-REGISTER-9', 'no-such-document'>
  | Broken<
      'R-REGISTER-10',
      | 'not-audience-all'
      | 'not-enrolled'
      | 'not-theirs-to-describe'
      | 'not-a-named-audience'
      | 'not-its-creator'
      | 'named-already'
    >
  | Broken<'R-REGISTER-12', 'no-such-classification' | 'below-a-portion'>
  | Broken<'R-REGISTER-14', 'not-the-poc' | 'number-taken'>
  | Broken<'R-REGISTER-15', 'no-such-document' | 'no-longer-stands'>
  | Broken<'R-REGISTER-16', 'not-the-originator'>
  | Broken<'R-REGISTER-17', 'not-the-originator' | 'marking-lowered' | 'replaced-already'>
  | Broken<'R-REGISTER-18', 'wrong-sort-of-issue' | 'replaced-already'>
  | Broken<'R-REGISTER-20', 'wrong-languages'>
  | Broken<'R-REGISTER-22', 'language-is-there' | 'wrong-languages'>
  | Broken<'R-REGISTER-23', 'no-such-request' | 'no-such-document'>
  | Broken<'R-REGISTER-24', 'not-the-poc' | 'not-a-member' | 'not-on-paper' | 'no-such-document'>
  | Broken<'R-REGISTER-25', 'not-recalled'>
  | Broken<
      'R-REGISTER-26',
      | 'no-such-seat'
      | 'sponsor-named-twice'
      | 'originator-named-as-sponsor'
      | 'not-named-as-sponsor'
    >
  | Broken<'R-DRAFT-1', 'no-right-to-draft'>
  | Broken<'R-DRAFT-2', 'audience-all'>
  | Broken<'R-DRAFT-3', 'replaced-already'>
  | Broken<'R-SUBMIT-1', 'not-between-the-two' | 'no-such-series'>
  | Broken<'R-SUBMIT-2', 'not-the-poc' | 'no-such-submission'>
  | Broken<'R-DIRECTORY-1', 'not-audience-all' | 'no-right-to-speak'>
  | Broken<'R-DIRECTORY-2', 'replaced-already'>
  | Broken<'R-MESSAGE-1', 'audience-all'>
  | Broken<'R-MESSAGE-2', 'no-such-message'>
  | Broken<'R-ROLLOUT-1', 'not-audience-all' | 'not-the-poc' | 'no-such-seat'>

type Broken<Id extends string, Reason extends string> = {
  readonly [R in Reason]: { readonly rule: Id; readonly reason: R }
}[Reason]

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
