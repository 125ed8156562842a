/** The command that describes a person. */
import { fromHex } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { audienceAll } from '@epoc/governance'
import type { GovernanceState, PersonId } from '@epoc/governance'
import type { Draft } from '../draft.ts'

export type DescribePerson = {
  readonly type: 'describe-person'
  readonly person: PersonId
  readonly name: string
  readonly post: string
}

export type DescribeRefusal =
  | { readonly type: 'unknown-audience'; readonly rule: 'R-GATE-4' }
  | { readonly type: 'unknown-person'; readonly rule: 'R-REGISTER-10' }

/** A description is addressed to all; a person that no key could be is refused here. */
export function draftDescription(
  governance: GovernanceState,
  { person, name, post }: DescribePerson,
): Result<Draft, DescribeRefusal> {
  const all = audienceAll(governance)
  if (all === undefined) return err({ type: 'unknown-audience', rule: 'R-GATE-4' })
  const id = fromHex(person)
  if (!id.ok) return err({ type: 'unknown-person', rule: 'R-REGISTER-10' })
  return ok({
    audience: all.name,
    content: { kind: 'person.described', body: { person: id.value, name, post } },
    blobs: [],
  })
}
