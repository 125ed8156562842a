/**
 * Puts the host together and runs it. What can go wrong at the start is answered, not thrown; once
 * `serve` has answered, everything is up.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { systemRandom, toHex } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { buildApp } from './app.ts'
import { openBlobFolder } from './blobs/folder.ts'
import { erasures } from './blobs/erasure.ts'
import { blobRegister } from './blobs/register.ts'
import { sweepOrphans } from './blobs/sweep.ts'
import { openRecordKeys } from './checkpoint/record-keys.ts'
import { systemClock } from './clock.ts'
import type { ServerConfig } from './config.ts'
import { migrate } from './database/migrate.ts'
import type { MigrationError } from './database/migrate.ts'
import { openDatabase } from './database/open.ts'
import { openPool } from './database/pool.ts'
import { Followers } from './following/followers.ts'
import { readHostToken } from './host-token.ts'
import { listen, ownAddresses } from './listen.ts'
import type { ListenError } from './listen.ts'
import { describeError, openLog } from './log.ts'
import type { PostgresError } from './postgres/error.ts'
import { Registry } from './regimes/registry.ts'
import { openSessions } from './sessions/sessions.ts'
import { openSlots } from './slots/slots.ts'
import { repeat } from './timer.ts'
import { compress } from './web/compress.ts'
import { readWebFiles } from './web/files.ts'

export type ServeError = PostgresError | MigrationError | ListenError

export type RunningServer = {
  readonly address: string
  readonly port: number
  /** Those for which clients sign their sessions. */
  readonly addresses: readonly string[]
  /** For whoever sets up regimes. */
  readonly hostToken: string
  /** Answers what has arrived, then lets everything go. Calling twice is harmless. */
  readonly stop: () => Promise<void>
  /** Resolves when the database has stopped, whether asked to or not. */
  readonly databaseExited: Promise<void>
}

const second = 1_000
const minute = 60 * second

export async function serve(config: ServerConfig): Promise<Result<RunningServer, ServeError>> {
  const { dataFolder, limits, clock = systemClock } = config
  const folder = await makeFolder(dataFolder)
  if (!folder.ok) return folder
  const log = openLog(config.log ?? join(dataFolder, 'server.log'))
  const database = await openDatabase(config)
  if (!database.ok) return database
  const pool = openPool(database.value.connection)
  const letGo = async () => {
    await pool.end()
    await database.value.stop()
    log.close()
  }

  const migrated = await migrate(pool)
  if (!migrated.ok) {
    await letGo()
    return migrated
  }
  const hostToken = config.hostToken ?? (await readHostToken(dataFolder, systemRandom))
  const keys = await openRecordKeys(join(dataFolder, 'record-keys'), config.name, systemRandom)
  const blobs = await openBlobFolder(join(dataFolder, 'blobs'), systemRandom)
  // Where they are not given, they are known once a port is had.
  let addresses = config.addresses ?? []
  const sessions = openSessions({
    pool,
    random: systemRandom,
    now: clock.now,
    addresses: () => addresses,
    ...limits,
  })
  const registry = new Registry({
    pool,
    keys,
    now: config.clock?.now,
    elapsed: clock.elapsed,
    eventsPerBatch: limits.eventsPerBatch,
    onTrouble: (regime, trouble, cause) => {
      const told = cause === undefined ? {} : describeError(cause)
      log.trouble({ ...trouble, regime: toHex(regime).slice(0, 8), ...told })
    },
  })
  await registry.load()

  const register = blobRegister(pool, clock.now)
  const services = { pool, registry, keys, sessions, blobs, hostToken, limits, clock, log }
  const web = config.webFolder === undefined ? undefined : await readWebFiles(config.webFolder)
  const followers = new Followers(limits.streamsPerPerson)
  const { app, sweep } = buildApp({
    ...services,
    blobRegister: register,
    erasures: erasures(pool, blobs, clock.now),
    followers,
    slots: openSlots(pool),
    ...(config.proxies === undefined ? {} : { proxies: config.proxies }),
    ...(web === undefined ? {} : { web }),
  })
  const listening = await listen(app, config)
  if (!listening.ok) {
    await letGo()
    return listening
  }
  const { address, port, close } = listening.value
  if (config.addresses === undefined) addresses = ownAddresses({ address, port })
  const compressing = compress(web ?? new Map())
  const timers = [
    repeat(minute, log, async () => {
      await registry.touch()
      await sessions.sweep()
      sweep()
    }),
    repeat(second, log, () => followers.look()),
    repeat(20 * second, log, async () => followers.beat()),
    repeat(60 * minute, log, async () => {
      await sweepOrphans(pool, blobs, clock.now() - limits.orphanMs)
    }),
  ]
  const stop = async () => {
    for (const each of [compressing, ...timers]) await each.stop()
    followers.end()
    await close()
    await registry.idle()
    await letGo()
  }
  let stopped: Promise<void> | undefined
  return ok({
    address,
    port,
    addresses,
    hostToken,
    stop: () => (stopped ??= stop()),
    databaseExited: database.value.exited,
  })
}

async function makeFolder(folder: string): Promise<Result<void, PostgresError>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return ok(undefined)
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown)
    return err({ type: 'folder-unusable', folder, detail })
  }
}
