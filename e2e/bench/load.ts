/** A running host with a small regime, and as many true sealed events as one asks for. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256, systemRandom } from '@epoc/crypto'
import { clearStream, sealBody, sealedStream, signEvent } from '@epoc/event'
import { currentEpoch } from '@epoc/governance'
import type { Replica } from '@epoc/replica'
import { everybody } from '@epoc/testing'
import { Pool } from 'pg'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'

export type Load = {
  readonly host: RunningHost
  readonly regime: FreshRegime
  readonly writers: readonly Replica[]
  /** The same PostgreSQL. */
  readonly pool: Pool
  readonly end: () => Promise<void>
}

export async function startLoad(): Promise<Load> {
  const host = await startHost(await folder('bench'))
  const regime = await smallRegime(host)
  const handles = ['japan-embassy', 'germany-embassy', 'korea-embassy', 'france-delegation']
  const writers = await Promise.all(handles.map((handle) => regime.replicaOf(handle)))
  const pidFile = join(host.dataFolder, 'postgres', 'data', 'postmaster.pid')
  const socket = (await readFile(pidFile, 'utf8')).split('\n')[4] ?? ''
  const pool = new Pool({ host: socket, user: 'epoc', database: 'epoc', max: 16 })
  return {
    host,
    regime,
    writers,
    pool,
    end: async () => {
      await pool.end()
      await host.stop()
    },
  }
}

/** Signed and sealed as a program would, so that readers verify, open and reduce them: 2 to 3 KB each. */
export async function makeEvents(from: Replica, count: number): Promise<readonly Uint8Array[]> {
  const { governance, checkpoint, copy, keys } = from
  if (governance === undefined || checkpoint === undefined) throw new Error('not synchronised')
  const audience = everybody(from)
  const { number } = currentEpoch(audience)
  const secret = await from.secrets.epoch(governance, audience, number)
  if (!secret.ok) throw new Error(secret.error.type)
  const to = { audience: audience.id, epoch: number }
  const seen = {
    size: checkpoint.size,
    root: checkpoint.root,
    clear: copy.streams.lastBelow(clearStream, checkpoint.size),
    stream: copy.streams.lastBelow(sealedStream(audience.id), checkpoint.size),
  }
  const common = {
    regime: governance.regime,
    author: keys.signing.keyId,
    capacity: 'partner' as const,
    to,
    seen,
    until: Date.now() + 3_600_000,
    at: Date.now(),
  }
  const person = sha256(keys.signing.publicKey)
  const content = { kind: 'person.described', body: { person, name: 'O', post: 'x'.repeat(180) } }
  const events: Uint8Array[] = []
  for (let i = 0; i < count; i += 1) {
    const envelope = { ...common, act: systemRandom(16) }
    const body = await sealBody(envelope, content, secret.value, systemRandom)
    const signed = await signEvent({ ...envelope, body }, keys.signing)
    if (!signed.ok) throw new Error(signed.error.type)
    events.push(signed.value)
  }
  return events
}
