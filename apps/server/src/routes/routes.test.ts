/** A record and its ciphertexts over HTTP: what is given, to whom, and in which form. */
import { randomBytes } from 'node:crypto'
import {
  concat,
  labels,
  sha256,
  signLabelled,
  toBase64,
  toHex,
  verifySignature,
} from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { decodeDelivered, encodeCbor, leafRecordOf, splitCborSequence } from '@epoc/event'
import type { Delivered, Tag } from '@epoc/event'
import {
  leafHash,
  NOTE_SIGNATURE,
  parseNote,
  rootOf,
  verifierKey,
  verifyCheckpoint,
} from '@epoc/tlog'
import { verifyInclusion } from '@epoc/tlog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actor } from '../actor.test-support.ts'
import type { Actor } from '../actor.test-support.ts'
import { appendedOf, jsonOf, problemOf, textOf } from '../client.test-support.ts'
import type { TestClient } from '../client.test-support.ts'
import {
  audienceCreatedEvent,
  blobOf,
  enrolledEvent,
  newAudience,
  sealedEvent,
} from '../events.test-support.ts'
import { foundTestRegime, startTestHost, testDatabases } from '../host.test-support.ts'
import type { TestDatabases, TestHost, TestRegime } from '../host.test-support.ts'

let databases: TestDatabases
let host: TestHost
let home: TestRegime
let tokyo: Actor
let poc: TestClient
let japan: TestClient
const own = newAudience('own', 'own', ['JP'])
const paper = blobOf('a paper of Japan')

beforeAll(async () => {
  databases = await testDatabases()
  const limits = { partnerBytes: 9_000_000, entriesPerAnswer: 100, bytesPerAnswer: 100_000 }
  host = await startTestHost({ databaseUrl: await databases.fresh(), limits })
  home = await foundTestRegime(host)
  poc = await home.signIn(home.poc)
  japan = await home.signIn(home.japan)
  tokyo = await actor('tokyo')
  const enrolment = { person: tokyo, partner: 'JP' }
  appendedOf(await japan.append(await enrolledEvent(home.japan, home.regime, enrolment)))
  await japan.put(own.wrap)
  appendedOf(await japan.append(await audienceCreatedEvent(home.japan, home.regime, own)))
  await japan.put(paper)
  const blobs = [paper.ref]
  appendedOf(await japan.append(await sealedEvent(home.japan, home.regime, own.id, { blobs })))
  const many = (count: number) =>
    Promise.all(Array.from({ length: count }, () => sealedEvent(home.japan, home.regime, own.id)))
  for (const count of [120, 120, 60]) appendedOf(await japan.append(...(await many(count))))
})

afterAll(async () => {
  await host.stop()
  await databases.stop()
})

/** The items of an answer, as a reader takes them. */
function itemsOf(bytes: Uint8Array): readonly Delivered[] {
  const items = splitCborSequence(bytes)
  if (!items.ok) throw new Error(items.error.reason)
  return items.value.map((item) => {
    const delivered = decodeDelivered(item)
    if (!delivered.ok) throw new Error(delivered.error.type)
    return delivered.value
  })
}

/** Everything that a caller is given of the record, asked for as a reader asks. */
async function everything(client: TestClient): Promise<readonly Delivered[]> {
  const all: Delivered[] = []
  for (;;) {
    const { status, bytes } = await client.call(`entries?from=${all.length}&to=99999`)
    expect(status).toBe(200)
    if (bytes.length === 0) return all
    all.push(...itemsOf(bytes))
  }
}

async function checkpoint(client: TestClient) {
  const note = await client.call('checkpoint')
  const { origin, noteKey } = home.keys
  const log = verifierKey(sha256, origin, NOTE_SIGNATURE, noteKey)
  if (!log.ok) throw new Error(log.error.type)
  const read = await verifyCheckpoint(
    note.bytes,
    { origin, log: log.value, cosigners: [] },
    (key, signature, message) => verifySignature(key as never, signature, message),
  )
  if (!read.ok) throw new Error(read.error.type)
  return read.value
}

describe('entries', () => {
  it('are withheld from outsiders, whose tree verifies all the same', async () => {
    const theirs = await everything(poc)
    const ours = await everything(japan)
    expect(theirs.map(({ type }) => type)).toEqual([
      'entry',
      'entry',
      'entry',
      ...Array.from({ length: 302 }, () => 'withheld'),
    ])
    expect(ours.every(({ type }) => type === 'entry')).toBe(true)
    const records = theirs.map((item, index) => {
      if (item.type === 'withheld') return item.record
      const bytes = ours[index]?.type === 'entry' ? ours[index].bytes : new Uint8Array(0)
      return leafRecordOf(new Uint8Array(16) as Tag, bytes)
    })
    // What is withheld from one is the same entry that the other was given.
    for (const [index, item] of ours.entries()) {
      const bytes = item.type === 'entry' ? item.bytes : new Uint8Array(0)
      expect(records[index]?.subarray(16)).toEqual(sha256(bytes))
    }
    const { size, root } = await checkpoint(poc)
    expect(size).toBe(records.length)
    expect(
      rootOf(
        sha256,
        records.map((record) => leafHash(sha256, record)),
      ),
    ).toEqual(root)
  })

  it('come in their order, as many as asked for and as is allowed', async () => {
    const count = async (query: string) =>
      itemsOf((await japan.call(`entries${query}`)).bytes).length
    expect(await count('?from=0&to=3')).toBe(3)
    expect(await count('?from=304&to=305')).toBe(1)
    expect(await count('?from=304&to=99999')).toBe(1)
    expect(await count('?from=305&to=306')).toBe(0)
    expect(await count('?from=3&to=3')).toBe(0)
    expect(await count('?from=9&to=3')).toBe(0)
    expect(await count('')).toBeLessThanOrEqual(100)
    // 1.5 kB each: the bytes end it first.
    const some = await japan.call('entries?from=10&to=110')
    expect(some.bytes.length).toBeGreaterThan(98_000)
    expect(some.bytes.length).toBeLessThan(104_000)
    expect(some.headers.get('content-type')).toBe('application/cbor-seq')
  })

  it.each(['?from=-1', '?from=x', '?to=1e3', '?from=01', '?from=99999999999999999999'])(
    'are not given for %s',
    async (query) => {
      expect(problemOf(await japan.call(`entries${query}`))).toBe('malformed')
    },
  )
})

describe('events', () => {
  const post = (body: Uint8Array) =>
    japan.call('events', {
      method: 'POST',
      headers: { 'content-type': 'application/cbor-seq' },
      body: body as Uint8Array<ArrayBuffer>,
    })

  it('are answered with proofs that hold', async () => {
    const event = await sealedEvent(home.japan, home.regime, own.id)
    const answer = appendedOf(await japan.append(event))
    const { size, root } = await checkpoint(japan)
    const [placed] = answer.events
    const [item] = itemsOf((await poc.call(`entries?from=${placed?.index ?? 0}`)).bytes)
    const proof = (placed?.proof ?? []).map((each) => new Uint8Array(Buffer.from(each, 'base64')))
    const leaf = leafHash(sha256, item?.type === 'withheld' ? item.record : new Uint8Array(0))
    const index = placed?.index ?? 0
    expect(verifyInclusion(sha256, { index, size, leafHash: leaf, root, proof }).ok).toBe(true)
    expect(parseNote(new TextEncoder().encode(answer.checkpoint)).ok).toBe(true)
  })

  it('are refused with their place and the reason, and nothing else of the request stays', async () => {
    const { size } = await checkpoint(japan)
    const good = await sealedEvent(home.japan, home.regime, own.id)
    const bad = await sealedEvent(home.japan, home.regime, own.id, { epoch: 4 })
    const answer = await japan.append(good, bad)
    expect(answer.status).toBe(422)
    expect(jsonOf(answer)).toMatchObject({
      type: 'urn:epoc:problem:refused',
      event: 1,
      refusal: { type: 'wrong-epoch', rule: 'R-GATE-5', current: 1 },
    })
    expect((await checkpoint(japan)).size).toBe(size)
  })

  it('of another partner are not taken from this caller', async () => {
    const event = await sealedEvent(home.japan, home.regime, own.id)
    expect(problemOf(await poc.append(event))).toBe('forbidden')
    const colleague = await home.signIn(tokyo)
    expect((await colleague.append(event)).status).toBe(200)
  })

  it('that are too many or too long are not read', async () => {
    const tiny = encodeCbor(new Uint8Array(1))
    expect(problemOf(await post(concat(...Array.from({ length: 257 }, () => tiny))))).toBe(
      'too-large',
    )
    expect(problemOf(await post(new Uint8Array(4_194_305)))).toBe('too-large')
    const long = await post(encodeCbor(new Uint8Array(60_001)))
    expect(jsonOf(long)).toMatchObject({ status: 422, refusal: { type: 'event-too-long' } })
  })

  it('need their ciphertexts', async () => {
    const missing = blobOf('never stored')
    const blobs = [missing.ref]
    const event = await sealedEvent(home.japan, home.regime, own.id, { blobs })
    const answer = await japan.append(event)
    expect([answer.status, problemOf(answer)]).toEqual([409, 'blob-missing'])
    expect(jsonOf(answer)).toMatchObject({ sha256: toHex(missing.hash) })
    expect((await japan.put(missing)).status).toBe(201)
    expect((await japan.append(event)).status).toBe(200)
  })
})

describe('tiles', () => {
  it('hold the hashes of the tree', async () => {
    const full = await poc.call('tile/0/000')
    expect(full.bytes.length).toBe(8_192)
    expect(full.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    const items = await everything(poc)
    const third = items[3]
    const leaf = leafHash(sha256, third?.type === 'withheld' ? third.record : new Uint8Array(0))
    expect(full.bytes.subarray(96, 128)).toEqual(leaf)
    const hashes = Array.from({ length: 256 }, (_, i) => full.bytes.slice(32 * i, 32 * i + 32))
    expect((await poc.call('tile/1/000.p/1')).bytes).toEqual(rootOf(sha256, hashes))
    expect((await poc.call('tile/0/001.p/7')).bytes.length).toBe(7 * 32)
  })

  it.each([
    'tile/0/001',
    'tile/1/000',
    'tile/1/000.p/2',
    'tile/7/000.p/1',
    'tile/0/000.p/0',
    'tile/x',
  ])('that the tree does not have are not there: %s', async (path) => {
    expect(problemOf(await poc.call(path))).toBe('not-found')
  })
})

describe('ciphertexts', () => {
  const noise = (length: number) => {
    const bytes = new Uint8Array(randomBytes(length))
    return { bytes, hash: sha256(bytes) }
  }
  const put = (hash: Hash32, bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
    japan.call(`blobs/${toHex(hash)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', ...headers },
      body: bytes as Uint8Array<ArrayBuffer>,
    })

  it('come back as they went', async () => {
    const { bytes, hash } = noise(300_000)
    expect((await put(hash, bytes)).status).toBe(201)
    expect((await put(hash, bytes)).status).toBe(200)
    const back = await japan.blob(hash)
    expect([back.status, back.headers.get('content-length')]).toEqual([200, '300000'])
    expect(back.bytes).toEqual(bytes)
    const head = await japan.blob(hash, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '300000'])
    expect(head.headers.get('accept-ranges')).toBe('bytes')
  })

  it('come in parts', async () => {
    const { bytes, hash } = noise(1_000)
    await put(hash, bytes)
    const part = async (range: string) => {
      const { status, headers, bytes: got } = await japan.blob(hash, { headers: { range } })
      return [status, headers.get('content-range'), got] as const
    }
    expect(await part('bytes=10-19')).toEqual([206, 'bytes 10-19/1000', bytes.slice(10, 20)])
    expect(await part('bytes=990-')).toEqual([206, 'bytes 990-999/1000', bytes.slice(990)])
    expect(await part('bytes=-5')).toEqual([206, 'bytes 995-999/1000', bytes.slice(995)])
    expect(await part('bytes=999-5000')).toEqual([206, 'bytes 999-999/1000', bytes.slice(999)])
    for (const ignored of ['bytes=1000-', 'bytes=9-3', 'bytes=1-2,4-5', 'lines=1-2', 'bytes=-']) {
      expect(await part(ignored)).toEqual([200, null, bytes])
    }
  })

  it('are read by members, by those who stored them, and by nobody else', async () => {
    const colleague = await home.signIn(tokyo)
    const unused = blobOf('not brought by any entry')
    await japan.put(unused)
    for (const { hash } of [paper, own.wrap, unused]) {
      expect((await colleague.blob(hash)).status).toBe(200)
      const strange = await poc.blob(hash)
      expect([strange.status, problemOf(strange)]).toEqual([404, 'not-found'])
      expect((await poc.blob(hash, { method: 'HEAD' })).status).toBe(404)
    }
    // Whoever has the bytes may store them too, and then reads them.
    expect((await poc.put(unused)).status).toBe(201)
    expect((await poc.blob(unused.hash)).status).toBe(200)
  })

  describe('R-HTTP-2: that are to be erased', () => {
    const spilt = blobOf('a paper that was spilt')
    const order = async (by: Actor, hash: Hash32, label = labels.erase, named = hash) =>
      toBase64(await signLabelled(by.key, label, concat(home.regime, named)))
    const erase = (client: TestClient, hash: Hash32, signature: string) =>
      client.blob(hash, {
        method: 'DELETE',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ signature }),
      })

    beforeAll(async () => {
      await japan.put(spilt)
      const brought = await sealedEvent(home.japan, home.regime, own.id, { blobs: [spilt.ref] })
      appendedOf(await japan.append(brought))
    })

    it('stay where the order is another’s, or no order', async () => {
      const { hash } = spilt
      const expert = await actor('expert of Japan')
      const enrolment = { person: expert, partner: 'JP', rights: ['read'] as const }
      appendedOf(await japan.append(await enrolledEvent(home.japan, home.regime, enrolment)))
      const reader = await home.signIn(expert)
      const orders = [
        await erase(japan, hash, await order(home.poc, hash)),
        await erase(japan, hash, await order(home.japan, hash, labels.session)),
        await erase(japan, hash, await order(home.japan, hash, labels.erase, paper.hash)),
        await erase(reader, hash, await order(expert, hash)),
      ]
      expect(orders.map(problemOf)).toEqual(orders.map(() => 'forbidden'))
      expect((await erase(japan, hash, 'none')).status).toBe(400)
      expect((await japan.blob(hash)).status).toBe(200)
    })

    it('stay where they are wraps, or where nothing brings them', async () => {
      const { hash } = own.wrap
      expect(problemOf(await erase(japan, hash, await order(home.japan, hash)))).toBe('forbidden')
      const unused = blobOf('brought by nothing')
      await japan.put(unused)
      const signature = await order(home.japan, unused.hash)
      expect(problemOf(await erase(japan, unused.hash, signature))).toBe('not-found')
    })

    it('are gone by order of those who sealed them, and the order is shown', async () => {
      const { hash } = spilt
      const signature = await order(home.japan, hash)
      for (let i = 0; i < 2; i++) expect((await erase(japan, hash, signature)).status).toBe(204)
      const gone = await japan.blob(hash)
      expect([gone.status, jsonOf(gone)]).toMatchObject([410, { person: home.japan.id, signature }])
      expect((await japan.blob(hash, { method: 'HEAD' })).status).toBe(410)
      expect(problemOf(await japan.put(spilt))).toBe('erased')
      // To others it is as little there as before.
      expect((await poc.blob(hash)).status).toBe(404)
      await japan.put(paper)
      const again = await sealedEvent(home.japan, home.regime, own.id, { blobs: [spilt.ref] })
      expect(problemOf(await japan.append(again))).toBe('blob-missing')
    })

    it('are gone by order of the POC, where it is a member', async () => {
      const both = newAudience('both', 'named', ['JP', 'poc'])
      await japan.put(both.wrap)
      appendedOf(await japan.append(await audienceCreatedEvent(home.japan, home.regime, both)))
      const sent = async ({ id }: typeof both, text: string) => {
        const letter = blobOf(text)
        await japan.put(letter)
        const blobs = [letter.ref]
        appendedOf(await japan.append(await sealedEvent(home.japan, home.regime, id, { blobs })))
        return letter
      }
      const [letter, note] = [await sent(both, 'a letter'), await sent(own, 'a note of its own')]
      const erased = await erase(poc, letter.hash, await order(home.poc, letter.hash))
      expect(erased.status).toBe(204)
      expect((await japan.blob(letter.hash)).status).toBe(410)
      const refused = await erase(poc, note.hash, await order(home.poc, note.hash))
      expect(problemOf(refused)).toBe('forbidden')
    })
  })

  it('are refused under another name, and leave nothing', async () => {
    const { bytes } = noise(500)
    const other = noise(5).hash
    const answer = await put(other, bytes)
    expect([answer.status, problemOf(answer)]).toEqual([422, 'hash-mismatch'])
    expect((await japan.blob(other)).status).toBe(404)
  })

  it('are refused when they are too large, however that is said', async () => {
    const { bytes, hash } = noise(4_198_401)
    const told = await put(hash, bytes)
    expect([told.status, problemOf(told)]).toEqual([413, 'too-large'])
    const untold = await japan
      .call(`blobs/${toHex(hash)}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Blob([bytes]).stream(),
        duplex: 'half',
      })
      .then(({ status }) => status)
      .catch(() => 'cut off')
    expect([413, 'cut off']).toContain(untold)
    const most = noise(4_198_400)
    expect((await put(most.hash, most.bytes)).status).toBe(201)
  })

  it('are refused when the partner has stored as much as it may', async () => {
    const { bytes, hash } = noise(4_198_400)
    expect((await put(hash, bytes)).status).toBe(201)
    const more = noise(1_000_000)
    const answer = await put(more.hash, more.bytes)
    expect([answer.status, problemOf(answer)]).toEqual([507, 'quota'])
    expect((await japan.blob(more.hash)).status).toBe(404)
    expect((await poc.put(more)).status).toBe(201)
  })
})

describe('the page', () => {
  it('says which records are kept here, without script', async () => {
    const { bytes, headers } = await (async () => {
      const response = await fetch(host.address)
      return { bytes: await response.text(), headers: response.headers }
    })()
    expect(bytes).toContain(home.keys.origin)
    expect(bytes).not.toContain('<script')
    const [, hash] = /style-src '(sha256-[^']+)'/.exec(
      headers.get('content-security-policy') ?? '',
    ) ?? ['', '']
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(bytes) ?? []
    expect(hash).toBe(
      `sha256-${Buffer.from(sha256(new TextEncoder().encode(style))).toString('base64')}`,
    )
  })

  it('is healthy', async () => {
    expect(textOf(await japan.call('../../../healthz'))).toBe('{"status":"ok"}')
  })
})
