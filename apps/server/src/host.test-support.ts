/** Hosts for tests: one PostgreSQL for a file of tests, a database for each host or several. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublicKey } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import type { Actor } from './actor.test-support.ts'
import { actor } from './actor.test-support.ts'
import { appendedOf, ask, cbor, json, jsonOf, signIn } from './client.test-support.ts'
import type { AppendedJson, TestClient } from './client.test-support.ts'
import type { Clock } from './clock.ts'
import type { ServerConfig } from './config.ts'
import { enrolledEvent, foundingEvent, idOf } from './events.test-support.ts'
import { foundingOf } from './founding.test-support.ts'
import { defaultLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { serve } from './main.ts'
import type { RunningServer } from './main.ts'
import { withClient } from './postgres/connection.ts'
import { startPostgres } from './postgres/start-postgres.ts'

export type TestDatabases = {
  /** The address of an empty database. */
  readonly fresh: () => Promise<string>
  readonly stop: () => Promise<void>
}

export async function testDatabases(): Promise<TestDatabases> {
  const home = mkdtempSync(join(tmpdir(), 'epoc databases '))
  const started = await startPostgres({ folder: join(home, 'postgres') })
  if (!started.ok) throw new Error(JSON.stringify(started.error))
  const { connection, socketFolder, user, stop } = started.value
  let databases = 0
  return {
    fresh: async () => {
      const name = `test${(databases += 1)}`
      await withClient(connection, (client) => client.query(`create database ${name}`))
      return `postgres://${user}@localhost/${name}?host=${encodeURIComponent(socketFolder)}`
    },
    stop: async () => {
      await stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** A clock that tests set. */
export class TestClock implements Clock {
  time = Date.UTC(2026, 10, 24, 9)
  passed = 0
  readonly now = (): number => this.time
  readonly elapsed = (): number => this.passed

  pass(milliseconds: number): void {
    this.time += milliseconds
    this.passed += milliseconds
  }
}

export type TestHostOptions = {
  readonly databaseUrl: string
  readonly dataFolder?: string
  readonly clock?: Clock
  readonly limits?: Partial<Limits>
  readonly proxies?: readonly string[]
  readonly addresses?: readonly string[]
}

export type TestHost = RunningServer & {
  readonly dataFolder: string
  readonly databaseUrl: string
}

export async function startTestHost(options: TestHostOptions): Promise<TestHost> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'hôte à part '))
  const { databaseUrl, clock, proxies, addresses } = options
  const config: ServerConfig = {
    host: '127.0.0.1',
    port: 0,
    name: 'test.invalid',
    dataFolder,
    databaseUrl,
    limits: { ...defaultLimits, ...options.limits },
    ...(clock === undefined ? {} : { clock }),
    ...(proxies === undefined ? {} : { proxies }),
    ...(addresses === undefined ? {} : { addresses }),
  }
  const served = await serve(config)
  if (!served.ok) throw new Error(JSON.stringify(served.error))
  return { ...served.value, dataFolder, databaseUrl }
}

/** A regime at a host: France at the POC and Japan are seated. */
export type TestRegime = {
  readonly regime: RegimeId
  readonly poc: Actor
  readonly japan: Actor
  readonly founded: AppendedJson
  /** The record's keys. */
  readonly keys: {
    readonly origin: string
    readonly noteKey: PublicKey
    readonly timeKey: PublicKey
  }
  readonly signIn: (person: Actor, at?: { readonly address: string }) => Promise<TestClient>
}

export async function makeRecordKeys({
  address,
  hostToken,
}: RunningServer): Promise<TestRegime['keys']> {
  const made = jsonOf(await ask(address, '/v1/record-keys', json({}, hostToken))) as {
    readonly [name: string]: string
  }
  const key = (name: string) => new Uint8Array(Buffer.from(made[name] ?? '', 'base64')) as PublicKey
  return { origin: made['origin'] ?? '', noteKey: key('noteKey'), timeKey: key('timeKey') }
}

export async function foundTestRegime(host: RunningServer): Promise<TestRegime> {
  const poc = await actor('poc', 'poc')
  const japan = await actor('japan')
  const keys = await makeRecordKeys(host)
  const founding = await foundingEvent(poc, foundingOf(keys, poc))
  const regime = idOf(founding)
  const founded = appendedOf(await ask(host.address, '/v1/regimes', cbor(founding, host.hostToken)))
  const client = await signIn(host.address, regime, poc)
  appendedOf(
    await client.append(await enrolledEvent(poc, regime, { person: japan, partner: 'JP' })),
  )
  return {
    regime,
    poc,
    japan,
    founded,
    keys,
    signIn: (person, at = host) => signIn(at.address, regime, person),
  }
}
