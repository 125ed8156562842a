/** What an export writes, for a reader who trusts it, and for one who does not. */
import { identityFromSeed, sha256, toHex } from '@epoc/crypto'
import { ok } from '@epoc/event'
import { carryOut } from '@epoc/replica'
import type { Replica } from '@epoc/replica'
import { everybody, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkArchive } from './check/check-archive.ts'
import { isSafePath } from './bag/names.ts'
import { exportArchive } from './export-archive.ts'
import type { ExportOptions, Exported } from './export-archive.ts'
import { memoryBag } from './memory-bag.test-support.ts'
import type { MemoryBag } from './memory-bag.test-support.ts'
import { circulated, documentsIn, translated } from './papers.test-support.ts'

const long = new Uint8Array(4_300_000).map((_, i) => i % 251)

/** Papers of three kinds, one void event, one forged paper. */
async function livedIn(name: string, size = 1_000): Promise<World> {
  const w = await world(name)
  await circulated(w, {
    title: '=HYPERLINK("http://x"), “quotes” and, commas',
    files: [
      ['en', '$(reboot) `x`.txt', 'first', 'first, as text'],
      ['en', '$(reboot)  x.TXT', 'second'],
      ['ja', '議題.txt', '議題'],
    ],
  })
  await circulated(w, {
    title: 'A long one',
    files: [['fr', 'long.bin', long.subarray(0, size)]],
    series: 'IE',
  })
  await w.poc.send(async () =>
    ok({
      acts: [
        {
          type: 'sealed',
          hat: 'poc',
          audience: everybody(w.poc).name,
          content: { kind: 'greeting.spoken', body: {} },
        },
      ],
    }),
  )
  await w.japan.sync()
  const [first] = documentsIn(w)
  await translated(w, first!, [['fr', 'à.txt', 'premier']], new Map([['fr', 'Un titre']]))
  await w.japan.sync()
  return w
}

async function exported(
  replica: Replica,
  options: ExportOptions = {},
): Promise<{ readonly bag: MemoryBag; readonly done: Exported }> {
  const bag = memoryBag()
  const done = await exportArchive(replica, bag, options)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return { bag, done: done.value }
}

const textIn = ({ files }: MemoryBag, path: string, encoding: 'utf8' | 'latin1' = 'utf8') =>
  Buffer.from(files.get(path) ?? []).toString(encoding)
const jsonIn = (bag: MemoryBag, path: string) => JSON.parse(textIn(bag, path)) as Aboutish
type Aboutish = {
  readonly events: readonly { readonly entry: number; readonly signed: { readonly kind: string } }[]
  readonly symbol: string
  readonly fields: { readonly [field: string]: unknown }
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
}

describe('an export', () => {
  let w: World
  let bag: MemoryBag
  let done: Exported
  beforeAll(async () => {
    w = await livedIn('export', long.length)
    ;({ bag, done } = await exported(w.japan, { passphrase: 'correct horse' }))
  })

  it('R-ARCHIVE-1: is a bag in which everything holds', async () => {
    const checked = await checkArchive(bag)
    expect(checked.faults).toEqual([])
    expect(checked).toMatchObject({
      regime: toHex(w.regime),
      entries: w.japan.copy.size,
      documents: 2,
      files: bag.files.size,
    })
    expect(done).toMatchObject({ documents: 2, files: 6, entries: w.japan.copy.size })
  })

  it('R-ARCHIVE-2: has names for every system, whatever the papers are called', () => {
    for (const path of bag.files.keys()) expect(isSafePath(path)).toBe(true)
    const papers = [...bag.files.keys()].filter((path) => /documents.*\.age$/.test(path))
    expect(papers).toEqual([
      'data/documents/POC-1-2026/en-reboot-x.txt.age',
      'data/documents/POC-1-2026/en-reboot-x.txt.text.age',
      'data/documents/POC-1-2026/en-reboot-x-2.TXT.age',
      'data/documents/POC-1-2026/ja.txt.age',
      'data/documents/POC-1-2026/fr-a.txt.age',
      'data/documents/IE-1-2026/fr-long.bin.age',
    ])
  })

  it('R-ARCHIVE-3: has the entries as the host sent them, the founding first', async () => {
    const segments = await w.japan.storage.segments(0)
    const whole = Buffer.concat(segments.map(({ bytes }) => bytes))
    expect(whole.equals(bag.files.get('data/record/entries.cborseq')!)).toBe(true)
    expect(sha256(bag.files.get('data/record/founding.cbor')!)).toEqual(w.regime)
  })

  it('R-ARCHIVE-4: has a leaf for every entry, also those of others', () => {
    const leaves = bag.files.get('data/record/leaves.bin')!
    const records = w.host.entries.map(({ record }) => toHex(record))
    expect(toHex(leaves)).toBe(records.join(''))
  })

  it('R-ARCHIVE-5: has the checkpoint that this reader matched', () => {
    expect(textIn(bag, 'data/record/checkpoint')).toBe(w.japan.checkpoint?.note)
  })

  it('R-ARCHIVE-6: has the wraps of the record and no secret in clear', async () => {
    const rows = textIn(bag, 'data/keys/chain.tsv').trimEnd().split('\n').slice(2)
    for (const [file = ''] of rows.map((row) => row.split('\t'))) {
      const wrap = bag.files.get(`data/keys/${file}`)!
      expect(w.host.blobs.has(toHex(sha256(wrap)))).toBe(true)
    }
    expect(rows.join('\n')).toContain('epoch-all-1.txt')
    const secrets = [w.japan.keys.identity]
    for (const audience of w.japan.governance!.audiences.values()) {
      const held = await w.japan.secrets.epoch(w.japan.governance!, audience, 1)
      if (held.ok) secrets.push(identityFromSeed(held.value))
    }
    expect(secrets.length).toBeGreaterThan(1)
    for (const identity of secrets) {
      const spellings = [identity.text, toHex(identity.seed)]
      for (const [path, bytes] of bag.files) {
        const text = Buffer.from(bytes).toString('latin1')
        for (const each of spellings) expect(text.includes(each), path).toBe(false)
        expect(Buffer.from(bytes).includes(Buffer.from(identity.seed)), path).toBe(false)
      }
    }
  })

  it('R-ARCHIVE-7: has each file whole, and every field of its document', () => {
    const [first, second] = documentsIn(w)
    const about = jsonIn(bag, 'data/documents/IE-1-2026/document.json')
    expect(about.symbol).toBe('IE 1/2026')
    expect(Object.keys(about.fields).sort()).toEqual(Object.keys(second!).sort())
    const [file] = second!.files
    const age = bag.files.get('data/documents/IE-1-2026/fr-long.bin.age')!
    expect(sha256(age)).toEqual(file!.cipher)
    expect(file!.parts.length).toBe(2)
    expect(about.files[0]?.sha256).toBe(toHex(file!.plain))
    const other = jsonIn(bag, 'data/documents/POC-1-2026/document.json')
    expect(other.files).toHaveLength(first!.files.length + 1)
    expect(other.events.map(({ signed }) => signed.kind)).toEqual([
      'document.circulated',
      'document.translated',
    ])
    const translation = other.events[1]!.entry
    expect(bag.files.has(`data/documents/POC-1-2026/event-${translation}.tlog-proof`)).toBe(true)
  })

  it('R-ARCHIVE-8: says what is void and what was addressed to others', () => {
    const missing = textIn(bag, 'data/missing.txt')
    expect(missing).toContain('void: R-REGISTER-1, unknown-kind')
    expect(missing).toMatch(/^entries\t\d+\taddressed to others/m)
  })

  it('R-ARCHIVE-9: seals the identity where it was asked to, with the passphrase alone', async () => {
    // That the passphrase opens it the tests of the crypto package show.
    expect(textIn(bag, 'data/keys/person.age', 'latin1')).toMatch(/^age-.*\n-> scrypt /)
    const other = await exported(w.japan)
    expect(other.bag.files.has('data/keys/person.age')).toBe(false)
    expect(textIn(other.bag, 'data/keys/chain.tsv')).not.toContain('person.age')
    expect(textIn(other.bag, 'data/README.txt')).toContain('--identity-to person.age')
  })

  it('R-ARCHIVE-11: writes papers in clear only where it was asked to', async () => {
    const paths = [...bag.files.keys()]
    expect(paths.some((path) => path.startsWith('data/decrypted'))).toBe(false)
    const clear = await exported(w.japan, { decrypted: true })
    const paper = clear.bag.files.get('data/decrypted/IE-1-2026/fr-long.bin')!
    expect(Buffer.from(paper).equals(long)).toBe(true)
    expect(textIn(clear.bag, 'data/README.txt')).toContain('CAUTION')
    expect((await checkArchive(clear.bag)).faults).toEqual([])
  })

  it('lists the register in the order of the record, without a formula', () => {
    const [head, first = '', second = ''] = textIn(bag, 'data/register.csv').split('\r\n')
    expect(head?.startsWith('symbol,title,')).toBe(true)
    expect(first.startsWith('POC 1/2026,"\'=HYPERLINK')).toBe(true)
    expect(second.startsWith('IE 1/2026,A long one,')).toBe(true)
  })

  it('takes what is chosen, and the keys to that', async () => {
    const { bag: chosen, done: some } = await exported(w.japan, {
      selection: { series: ['IE'], years: [2026] },
    })
    expect(some.documents).toBe(1)
    expect((await checkArchive(chosen)).faults).toEqual([])
    expect(textIn(chosen, 'data/missing.txt')).toContain('documents\t1\tnot chosen')
    expect(textIn(chosen, 'data/keys/chain.tsv')).not.toContain('own-JP')
    const none = await exported(w.japan, { selection: { years: [1999] } })
    expect(none.done.documents).toBe(0)
    expect((await checkArchive(none.bag)).faults).toEqual([])
  })

  it('holds a part of a file at a time', async () => {
    let longest = 0
    const done = await exportArchive(w.japan, {
      write: async (_, bytes) => {
        for await (const piece of bytes) longest = Math.max(longest, piece.length)
      },
    })
    expect(done.ok).toBe(true)
    expect(longest).toBeLessThanOrEqual(4 * 1024 * 1024)
  })
})

describe('an export that is not whole', () => {
  let w: World
  beforeAll(async () => {
    w = await livedIn('not whole')
  })

  it('is none where there is no record yet', async () => {
    const fresh = await w.again('japan-embassy')
    const nothing = await exportArchive(fresh, memoryBag())
    expect(nothing).toEqual({ ok: false, error: { type: 'nothing-held' } })
  })

  it('R-ARCHIVE-8: offline, what the home does not hold is missing', async () => {
    const { bag } = await exported(w.japan, { offline: true })
    expect(textIn(bag, 'data/missing.txt').match(/^file\t.*not held at home/gm)).toHaveLength(6)
    expect((await checkArchive(bag)).faults).toEqual([])
  })

  it('stops where it is told to, and where it cannot write', async () => {
    const stopping = new AbortController()
    const stopped = await exportArchive(w.japan, memoryBag(), {
      signal: stopping.signal,
      onProgress: (step) => {
        if (step === 'documents') stopping.abort()
      },
    })
    expect(stopped).toEqual({ ok: false, error: { type: 'aborted' } })
    const full = await exportArchive(w.japan, {
      write: () => Promise.reject(new Error('no space left')),
    })
    expect(full).toMatchObject({ error: { type: 'not-written', reason: 'no space left' } })
  })

  it('R-ARCHIVE-7 and 8: keeps what an author made wrongly, and names what the host lost', async () => {
    const [first] = documentsIn(w)
    const { originator, marking, titles, type, files } = first!
    const [{ index: _, ...file }] = files as readonly [(typeof files)[number]]
    const forged = [{ ...file, plain: sha256(file.plain) }]
    const body = { series: 'POC', titles, type, originator, marking, asksReceipt: false }
    const audience = everybody(w.poc).name
    const sent = await carryOut(w.poc, 'poc', [
      { type: 'circulate', audience, body: { ...body, files: forged } },
    ])
    expect(sent.ok).toBe(true)
    const gone = documentsIn(w)[1]!
    const act = { type: 'recall', of: gone.id, reason: 'Sent by mistake' } as const
    expect((await carryOut(w.poc, 'poc', [act])).ok).toBe(true)
    const [lost] = files[1]!.parts[0]!
    w.host.blobs.delete(toHex(lost))
    const fresh = await w.again('japan-embassy')
    await fresh.sync()

    const { bag, done } = await exported(fresh, { decrypted: true })
    const missing = textIn(bag, 'data/missing.txt')
    expect(missing).toContain('opens to something else')
    expect(bag.files.has('data/decrypted/POC-2-2026/en-reboot-x.txt')).toBe(false)
    const path = 'data/documents/POC-1-2026/en-reboot-x-2.TXT.age'
    expect(bag.files.has(path)).toBe(false)
    expect(missing).toContain(`file\t${path}\tthe host does not have it`)
    expect(missing).toContain('data/documents/IE-1-2026/fr.age\tthe document was recalled')
    expect(bag.files.has('data/documents/IE-1-2026/document.opening.cbor')).toBe(false)
    for (const [path, bytes] of bag.files) {
      expect(Buffer.from(bytes).includes('A long one'), path).toBe(false)
    }
    expect(done.missing.filter(({ what }) => what === 'file')).toHaveLength(3)
    expect((await checkArchive(bag)).faults).toEqual([])
  })
})

describe('a bag that was altered, its manifests with it', () => {
  let bag: MemoryBag
  beforeAll(async () => {
    const w = await livedIn('altered')
    ;({ bag } = await exported(w.japan, { selection: { series: ['POC'] }, decrypted: true }))
  })

  const folder = 'data/documents/POC-1-2026'
  const places: Readonly<Record<string, number>> = {
    'data/record/entries.cborseq': 5_000,
    'data/record/leaves.bin': 500,
    'data/record/founding.cbor': 700,
    'data/record/checkpoint': 60,
    'data/record/keys.txt': 70,
    'data/record/note-key.pem': 60,
    'data/record/time-key.pem': 60,
    'data/keys/epoch-all-1.age': 2_000,
    [`${folder}/en-reboot-x.txt.age`]: -1,
    [`${folder}/document.opening.cbor`]: 40,
    [`${folder}/document.tlog-proof`]: -300,
    'data/decrypted/POC-1-2026/ja.txt': 0,
  }
  const tile = () => [...bag.files.keys()].find((path) => path.includes('/tile/'))!

  const after = async (path: string, change: (bytes: Uint8Array) => void) => {
    const bytes = bag.files.get(path)!.slice()
    change(bytes)
    return checkArchive(rebagged(bag, path, bytes))
  }
  const flip = (at: number) => (bytes: Uint8Array) =>
    void (bytes[at < 0 ? bytes.length + at : at]! ^= 1)

  it.each(Object.keys(places))(
    'R-ARCHIVE-3 to 7: shows where a bit of %s is another',
    async (path) => {
      const { faults } = await after(path, flip(places[path]!))
      expect(faults.length).toBeGreaterThan(0)
    },
  )

  it('R-ARCHIVE-4: shows where a tile is another', async () => {
    expect((await after(tile(), flip(3))).faults).toEqual([
      { path: tile(), reason: 'not of this tree' },
    ])
  })

  it.each(['sha256', 'ageSha256', 'event', 'title', 'received', 'person', 'classification'])(
    'R-ARCHIVE-7: shows where document.json has another %s',
    async (field) => {
      const path = `${folder}/document.json`
      const mark = `"${field}": "`
      const at = Buffer.from(bag.files.get(path)!).indexOf(mark) + mark.length
      const { faults } = await after(path, flip(at))
      expect(faults.some((fault) => fault.path.startsWith(folder))).toBe(true)
    },
  )

  it('R-ARCHIVE-1: without the manifests, the altered file is named at once', async () => {
    const files = new Map(bag.files)
    files.set('data/missing.txt', new Uint8Array(3))
    files.set('data/more.txt', new Uint8Array(3))
    files.delete('data/register.csv')
    const { faults } = await checkArchive(memoryBag(files))
    expect(faults).toContainEqual({ path: 'data/missing.txt', reason: 'altered' })
    expect(faults).toContainEqual({ path: 'data/more.txt', reason: 'in no manifest' })
    expect(faults).toContainEqual({ path: 'data/register.csv', reason: 'missing' })
  })

  it('is no archive at all where there is no record', async () => {
    const { faults, entries } = await checkArchive(memoryBag())
    expect(entries).toBe(0)
    expect(faults.length).toBeGreaterThan(2)
  })
})

/** The bag with another content of a file, and manifests that say so. */
function rebagged({ files }: MemoryBag, path: string, bytes: Uint8Array): MemoryBag {
  const changed = new Map(files).set(path, bytes)
  const relist = (manifest: string, of: string): void => {
    const text = Buffer.from(changed.get(manifest)!).toString()
    const hash = toHex(sha256(changed.get(of)!))
    const line = new RegExp(`^[0-9a-f]{64}  ${of.replaceAll(/[.]/g, '\\.')}$`, 'm')
    expect(text).toMatch(line)
    changed.set(manifest, Buffer.from(text.replace(line, `${hash}  ${of}`)))
  }
  relist('manifest-sha256.txt', path)
  relist('tagmanifest-sha256.txt', 'manifest-sha256.txt')
  return memoryBag(changed)
}
