/** A record that two homes have read, one of them not to its end, and a server that may lie about it. */
import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemRandom, toBase64, toHex, utf8Bytes } from '@epoc/crypto'
import { isSealed, ok } from '@epoc/event'
import type { VerifiedEvent } from '@epoc/event'
import type { SeatId } from '@epoc/governance'
import { circulate, createAudience } from '@epoc/replica'
import type { Replica } from '@epoc/replica'
import { sampleSecrets } from '@epoc/sample'
import { everybody, world } from '@epoc/testing'
import { epoc } from '../world/run.ts'
import type { Ran } from '../world/run.ts'
import type { Scene } from './attacks/scene.ts'
import { serve } from './serve.ts'
import type { HostileServer } from './serve.ts'

const passphrase = 'une phrase que personne ne devine'
export const reader = 'japan-embassy'

async function speak(from: Replica, own = false): Promise<number> {
  const { governance } = from
  const audience = own
    ? [...governance!.audiences.values()].find(({ sort }) => sort === 'own')!
    : everybody(from)
  const content = { kind: 'greeting.spoken', body: {} }
  const act = { type: 'sealed', hat: 'partner', audience: audience.name, content } as const
  const sent = await from.send(async () => ok({ acts: [act] }))
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
  return sent.value[0]!.index
}

async function circulatePaper(poc: Replica, title: string): Promise<void> {
  const bytes = utf8Bytes(title)
  const open = async function* () {
    yield bytes
  }
  const circulated = await circulate(poc, 'poc', {
    audience: everybody(poc).name,
    series: 'POC',
    type: 'working-paper',
    originator: 'poc',
    title,
    marking: { classification: 'U', caveats: [], distribution: '' },
    asksReceipt: true,
    files: [{ name: 'a.txt', language: 'en', mediaType: 'text/plain', size: bytes.length, open }],
  })
  if (!circulated.ok) throw new Error(JSON.stringify(circulated.error))
}

/** Japan cannot read what Germany keeps to itself. */
const isForOthers = ({ payload }: VerifiedEvent): boolean =>
  'kind' in payload &&
  payload.kind === 'audience.created' &&
  (payload.body.get('members') as readonly string[]).join() === 'DE'

export type Stage = {
  readonly scene: Scene
  readonly server: HostileServer
  /** Holds the homes `warm` and `cold`. */
  readonly folder: string
}

/** Runs `epoc` in a home. */
export const inHome = (
  home: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> => epoc(args, { ...env, EPOC_HOME: home, EPOC_PASSPHRASE: passphrase })

async function succeeding(home: string, args: readonly string[]): Promise<void> {
  const { err } = await inHome(home, args)
  if (err !== '') throw new Error(err)
}

export async function setStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile '))
  const name = 'hostile'
  const w = await world(name)
  for (const title of ['A paper', 'Another paper']) await circulatePaper(w.poc, title)
  const old = await speak(w.germany)
  await speak(w.korea)
  w.pass(60_000)
  await speak(w.korea)
  const server = await serve(w)

  const { signing, age } = sampleSecrets(`${name} ${reader}`)
  const keys = join(folder, 'keys')
  await writeFile(keys, JSON.stringify({ signing: toBase64(signing), age: toBase64(age) }))
  const cold = join(folder, 'cold')
  await succeeding(cold, ['sign-in', server.address, '--keys', keys])
  const warm = join(folder, 'warm')
  await cp(cold, warm, { recursive: true })
  // Twice: the first time this seat says what it can open, and that the paper is delivered.
  for (let i = 0; i < 2; i += 1) await succeeding(warm, ['sync'])
  w.pass(30_000)
  await speak(w.germany, true)
  await succeeding(warm, ['sync'])
  const early = await w.host.checkpoint()

  w.pass(60_000)
  const foreign = await speak(w.germany, true)
  const fresh = await speak(w.germany)
  const members = ['DE', 'JP'] as readonly string[] as readonly SeatId[]
  const named = await createAudience(
    w.germany.governance!,
    { hat: 'partner', sort: 'named', members },
    systemRandom,
  )
  const made = await w.germany.send(async () =>
    ok({ acts: [named.act], blobs: [named.wrap.bytes] }),
  )
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const other = await world('another regime')
  const { entries } = w.host
  const past = entries.findIndex(({ event }, i) => i < old && isForOthers(event))
  const [part] = entries.flatMap(({ event }) =>
    isSealed(event.payload) ? (event.payload.blobs ?? []) : [],
  )
  const now = await w.host.checkpoint()
  const hidden = toHex(named.id)
  const scene: Scene = {
    hidden,
    world: w,
    other,
    old,
    fresh,
    foreign,
    past,
    part: toHex(part![0]),
    early,
    now,
  }
  return { scene, server, folder }
}
