/** Sealed keyrings at a host: who stores them, who gets them, and what nobody learns. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256, toBase64, toHex } from '@epoc/crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, jsonOf, problemOf, textOf } from '../client.test-support.ts'
import type { Answer, TestClient } from '../client.test-support.ts'
import { foundTestRegime, startTestHost, testDatabases } from '../host.test-support.ts'
import type { TestDatabases, TestHost, TestRegime } from '../host.test-support.ts'
import { connectionFromUrl, withClient } from '../postgres/connection.ts'

let databases: TestDatabases
let host: TestHost
let home: TestRegime
let japan: TestClient

beforeAll(async () => {
  databases = await testDatabases()
  const often = { burst: 1_000, perSecond: 1 }
  host = await startTestHost({
    databaseUrl: await databases.fresh(),
    limits: { slotsPerAddress: often, depositsPerPerson: often },
  })
  home = await foundTestRegime(host)
  japan = await home.signIn(home.japan)
})
afterAll(async () => {
  await host.stop()
  await databases.stop()
})

const place = () => ({ address: toHex(randomBytes(32)), token: toBase64(randomBytes(32)) })
type Place = ReturnType<typeof place>

const slot = (salt = randomBytes(32)) => ({
  kdf: { name: 'argon2id', memoryKiB: 65_536, passes: 3, salt: toBase64(salt) },
  box: toBase64(randomBytes(80)),
})

const at = (
  { address, token }: Partial<Place>,
  method: string,
  { body, session = '', host: other = host }: Given = {},
): Promise<Answer> =>
  ask(other.address, `/v1/slots/${address}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { 'x-slot-token': token }),
      ...(session === '' ? {} : { authorization: `Bearer ${session}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
type Given = { readonly body?: unknown; readonly session?: string; readonly host?: TestHost }

const put = (where: Partial<Place>, body: unknown, session = japan.token) =>
  at(where, 'PUT', { body, session })

describe('R-HTTP-4: depositing a slot', () => {
  it('takes a session of any regime here, and then its own token', async () => {
    await foundTestRegime(host)
    const where = place()
    expect((await put(where, slot())).status).toBe(201)
    const later = slot()
    expect((await put(where, later)).status).toBe(200)
    expect(jsonOf(await at(where, 'GET'))).toEqual(later)
  })

  it('is not for strangers, nor for the operator', async () => {
    for (const session of ['', 'guessed', host.hostToken]) {
      const answer = await put(place(), slot(), session)
      expect([answer.status, problemOf(answer)]).toEqual([401, 'unauthenticated'])
    }
  })

  it('over that of somebody else takes the token of that one', async () => {
    const [where, first] = [place(), slot()]
    await put(where, first)
    const poc = await home.signIn(home.poc)
    const wrong = { ...where, token: place().token }
    const answer = await put(wrong, slot(), poc.token)
    expect([answer.status, problemOf(answer)]).toEqual([403, 'forbidden'])
    expect(jsonOf(await at(where, 'GET'))).toEqual(first)
  })

  it('is of a sealed keyring and of nothing else', async () => {
    const { kdf, box } = slot()
    const wrong = [
      {},
      [],
      { kdf, box, more: 1 },
      { kdf: { ...kdf, name: 'scrypt' }, box },
      { kdf: { ...kdf, passes: 0 }, box },
      { kdf: { ...kdf, memoryKiB: 1.5 }, box },
      { kdf: { ...kdf, salt: toBase64(randomBytes(31)) }, box },
      { kdf, box: toBase64(randomBytes(81)) },
      { kdf, box: `${box} ` },
    ]
    for (const body of wrong) expect(problemOf(await put(place(), body))).toBe('malformed')
    expect(problemOf(await put(place(), { kdf, box: 'A'.repeat(5_000) }))).toBe('too-large')
    const { address } = place()
    for (const token of [undefined, '', 'short', toBase64(randomBytes(33))]) {
      const where = token === undefined ? { address } : { address, token }
      expect(problemOf(await put(where, slot()))).toBe('malformed')
    }
  })

  it('is done seldom', async () => {
    const limited = await startTestHost({
      databaseUrl: await databases.fresh(),
      limits: { depositsPerPerson: { burst: 2, perSecond: 0.001 } },
    })
    const regime = await foundTestRegime(limited)
    const statuses: number[] = []
    for (const person of [regime.japan, regime.japan, regime.japan, regime.poc]) {
      const session = (await regime.signIn(person)).token
      statuses.push((await at(place(), 'PUT', { body: slot(), session, host: limited })).status)
    }
    expect(statuses).toEqual([201, 201, 429, 201])
    await limited.stop()
  })
})

describe('R-HTTP-5: asking for a slot', () => {
  it('takes address and token, and no session', async () => {
    const [where, sealed] = [place(), slot()]
    await put(where, sealed)
    const answer = await at(where, 'GET')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(jsonOf(answer)).toEqual(sealed)
  })

  it('is answered alike where nothing is, and where the token is wrong or missing', async () => {
    const where = place()
    await put(where, slot())
    const { address } = where
    const wrong = [place(), { address: place().address }, { address }, { address, token: 'x' }]
    const answers = [...wrong, { address, token: place().token }].flatMap((each) =>
      ['GET', 'DELETE'].map((method) => at(each, method)),
    )
    const told = (await Promise.all(answers)).map((answer) => {
      const { date: _, ...headers } = Object.fromEntries(answer.headers)
      return JSON.stringify([answer.status, textOf(answer), headers])
    })
    expect(new Set(told).size).toBe(1)
    expect(told[0]).toContain('urn:epoc:problem:not-found')
    expect((await at(where, 'GET')).status).toBe(200)
  })

  it('finds nothing any more once it was dropped, which leaves the place free', async () => {
    const where = place()
    await put(where, slot())
    expect((await at(where, 'DELETE')).status).toBe(204)
    expect((await at(where, 'GET')).status).toBe(404)
    expect((await at(where, 'DELETE')).status).toBe(404)
    expect((await put({ ...where, token: place().token }, slot())).status).toBe(201)
  })

  it('is held back where it becomes guessing', async () => {
    const limited = await startTestHost({
      databaseUrl: await databases.fresh(),
      limits: { slotsPerAddress: { burst: 3, perSecond: 0.001 } },
    })
    const statuses: number[] = []
    for (const method of ['GET', 'DELETE', 'GET', 'GET', 'DELETE']) {
      statuses.push((await at(place(), method, { host: limited })).status)
    }
    expect(statuses).toEqual([404, 404, 404, 429, 429])
    expect((await ask(limited.address, '/v1/regimes')).status).toBe(200)
    await limited.stop()
  })

  it('leaves neither token nor address nor owner behind', async () => {
    const where = place()
    await put(where, slot())
    await at(where, 'GET')
    const log = readFileSync(join(host.dataFolder, 'server.log'), 'utf8')
    for (const secret of [where.address, where.token]) expect(log).not.toContain(secret)
    const reached = await connectionFromUrl(host.databaseUrl)
    if (!reached.ok) throw new Error(reached.error.type)
    const { rows } = await withClient(reached.value.connection, (client) =>
      client.query('select * from slot where address = $1', [Buffer.from(where.address, 'hex')]),
    )
    expect(Object.keys(rows[0] as object)).toEqual(['address', 'token_hash', 'slot'])
    const hash = toHex(sha256(Buffer.from(where.token, 'base64')))
    expect((rows[0] as { token_hash: Buffer }).token_hash.toString('hex')).toBe(hash)
  })
})
