/**
 * A kind of sealed event: its fields, its rules, and what it changes. All kinds are read the same
 * way, whether they are applied or only weighed.
 */
import type { Shape } from '@epoc/event'
import type { Breach } from './breach.ts'
import type { OpenedAct, Place, Proposal } from './opened.ts'
import type { DomainState } from './state.ts'

/** One act before the rules, with its fields read. */
export type Given<Body> = Omit<Proposal, 'body'> & {
  readonly state: DomainState
  readonly body: Body
}

/** An act that broke no rule, at its place. */
export type Standing<Body> = Given<Body> & Place

/** A rule answers with a breach when it is broken. */
export type Rule<Body> = (given: Given<Body>) => Breach | undefined

export type Kind<Body> = {
  readonly shape: Shape<Body>
  readonly rules: readonly Rule<Body>[]
  readonly apply: (act: Standing<Body>) => DomainState
}

/** A kind whose fields are its own affair. */
export type AnyKind = {
  /** The first rule that a proposal breaks; none if its event would stand. */
  readonly weigh: (state: DomainState, proposal: Proposal) => Breach | undefined
  /** The state after an event, or the first rule that it breaks. */
  readonly step: (state: DomainState, act: OpenedAct) => DomainState | Breach
}

/** R-REGISTER-1: the fields are as given, and there is no subject. */
function readFields<Body>(
  { shape }: Kind<Body>,
  { body, subject }: Proposal,
): { readonly fields: Body } | Breach {
  if (subject !== undefined) {
    return { rule: 'R-REGISTER-1', reason: 'wrong-fields', path: 'subject' }
  }
  const read = shape(body, 'body')
  return read.ok
    ? { fields: read.value }
    : { rule: 'R-REGISTER-1', reason: 'wrong-fields', path: read.error.path }
}

/** Closes a kind over the type of its fields. */
export const anyKind = <Body>(kind: Kind<Body>): AnyKind => {
  const firstBreach = (given: Given<Body>): Breach | undefined => {
    for (const rule of kind.rules) {
      const breach = rule(given)
      if (breach !== undefined) return breach
    }
    return undefined
  }
  return {
    weigh: (state, proposal) => {
      const read = readFields(kind, proposal)
      return 'fields' in read ? firstBreach({ ...proposal, state, body: read.fields }) : read
    },
    step: (state, act) => {
      const read = readFields(kind, act)
      if (!('fields' in read)) return read
      const standing = { ...act, state, body: read.fields }
      return firstBreach(standing) ?? kind.apply(standing)
    },
  }
}

export const isBreach = (outcome: DomainState | Breach): outcome is Breach => 'rule' in outcome
