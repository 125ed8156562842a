/**
 * An archive outlives us: a home exports, the host is gone, and a stranger with age, OpenSSL and
 * Python follows the README of the bag, word for word, in an environment in which there is nothing
 * else. One altered byte anywhere is found.
 */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { carryOut, sendWithFiles } from '@epoc/replica'
import type { Replica, SourceFile } from '@epoc/replica'
import type { Result } from '@epoc/event'
import { everybody } from '@epoc/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { Officer } from '../world/homes.ts'
import { inLanes } from '../world/lanes.ts'
import { ageTool, mayLeaveOut } from '../world/tools.ts'
import { copyOf, stranger, turnBit } from './export/stranger.ts'
import type { Stranger } from './export/stranger.ts'

const missing = mayLeaveOut('openssl', 'python3') || ageTool() === undefined

const translation = Buffer.from('議題\n')

const sourceOf = (language: string, name: string, bytes: Buffer): SourceFile => ({
  name,
  language,
  mediaType: 'application/octet-stream',
  size: bytes.length,
  open: async function* () {
    yield new Uint8Array(bytes)
  },
})

async function circulate(poc: Replica, title: string, files: readonly SourceFile[]): Promise<void> {
  const audience = everybody(poc).name
  const marking = { classification: 'RR', caveats: [], distribution: 'Partners only' }
  const what = { series: 'POC', type: 'agenda', originator: 'poc', marking } as const
  const body = { ...what, titles: new Map([['en', title]]), asksReceipt: true }
  done(await sendWithFiles(poc, 'poc', { command: { type: 'circulate', audience, body }, files }))
}

/** The first paper in a further language, by another event. */
async function translate(poc: Replica): Promise<void> {
  const body = { titles: new Map([['ja', '議題']]) }
  const command = { type: 'translate', of: paper(poc, 0), body } as const
  const files = [sourceOf('ja', '議題.txt', translation)]
  done(await sendWithFiles(poc, 'poc', { command, files }))
}

const recall = async (poc: Replica): Promise<void> =>
  done(await carryOut(poc, 'poc', [{ type: 'recall', of: paper(poc, 2), reason: 'A mistake' }]))

function done(result: Result<unknown, unknown>): void {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
}

const paper = ({ domain }: Replica, position: number) => {
  const shelves = [...domain.register.shelves.values()]
  return shelves.find(({ documents }) => documents.size > 0)!.documents.get(position)!.id
}

type Told = { readonly passphrase: string; readonly documents: number; readonly regime: string }

describe.skipIf(missing)('an archive', () => {
  let host: RunningHost
  let japan: Officer
  let them: Stranger
  let bag: string
  /** To be altered, two at a time, and mended again. */
  let copies: readonly [string, string]
  let told: Told
  const year = new Date().getFullYear()
  const papers = {
    'agenda.txt': Buffer.from('Draft agenda of the monthly meeting\n'),
    'ordre du jour ($n).txt': Buffer.from('Ordre du jour provisoire — à confirmer\n'),
    'annex.bin': randomBytes(4_300_000),
  }
  const agenda = () => `data/documents/POC-1-${year}`

  beforeAll(async () => {
    host = await startHost(await folder('host'))
    const regime = await smallRegime(host)
    const signedIn = regime.signIn('japan-embassy')
    const poc = await regime.replicaOf('france-poc-2')
    const [agenda, french, annex] = Object.entries(papers)
    await circulate(poc, '=Agenda, “draft”', [
      sourceOf('en', ...agenda!),
      sourceOf('fr', ...french!),
    ])
    await circulate(poc, 'Annex', [sourceOf('en', ...annex!)])
    await circulate(poc, 'Sent by mistake', [sourceOf('en', ...agenda!)])
    await translate(poc)
    await recall(poc)
    japan = await signedIn
    await japan.epoc('confirm', 'poc1')
    bag = join(await folder('export'), 'bag')
    told = await japan.json<Told>('export', bag, '--with-identity')
    ;[, them, ...copies] = await Promise.all([host.stop(), stranger(), copyOf(bag), copyOf(bag)])
  })
  afterAll(() => void host.process.kill())

  it('is written once, and holds by our own check', async () => {
    expect(told.documents).toBe(3)
    const [checked, again] = await Promise.all([
      japan.epoc('export', '--check', bag),
      japan.epoc('export', bag, '--offline'),
    ])
    expect(checked.err).toBe('')
    expect(checked.out).toContain('All of it holds')
    expect(again.code).toBe(3)
  })

  it('is opened and verified by its README alone', async () => {
    const { code, out } = await them.follow(bag, { from: 0, passphrase: told.passphrase })
    expect(out).not.toContain('NOT IN ORDER')
    expect(code).toBe(0)
    expect(out).toContain(told.regime)
    expect(out.match(/^Signature Verified Successfully$/gm)).toHaveLength(2)
    for (const step of [
      'step 1: all',
      'step 4: the root',
      'step 5: 4 events',
      'step 6: 3 papers',
    ]) {
      expect(out).toContain(step)
    }
    for (const bytes of [...Object.values(papers), translation]) {
      expect(out).toContain(createHash('sha256').update(bytes).digest('hex'))
    }
    expect(out).toContain(`POC-3-${year}/en.age is missing`)
    expect(out).toContain('step 10: 4 files opened')
  })

  it('step 1 finds one altered byte in any file', async () => {
    const entries = await readdir(bag, { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(bag, join(entry.parentPath, entry.name)))
    expect(files.length).toBeGreaterThan(25)
    expect((await them.follow(copies[0], { from: 0, to: 1 })).code).toBe(0)
    await inLanes(copies, files, async (path, copy) => {
      await turnBit(copy, path, -2)
      const ran = await them.follow(copy, { from: 0, to: 1 })
      expect(ran.code, path).not.toBe(0)
      await turnBit(copy, path, -2)
    })
  })

  /** Where the manifests were made anew over what was altered: the other steps find it. */
  const alterations: readonly (readonly [path: string, at: number])[] = [
    ['data/record/entries.cborseq', 9_000],
    ['data/record/entries.cborseq', -100],
    ['data/record/leaves.bin', 490],
    ['data/record/founding.cbor', 800],
    ['data/record/checkpoint', 70],
    ['data/record/checkpoint', -10],
    ['data/record/keys.txt', 60],
    ['data/record/note-key.pem', 60],
    ['data/record/time-key.pem', 60],
    ['tile', 40],
    ['data/keys/epoch-all-1.age', -40],
    ['data/register.csv', 300],
    ['data/register.json', 60],
    ['sealed', -1],
    ['document.tlog-proof', 60],
    ['document.tlog-proof', -40],
    ['document.opening.cbor', 100],
    ['document.json', 20],
  ]

  it('steps 2 to 7 find nothing in what was not altered', async () => {
    const { passphrase } = told
    for (const copy of copies) {
      const ran = await them.follow(copy, { from: 1, to: copy === copies[0] ? 7 : 6, passphrase })
      expect(ran.code).toBe(0)
    }
  })

  it('steps 2 to 6 find an altered byte, each where it lies', async () => {
    await inLanes(copies, alterations, async ([named, at], copy) => {
      const path = await pathOf(named)
      await turnBit(copy, path, at)
      const ran = await them.follow(copy, { from: 1, to: 6 })
      await turnBit(copy, path, at)
      expect(ran.code, `${named} at ${at}`).not.toBe(0)
    })
  })

  it('step 7 finds an altered byte in the identity, and opens with no other passphrase', async () => {
    const [copy] = copies
    await turnBit(copy, 'data/keys/person.age', -3)
    const [altered, another] = await Promise.all([
      them.follow(copy, { from: 6, to: 7, passphrase: told.passphrase }),
      them.follow(bag, { from: 6, to: 7, passphrase: 'another' }),
    ])
    expect(altered.code).not.toBe(0)
    expect(another.code).not.toBe(0)
    expect(another.out).toContain('incorrect passphrase')
  })

  it('opens with an identity that was kept apart, and says which paper is lost', async () => {
    const lost = `${agenda()}/fr-ordre-du-jour-n.txt.age`
    const hash = createHash('sha256')
    const blob = hash.update(await readFile(join(bag, lost))).digest('hex')
    await rm(join(japan.home, 'blobs', blob.slice(0, 2), blob))
    const apart = join(await folder('apart'), 'bag')
    const person = join(await folder('person'), 'person.age')
    const exported = await japan.epoc('export', apart, '--offline', '--document', 'poc1')
    expect(exported.out).toContain('holds no key of yours')
    const { passphrase } = await japan.json<Told>('export', '--identity-to', person)
    expect(existsSync(join(apart, 'data/keys/person.age'))).toBe(false)
    const ran = await them.follow(apart, { from: 0, passphrase, person })
    expect(ran.out).toContain(`step 10: ${lost} is missing`)
    expect(ran.out).toContain('step 10: 2 files opened')
    expect(ran.code).toBe(0)
  })

  async function pathOf(named: string): Promise<string> {
    if (named === 'sealed') return `${agenda()}/en-agenda.txt.age`
    if (named.startsWith('document.')) return `${agenda()}/${named}`
    if (named !== 'tile') return named
    const [tile = ''] = await readdir(join(bag, 'data/record/tile/0/000.p'))
    return `data/record/tile/0/000.p/${tile}`
  }
})
