/**
 * Two hosts, each a process of its own, on one database: one order, whoever asks which of them, also
 * where one is killed in the midst of work, and where both are asked for the same at one moment.
 */
import { systemRandom, toHex } from '@epoc/crypto'
import type { Seed } from '@epoc/crypto'
import { foundRegime, httpHost } from '@epoc/replica'
import type { Host, RegimeSettings } from '@epoc/replica'
import { keysOf } from '@epoc/sample'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { mayLeaveOutPostgres15, sqlAt, startCluster } from '../world/postgres-15.ts'
import type { Cluster } from '../world/postgres-15.ts'
import { comesAbout, nothingIsLost, write } from './load.ts'

const freshKeys = () => keysOf({ signing: systemRandom(32) as Seed, age: systemRandom(32) as Seed })

describe.skipIf(mayLeaveOutPostgres15())('two hosts on one database', () => {
  let cluster: Cluster
  let url: string
  let one: RunningHost
  let other: RunningHost
  let regime: FreshRegime

  beforeAll(async () => {
    cluster = await startCluster()
    url = await cluster.fresh()
    const data = await folder('host')
    // At the same moment, in an empty database and an empty folder.
    const start = () => startHost(data, { env: { DATABASE_URL: url } })
    ;[one, other] = await Promise.all([start(), start()])
    regime = await smallRegime(one)
  })
  afterAll(async () => {
    await one.stop()
    await other.stop()
    await cluster.stop()
  })

  const sql = <R extends object>(text: string) => sqlAt<R>(url, text)
  const regimesAt = async ({ address }: RunningHost): Promise<readonly string[]> => {
    const listed = await httpHost(address).regimes()
    if (!listed.ok) throw new Error(listed.error.type)
    return listed.value.map(({ regime: id }) => toHex(id))
  }
  const settingsOf = ({ founding }: FreshRegime): RegimeSettings => founding

  /** The founding events that somebody would send, with keys that the host has made. */
  async function foundings(makers: number): Promise<readonly Uint8Array[]> {
    const hostToken = await one.hostToken()
    const keys = await httpHost(one.address).makeRecordKeys(hostToken)
    const events: Uint8Array[] = []
    const listens: Host = {
      ...httpHost(one.address),
      makeRecordKeys: async () => keys,
      found: async (_token, event) => {
        events.push(event)
        return { ok: false, error: { type: 'not-signed-in' } }
      },
    }
    const ports = { host: listens, hostToken, clock: () => Date.now(), random: systemRandom }
    for (let i = 0; i < makers; i += 1) {
      await foundRegime(settingsOf(regime), await freshKeys(), ports)
    }
    return events
  }
  const foundAt = async ({ address }: RunningHost, event: Uint8Array) =>
    httpHost(address).found(await one.hostToken(), event)

  it('found a regime once, asked for it at the same moment', async () => {
    const before = await regimesAt(one)
    const [event] = await foundings(1)
    const answers = await Promise.all([one, other].map((host) => foundAt(host, event!)))
    expect(answers).toMatchObject([{ ok: true }, { ok: true }])
    const placed = answers.flatMap((answer) => (answer.ok ? answer.value.events : []))
    expect(placed.map(({ index }) => index)).toEqual([0, 0])
    expect(placed.filter(({ repeated }) => repeated)).toHaveLength(1)
    for (const host of [one, other]) {
      expect(await regimesAt(host)).toHaveLength(before.length + 1)
    }
  })

  it('found one of two that want the same keys, and refuse the other cleanly', async () => {
    const before = await regimesAt(one)
    const wanted = await foundings(2)
    const answers = await Promise.all([foundAt(one, wanted[0]!), foundAt(other, wanted[1]!)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      error: { status: 422, name: 'refused', detail: { refusal: { type: 'not-our-record-keys' } } },
    })
    for (const host of [one, other]) {
      expect(await regimesAt(host)).toHaveLength(before.length + 1)
    }
  })

  it('keep one order under load, one of them killed in the midst of it', async () => {
    const writing = await write(regime, [one.address, other.address])
    const answeredAt = ({ address }: RunningHost) =>
      writing.answered().filter((request) => request.address === address).length
    const more = async (host: RunningHost): Promise<boolean> => {
      const before = answeredAt(host)
      return comesAbout(() => answeredAt(host) > before + 3)
    }
    expect(await more(one)).toBe(true)
    expect(await more(other)).toBe(true)
    for (let i = 0; i < 2; i += 1) {
      const { address, dataFolder, process: child } = other
      const ended = new Promise((resolve) => child.once('close', resolve))
      expect(await comesAbout(() => writing.inFlight(address).length > 0)).toBe(true)
      child.kill('SIGKILL')
      await ended
      // What it had locked is let go: the other one goes on.
      expect(await more(one)).toBe(true)
      const env = { DATABASE_URL: url, PORT: new URL(address).port }
      other = await startHost(dataFolder, { env })
      expect(await more(other)).toBe(true)
      expect(await more(one)).toBe(true)
    }
    await writing.stop()
    expect(writing.unanswered()).toBeGreaterThan(0)

    for (const { address } of [one, other]) await nothingIsLost(regime, { sql, address }, writing)
    const heads = await Promise.all(
      [one, other].map(({ address }) => regime.newReplica('germany-embassy', httpHost(address))),
    )
    const [here, there] = heads.map(({ checkpoint }) => checkpoint!)
    expect([there!.size, toHex(there!.root)]).toEqual([here!.size, toHex(here!.root)])
  })
})
