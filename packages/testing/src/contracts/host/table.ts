/** Who sits before a host when it is held to its contract. */
import assert from 'node:assert/strict'
import type { Result } from '@epoc/event'
import type { Founding } from '@epoc/governance'
import { readCheckpoint } from '@epoc/replica'
import type { Checkpoint, Host, Replica, Transport, TransportError } from '@epoc/replica'

/**
 * A host of a regime of several partners, and two of its officers, who may speak for theirs. A
 * promise may find what another one left.
 */
export type Table = {
  readonly host: Host
  readonly hostToken: string
  /** Synchronised, and at this host, or at an honest one with the same record. */
  readonly japan: Replica
  readonly germany: Replica
}

/** The host as one of them asks it. */
export const askedBy = ({ host }: Table, { regime, keys: { signing } }: Replica): Transport =>
  host.at(regime, { person: signing.keyId, sign: (message) => signing.sign(message) })

/** The value of an answer that must not be a refusal. */
export function given<T>(answer: Result<T, unknown>): T {
  if (!answer.ok) assert.fail(JSON.stringify(answer.error))
  return answer.value
}

/** The problem that an answer must be. */
export function refused(
  answer: Result<unknown, TransportError>,
  status: number,
  name: string,
): Extract<TransportError, { readonly type: 'problem' }> {
  if (answer.ok || answer.error.type !== 'problem') {
    assert.fail(`no ${name}: ${JSON.stringify(answer)}`)
  }
  assert.deepEqual([answer.error.status, answer.error.name], [status, name])
  return answer.error
}

export function foundingOf({ governance }: Replica): Founding {
  if (governance === undefined) assert.fail('not synchronised')
  return governance.founding
}

/** A note that the record's own keys signed. */
export const signedBy = async (replica: Replica, note: string): Promise<Checkpoint> =>
  given(await readCheckpoint(note, foundingOf(replica).record))
