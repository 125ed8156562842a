/** Hosts that start, stop, start again, stand side by side, and find what was done to their data. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemRandom, toHex } from '@epoc/crypto'
import { splitCborSequence } from '@epoc/event'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { actor } from './actor.test-support.ts'
import { openBlobFolder } from './blobs/folder.ts'
import { sweepOrphans } from './blobs/sweep.ts'
import {
  appendedOf,
  ask,
  cbor,
  json,
  jsonOf,
  openSession,
  problemOf,
  signIn,
  textOf,
} from './client.test-support.ts'
import type { TestClient } from './client.test-support.ts'
import { configFromEnv } from './config.ts'
import { openPool } from './database/pool.ts'
import {
  audienceCreatedEvent,
  blobOf,
  enrolledEvent,
  foundingEvent,
  idOf,
  newAudience,
  sealedEvent,
} from './events.test-support.ts'
import { foundingOf } from './founding.test-support.ts'
import {
  foundTestRegime,
  makeRecordKeys,
  startTestHost,
  TestClock,
  testDatabases,
} from './host.test-support.ts'
import type { TestDatabases, TestHost, TestHostOptions, TestRegime } from './host.test-support.ts'
import { serve } from './main.ts'
import { connectionFromUrl, withClient } from './postgres/connection.ts'

let databases: TestDatabases
const running: TestHost[] = []

beforeAll(async () => {
  databases = await testDatabases()
})
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop()
})
afterAll(() => databases.stop())

async function start(options: TestHostOptions): Promise<TestHost> {
  const host = await startTestHost(options)
  running.push(host)
  return host
}

/** Behind the host's back. */
async function sql(databaseUrl: string, statement: string, values: unknown[] = []): Promise<void> {
  const reached = await connectionFromUrl(databaseUrl)
  if (!reached.ok) throw new Error(reached.error.type)
  await withClient(reached.value.connection, (client) => client.query(statement, values))
}

const own = newAudience('own', 'own', ['JP'])

/** Japan with an audience of its own. */
async function withAudience(home: TestRegime): Promise<TestClient> {
  const japan = await home.signIn(home.japan)
  await japan.put(own.wrap)
  appendedOf(await japan.append(await audienceCreatedEvent(home.japan, home.regime, own)))
  return japan
}

const some = (home: TestRegime, count: number) =>
  Promise.all(Array.from({ length: count }, () => sealedEvent(home.japan, home.regime, own.id)))

describe('a host that starts again', () => {
  it('goes on where it was', async () => {
    const databaseUrl = await databases.fresh()
    const first = await start({ databaseUrl })
    const home = await foundTestRegime(first)
    const japan = await withAudience(home)
    appendedOf(await japan.append(...(await some(home, 200))))
    const last = appendedOf(await japan.append(...(await some(home, 100))))
    await first.stop()

    const second = await start({ databaseUrl, dataFolder: first.dataFolder })
    expect(second.hostToken).toBe(first.hostToken)
    const back = await home.signIn(home.japan, second)
    expect(textOf(await back.call('checkpoint'))).toBe(last.checkpoint)
    const more = appendedOf(await back.append(...(await some(home, 1))))
    expect(more.events).toMatchObject([{ index: 303, seq: 301 }])
    expect((await back.blob(own.wrap.hash)).bytes).toEqual(own.wrap.bytes)
  })

  it('answers what had arrived before it stopped', async () => {
    const databaseUrl = await databases.fresh()
    const first = await start({ databaseUrl })
    const home = await foundTestRegime(first)
    const japan = await withAudience(home)
    const events = await some(home, 30)
    const answers = events.map((event) => japan.append(event).catch(() => undefined))
    await answers[0]
    await first.stop()
    const answered = (await Promise.all(answers)).filter((answer) => answer?.status === 200)
    expect(answered.length).toBeGreaterThan(0)

    const second = await start({ databaseUrl, dataFolder: first.dataFolder })
    const back = await home.signIn(home.japan, second)
    const again = appendedOf(await back.append(...events))
    const acknowledged = answered.map((answer) => appendedOf(answer!).events[0]?.index)
    const places = again.events.filter(({ repeated }) => repeated).map(({ index }) => index)
    expect(places).toEqual(expect.arrayContaining(acknowledged))
    expect(new Set(again.events.map(({ index }) => index)).size).toBe(30)
  })

  const damages: readonly (readonly [string, string])[] = [
    ['a tile hash', `update node set hash = sha256(hash)`],
    ['a missing tile hash', `delete from node`],
    ['a missing entry', `delete from entry where idx = 300`],
    [
      'an entry',
      `update entry set entry = set_byte(entry, 60, get_byte(entry, 60) # 1) where idx = 1`,
    ],
    [
      'a leaf record',
      `update entry set record = set_byte(record, 0, get_byte(record, 0) # 1) where idx = 290`,
    ],
    ['the root', `update head set root = sha256(root)`],
  ]

  it.each(damages)('does not serve a record of which somebody changed %s', async (_, change) => {
    const databaseUrl = await databases.fresh()
    const first = await start({ databaseUrl })
    const home = await foundTestRegime(first)
    const japan = await withAudience(home)
    for (const count of [150, 150]) appendedOf(await japan.append(...(await some(home, count))))
    await first.stop()
    const condition = change.includes('where') ? 'and regime = $1' : 'where regime = $1'
    await sql(databaseUrl, `${change} ${condition}`, [home.regime])

    const second = await start({ databaseUrl, dataFolder: first.dataFolder })
    expect(
      problemOf(
        await openSession(second.address, home.regime, home.japan).catch(async () =>
          ask(
            second.address,
            `/v1/regimes/${toHex(home.regime)}/challenges`,
            json({ person: home.japan.id }),
          ),
        ),
      ),
    ).toBe('record-damaged')
    // Others are served as ever, and the log says which one is not.
    const other = await foundTestRegime(second)
    expect((await (await other.signIn(other.japan)).call('checkpoint')).status).toBe(200)
    await second.stop()
    const log = readFileSync(join(second.dataFolder, 'server.log'), 'utf8')
    expect(log).toContain('"type":"record-damaged"')
    expect(log).toContain(toHex(home.regime).slice(0, 8))
  })

  it.each([
    ['root', 'root = sha256(root)'],
    ['time', 'head_time = head_time - 3600000'],
  ])('signs no head whose %s somebody changed while it runs', async (_, change) => {
    const databaseUrl = await databases.fresh()
    const host = await start({ databaseUrl })
    const home = await foundTestRegime(host)
    const japan = await home.signIn(home.japan)
    expect((await japan.call('checkpoint')).status).toBe(200)
    await sql(databaseUrl, `update head set ${change} where regime = $1`, [home.regime])
    expect((await japan.call('checkpoint')).status).toBe(503)
  })

  it('does not serve a record whose keys are missing', async () => {
    const databaseUrl = await databases.fresh()
    const first = await start({ databaseUrl })
    const home = await foundTestRegime(first)
    await first.stop()
    const keys = join(first.dataFolder, 'record-keys')
    for (const name of readdirSync(keys)) renameSync(join(keys, name), join(keys, `${name}.away`))
    const second = await start({ databaseUrl, dataFolder: first.dataFolder })
    const path = `/v1/regimes/${toHex(home.regime)}/challenges`
    const answer = await ask(second.address, path, json({ person: home.japan.id }))
    expect([answer.status, problemOf(answer)]).toEqual([503, 'unavailable'])
  })

  it('keeps its secrets to itself', async () => {
    const host = await start({ databaseUrl: await databases.fresh() })
    await foundTestRegime(host)
    const keys = join(host.dataFolder, 'record-keys')
    const files = [
      join(host.dataFolder, 'host-token'),
      ...readdirSync(keys).map((name) => join(keys, name)),
    ]
    expect(files).toHaveLength(2)
    for (const file of files) expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(keys).mode & 0o777).toBe(0o700)
  })
})

describe('two hosts on one database', () => {
  async function two(clock = new TestClock()) {
    const databaseUrl = await databases.fresh()
    const one = await start({ databaseUrl, clock })
    const other = await start({ databaseUrl, clock, dataFolder: one.dataFolder })
    return { one, other, home: await foundTestRegime(one), clock }
  }

  it('keep one order, without gaps', async () => {
    const { one, other, home } = await two()
    const japan = await withAudience(home)
    const here = await home.signIn(home.japan, one)
    const there = await home.signIn(home.japan, other)
    const events = await some(home, 60)
    const answers = await Promise.all(
      events.map((event, place) => (place % 2 === 0 ? here : there).append(event)),
    )
    const placed = answers.flatMap((answer) => appendedOf(answer).events)
    expect(placed.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(
      events.map((_, place) => place + 1),
    )
    expect(placed.some(({ repeated }) => repeated)).toBe(false)
    expect(textOf(await here.call('checkpoint'))).toBe(textOf(await there.call('checkpoint')))
    const [ours, theirs] = [await here.call('entries'), await there.call('entries')]
    expect(ours.bytes).toEqual(theirs.bytes)
    const items = splitCborSequence(ours.bytes)
    expect(items.ok && items.value.length).toBe(63)
    expect((await japan.append(...events)).status).toBe(200)
  })

  it('answer a repeated act with the place that the other gave it', async () => {
    const { one, other, home } = await two()
    await withAudience(home)
    const [event] = await some(home, 1)
    const here = await home.signIn(home.japan, one)
    const there = await home.signIn(home.japan, other)
    const [first, second] = [
      appendedOf(await here.append(event!)),
      appendedOf(await there.append(event!)),
    ]
    expect(second.events).toMatchObject([{ index: first.events[0]?.index, repeated: true }])
  })

  it('know at once whom and what the other has let in', async () => {
    const { other, home } = await two()
    const there = await home.signIn(home.japan, other)
    const japan = await withAudience(home)
    const tokyo = await actor('tokyo')
    const enrolment = { person: tokyo, partner: 'JP' }
    appendedOf(await japan.append(await enrolledEvent(home.japan, home.regime, enrolment)))
    const colleague = await home.signIn(tokyo, other)
    expect((await colleague.blob(own.wrap.hash)).status).toBe(200)
    const entries = await there.call('entries')
    expect(entries.bytes).toEqual((await japan.call('entries')).bytes)
    expect(entries.bytes.length).toBeGreaterThan(3_000)
    // Founded at one, known at the other.
    expect(textOf(await ask(other.address, '/v1/regimes'))).toContain(toHex(home.regime))
  })

  it('know what the other has founded', async () => {
    const { one, other, home } = await two()
    expect(other.hostToken).toBe(one.hostToken)
    expect([await listed(one), await listed(other)]).toEqual([1, 1])
    expect((await (await home.signIn(home.poc, other)).call('checkpoint')).status).toBe(200)
  })

  it('found a regime once, also at the same moment', async () => {
    const { one, other, home } = await two()
    const founding = await foundingEvent(home.poc, foundingOf(await makeRecordKeys(one), home.poc))
    const answers = await Promise.all([one, other].map((host) => found(host, founding)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 201]))
    const places = answers.map((answer) => appendedOf(answer).events)
    expect(places.flat().map(({ index }) => index)).toEqual([0, 0])
    expect(places.flat().filter(({ repeated }) => repeated)).toHaveLength(1)
    expect([await listed(one), await listed(other)]).toEqual([2, 2])
    const here = await signIn(one.address, idOf(founding), home.poc)
    const there = await signIn(other.address, idOf(founding), home.poc)
    expect(textOf(await here.call('checkpoint'))).toBe(textOf(await there.call('checkpoint')))
  })

  it('found one of two regimes that want the same keys at the same moment', async () => {
    const { one, other, home } = await two()
    const keys = await makeRecordKeys(one)
    const [poc, rival] = [home.poc, await actor('rival', 'poc')]
    const wanted = await Promise.all(
      [poc, rival].map((by) => foundingEvent(by, foundingOf(keys, by))),
    )
    const answers = await Promise.all([found(one, wanted[0]!), found(other, wanted[1]!)])
    const winner = answers.findIndex(({ status }) => status === 201)
    const loser = answers[1 - winner]!
    expect([loser.status, problemOf(loser)]).toEqual([422, 'refused'])
    expect(jsonOf(loser)).toMatchObject({ refusal: { type: 'not-our-record-keys' } })
    for (const host of [one, other]) {
      const regimes = textOf(await ask(host.address, '/v1/regimes'))
      expect(regimes).toContain(toHex(idOf(wanted[winner]!)))
      expect(regimes).not.toContain(toHex(idOf(wanted[1 - winner]!)))
    }
  })

  it('start at the same moment, and have one token', async () => {
    const databaseUrl = await databases.fresh()
    const dataFolder = mkdtempSync(join(tmpdir(), 'hôte à part '))
    const hosts = await Promise.all(
      Array.from({ length: 4 }, () => start({ databaseUrl, dataFolder })),
    )
    expect(new Set(hosts.map(({ hostToken }) => hostToken)).size).toBe(1)
    expect(hosts[0]?.hostToken).toMatch(/^[0-9a-f]{64}$/)
  })

  it('take no empty file for a token', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'hôte à part '))
    writeFileSync(join(dataFolder, 'host-token'), '')
    const host = await start({ databaseUrl: await databases.fresh(), dataFolder })
    expect(host.hostToken).toMatch(/^[0-9a-f]{64}$/)
  })
})

const found = (host: TestHost, founding: Uint8Array) =>
  ask(host.address, '/v1/regimes', cbor(founding, host.hostToken))

const listed = async (host: TestHost): Promise<number> =>
  (jsonOf(await ask(host.address, '/v1/regimes')) as { regimes: object[] }).regimes.length

/** A way to a database that can be cut and mended. */
async function wayTo(databaseUrl: string) {
  const url = new URL(databaseUrl)
  const path = join(url.searchParams.get('host') ?? '', '.s.PGSQL.5432')
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(path)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => sockets.delete(from))
    }
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `postgres://${url.username}@127.0.0.1:${port}${url.pathname}`,
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.destroy()
    },
    mend: () => void (isCut = false),
    close: () => void server.close(),
  }
}

describe('the database goes away', () => {
  it('and comes back at once: nobody notices', async () => {
    const databaseUrl = await databases.fresh()
    const host = await start({ databaseUrl })
    const home = await foundTestRegime(host)
    const japan = await withAudience(home)
    // All connections are cut; the next attempt gets fresh ones.
    await sql(
      databaseUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    )
    const events = await some(home, 5)
    const answers = await Promise.all(events.map((event) => japan.append(event)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await ask(host.address, '/healthz')).status).toBe(200)
  })

  it('and comes back: refused meanwhile, nothing lost', async () => {
    const way = await wayTo(await databases.fresh())
    const host = await start({ databaseUrl: way.url })
    const home = await foundTestRegime(host)
    const japan = await withAudience(home)
    const [first, second] = [await some(home, 3), await some(home, 3)]
    const before = appendedOf(await japan.append(...first))

    way.cut()
    for (const answer of [
      await japan.append(...second),
      await japan.call('checkpoint'),
      await japan.call('entries'),
      await ask(host.address, '/healthz'),
      await ask(host.address, `/v1/regimes`),
    ]) {
      expect([answer.status, problemOf(answer)]).toEqual([503, 'unavailable'])
    }

    way.mend()
    expect((await ask(host.address, '/healthz')).status).toBe(200)
    // What was refused was not added, and what was acknowledged stands where it was said.
    const after = appendedOf(await japan.append(...second))
    expect(after.events.map(({ index, repeated }) => [index, repeated])).toEqual(
      before.events.map(({ index }) => [index + 3, false]),
    )
    const again = appendedOf(await japan.append(...first)).events
    expect(again).toMatchObject(before.events.map(({ index }) => ({ index, repeated: true })))
    await host.stop()
    way.close()
  })
})

describe('orphans', () => {
  it('are swept once they are old, and nothing else is', async () => {
    const databaseUrl = await databases.fresh()
    const host = await start({ databaseUrl })
    const home = await foundTestRegime(host)
    const japan = await withAudience(home)
    const orphan = blobOf('brought by nothing')
    await japan.put(orphan)
    const folder = join(host.dataFolder, 'blobs')
    const stray = join(folder, toHex(home.regime), '00', '0'.repeat(64))
    const unfinished = join(folder, 'tmp', 'half')
    mkdirSync(join(folder, toHex(home.regime), '00'), { recursive: true })
    writeFileSync(stray, 'no row knows me')
    writeFileSync(unfinished, 'half a file')

    const reached = await connectionFromUrl(databaseUrl)
    if (!reached.ok) throw new Error(reached.error.type)
    const pool = openPool(reached.value.connection)
    const blobs = await openBlobFolder(folder, systemRandom)
    expect(await sweepOrphans(pool, blobs, Date.now() - 60_000)).toBe(0)
    expect((await japan.blob(orphan.hash)).status).toBe(200)
    expect(await sweepOrphans(pool, blobs, Date.now() + 60_000)).toBe(2)
    expect((await japan.blob(orphan.hash)).status).toBe(404)
    expect((await japan.blob(own.wrap.hash)).status).toBe(200)
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
    const { rows } = await pool.query('select bytes from partner_storage')
    expect(rows).toEqual([{ bytes: own.wrap.bytes.length }])
    await pool.end()
    // What was let go may come again.
    expect((await japan.put(orphan)).status).toBe(201)
    expect((await japan.blob(orphan.hash)).bytes).toEqual(orphan.bytes)
  })
})

describe('starting', () => {
  const settings = async (change: Record<string, string> = {}) => {
    const data = mkdtempSync(join(tmpdir(), 'hôte '))
    const env = { PORT: '0', EPOC_DATA: data, DATABASE_URL: await databases.fresh(), ...change }
    const config = configFromEnv(env)
    if (!config.ok) throw new Error(config.error.setting)
    return config.value
  }

  it('is an error where the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    const served = await serve(await settings({ PORT: String(port) }))
    expect(served).toEqual({ ok: false, error: { type: 'port-in-use', port } })
    taken.close()
  })

  it('is an error where the address is not one of this machine', async () => {
    const served = await serve(await settings({ HOST: '192.0.2.1' }))
    expect(served).toMatchObject({ error: { type: 'cannot-listen', host: '192.0.2.1' } })
  })

  it('is an error where the database is not to be had', async () => {
    const nowhere = await serve(await settings({ DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }))
    expect(nowhere).toMatchObject({ error: { type: 'unreachable' } })
    const senseless = await serve(await settings({ DATABASE_URL: 'mysql://x' }))
    expect(senseless).toMatchObject({ error: { type: 'bad-url' } })
  })

  it('is an error where the data folder is none', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'hôte ')), 'file')
    writeFileSync(file, '')
    const served = await serve(await settings({ EPOC_DATA: join(file, 'data') }))
    expect(served).toMatchObject({ error: { type: 'folder-unusable' } })
  })

  it('is an error where the schema is not one that this program knows', async () => {
    const config = await settings()
    const served = await serve(config)
    if (served.ok) await served.value.stop()
    expect(served.ok).toBe(true)
    const url = config.databaseUrl ?? ''
    await sql(url, `insert into schema_version values (9999, 'later')`)
    expect(await serve(config)).toEqual({
      ok: false,
      error: { type: 'schema-too-new', version: 9999 },
    })
    await sql(url, `delete from schema_version where version = 9999`)
    await sql(url, `update schema_version set checksum = 'other' where version = 1`)
    expect(await serve(config)).toMatchObject({ error: { type: 'migration-changed' } })
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['EPOC_NAME', 'Not a name'],
    ['EPOC_HOST_TOKEN', 'short'],
    ['EPOC_PROXIES', '10.0.0.1, proxy.example'],
    ['EPOC_PROXIES', '10.0.0.0/33'],
    ['EPOC_ADDRESSES', 'epoc.example'],
    ['EPOC_ADDRESSES', 'https://EPOC.example'],
    ['EPOC_ADDRESSES', 'https://epoc.example/, https://a.example/path'],
  ])('does not take %s=%s', (setting, value) => {
    expect(configFromEnv({ [setting]: value })).toMatchObject({
      error: { type: 'bad-setting', setting },
    })
  })

  it('takes what it is told', () => {
    expect(configFromEnv({})).toMatchObject({
      value: { port: 8080, host: '127.0.0.1', name: 'localhost' },
    })
    const token = 'a-token-that-is-long'
    const env = {
      PORT: '80',
      HOST: '::1',
      EPOC_HOST_TOKEN: token,
      EPOC_LOG: 'stdout',
      DATABASE_URL: '',
    }
    expect(configFromEnv(env)).toMatchObject({
      value: { port: 80, host: '::1', hostToken: token, log: 'stdout' },
    })
    expect(configFromEnv(env)).not.toHaveProperty('value.databaseUrl')
    expect(configFromEnv({ EPOC_PROXIES: '10.0.0.0/8, ::1' })).toMatchObject({
      value: { proxies: ['10.0.0.0/8', '::1'] },
    })
  })
})
