/** People with fresh keys in a regime of their own, and their homes on this machine. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemRandom, toBase64, toHex } from '@epoc/crypto'
import type { KeyringSecrets, Seed } from '@epoc/crypto'
import { Replica, carryOut, httpHost, memoryStorage } from '@epoc/replica'
import type { Host, RegimeSettings } from '@epoc/replica'
import { cast, keysOf, sampleFounding, seatRegime } from '@epoc/sample'
import type { CastMember } from '@epoc/sample'
import { leaveUnlocked } from '../../apps/cli/src/home/unlocked.ts'
import type { RunningHost } from './host.ts'
import { epoc } from './run.ts'
import type { Ran } from './run.ts'

/** Runs `epoc` in somebody's home. */
export type Officer = {
  readonly home: string
  /** What `epoc` finds in its environment, where a test starts it itself. */
  readonly env: Readonly<Record<string, string>>
  readonly epoc: (...args: readonly string[]) => Promise<Ran>
  /** The same with `--json`, read. */
  readonly json: <T>(...args: readonly string[]) => Promise<T>
}

export type FreshRegime = {
  readonly regime: string
  readonly founding: RegimeSettings
  readonly secretsOf: (handle: string) => KeyringSecrets
  /** Signs somebody in, in a home of its own. */
  readonly signIn: (handle: string) => Promise<Officer>
  /** Somebody who is signed in already, in a home from which the record is gone. */
  readonly forgetful: (officer: Officer) => Promise<Officer>
  /** Where it was founded. */
  readonly address: string
  /** Somebody's replica in this process, brought up to date. */
  readonly replicaOf: (handle: string) => Promise<Replica>
  /** Another one, that holds nothing yet, at a host as this program sees it. */
  readonly newReplica: (handle: string, host?: Host) => Promise<Replica>
  /** Has somebody describe itself so many times: harmless entries. */
  readonly chatter: (handle: string, times: number) => Promise<void>
}

export const folder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `epoc ${name} é-`))

const passphrase = 'une phrase que personne ne devine'

/** The cast of the sample in a regime that is not the sample: every key is fresh. */
export async function freshRegime(
  host: Pick<RunningHost, 'address' | 'hostToken'>,
  people: (member: CastMember) => boolean = () => true,
  change: (settings: RegimeSettings) => RegimeSettings = (settings) => settings,
): Promise<FreshRegime> {
  const secrets = new Map<string, KeyringSecrets>()
  const secretsOf = (handle: string): KeyringSecrets => {
    const known = secrets.get(handle)
    if (known !== undefined) return known
    const fresh = { signing: systemRandom(32) as Seed, age: systemRandom(32) as Seed }
    secrets.set(handle, fresh)
    return fresh
  }
  const founding = change({ ...sampleFounding(new Date().getUTCFullYear()), sample: false })
  const seated = await seatRegime(
    {
      settings: founding,
      cast: cast.filter(people),
      keysOf: (handle) => keysOf(secretsOf(handle)),
    },
    {
      host: httpHost(host.address),
      hostToken: await host.hostToken(),
      clock: () => Date.now(),
      random: systemRandom,
    },
  )
  if (!seated.ok) throw new Error(JSON.stringify(seated.error))
  const regime = toHex(seated.value.regime)
  const replicaOf = async (handle: string): Promise<Replica> => {
    const member = cast.find((each) => each.handle === handle)
    if (member === undefined) throw new Error(`nobody is called ${handle}`)
    const replica = await seated.value.troupe.replicaOf(member)
    await replica.sync()
    return replica
  }
  return {
    regime,
    founding,
    secretsOf,
    address: host.address,
    newReplica: async (handle, at = httpHost(host.address)) => {
      const keys = await keysOf(secretsOf(handle))
      const clock = () => Date.now()
      const ports = { host: at, storage: memoryStorage(), clock, random: systemRandom }
      const opened = await Replica.open(seated.value.regime, keys, ports)
      if (!opened.ok) throw new Error('an empty copy is sound')
      const synced = await opened.value.sync()
      if (!synced.ok) throw new Error(JSON.stringify(synced.error))
      return opened.value
    },
    forgetful: async ({ home, env }) => {
      const copy = join(await folder('home'), 'copy')
      await cp(home, copy, { recursive: true })
      for (const kept of ['record', 'blobs', 'checkpoint.value', 'snapshot.value']) {
        await rm(join(copy, kept), { recursive: true, force: true })
      }
      return officerIn(copy, env)
    },
    replicaOf,
    chatter: async (handle, times) => {
      const { troupe } = seated.value
      const replica = await replicaOf(handle)
      const person = await troupe.personOf(handle)
      const describe = {
        type: 'describe-person' as const,
        person,
        name: 'Officer',
        post: 'Officer',
      }
      const sent = await carryOut(
        replica,
        'partner',
        Array.from({ length: times }, () => describe),
      )
      if (!sent.ok) throw new Error(JSON.stringify(sent.error))
    },
    signIn: async (handle) => {
      const home = join(await folder('home'), handle)
      const keys = `${home}.keys`
      const { signing, age } = secretsOf(handle)
      await writeFile(keys, JSON.stringify({ signing: toBase64(signing), age: toBase64(age) }))
      const env = { EPOC_PASSPHRASE: passphrase }
      const args = ['sign-in', host.address, '--keys', keys, '--regime', regime]
      const signedIn = await officerIn(home, env).epoc(...args)
      if (signedIn.code !== 0) throw new Error(signedIn.err)
      // As after `epoc unlock`: a passphrase takes a second at each command, on purpose.
      const now = Date.now()
      const day = { now, until: now + 86_400_000 }
      const session = await leaveUnlocked(home, secretsOf(handle), day, systemRandom)
      return officerIn(home, { ...env, EPOC_SESSION: session })
    },
  }
}

/** Four governments with the POC and the Chair, quickly seated. */
export const smallRegime = (
  host: Pick<RunningHost, 'address' | 'hostToken'>,
  change: (settings: RegimeSettings) => RegimeSettings = (settings) => settings,
): Promise<FreshRegime> =>
  freshRegime(
    host,
    ({ partner, duty }) => few.has(partner) && !['expert', 'capital', 'group-chair'].includes(duty),
    (settings) =>
      change({
        ...settings,
        partners: settings.partners.filter(({ code }) => few.has(code)),
        capacities: new Map(
          [...settings.capacities].filter(([office]) => office === 'poc' || office === 'chair'),
        ),
      }),
  )

const few: ReadonlySet<string> = new Set(['DE', 'FR', 'JP', 'KR'])

function officerIn(home: string, environment: Readonly<Record<string, string>>): Officer {
  const env = { ...environment, EPOC_HOME: home }
  return {
    home,
    env,
    epoc: (...args) => epoc(args, env),
    json: async <T>(...args: readonly string[]) => {
      const ran = await epoc([...args, '--json'], env)
      if (ran.code !== 0) throw new Error(`epoc ${args.join(' ')}: ${ran.err}`)
      return JSON.parse(ran.out) as T
    },
  }
}
