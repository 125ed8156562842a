/**
 * Six homes in one regime, at one host, over a line that breaks: three years of paper come in, a
 * few among all have a paper of their own, two officers revise it at once, one language of it is
 * corrected, it is recalled and revised again, and a paper of 100 MB goes up and down in pieces.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { Officer } from '../world/homes.ts'
import { honest, proxy } from '../world/proxy.ts'
import type { Proxy } from '../world/proxy.ts'
import { bringYears, first, second, sheet, year } from '../world/three-years.ts'

type Listed = {
  readonly total: number
  readonly documents: readonly {
    readonly number: string
    readonly date: string
    readonly dated: string
  }[]
}
type Shown = {
  readonly titles: Readonly<Record<string, string>>
  readonly sponsors: readonly object[]
  readonly thread: readonly {
    readonly number: string
    readonly standing: string
    readonly corrects: readonly string[] | null
  }[]
}
type Rows = {
  readonly rows: readonly { readonly partner: string; readonly erasedAt: string | null }[]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const standings = ({ thread }: Shown) =>
  thread.map(({ number, standing }): [string, string] => [number, standing])

describe('six homes', () => {
  let host: RunningHost
  let between: Proxy
  let poc: Officer
  let japan: Officer
  let colleague: Officer
  let germany: Officer
  let korea: Officer
  let france: Officer
  let papers: string

  const paper = async (name: string, text: string): Promise<string> => {
    const path = join(papers, name)
    await writeFile(path, text)
    return path
  }
  /** Runs a command that must go well, and gives what it says. */
  const say = async (officer: Officer, ...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await officer.epoc(...args)
    expect([code, args[0], code === 0 ? '' : err]).toEqual([0, args[0], ''])
    return out
  }

  beforeAll(async () => {
    between = await proxy()
    host = await startHost(await folder('host'), { env: { EPOC_ADDRESSES: between.address } })
    between.leadTo(host.address)
    papers = await folder('papers')
    const { signIn } = await smallRegime({ ...host, address: between.address })
    ;[poc, japan, colleague] = await Promise.all([
      signIn('france-poc-2'),
      signIn('japan-embassy'),
      signIn('japan-embassy'),
    ])
    ;[germany, korea, france] = await Promise.all([
      signIn('germany-embassy'),
      signIn('korea-embassy'),
      signIn('france-delegation'),
    ])
  })
  afterAll(async () => {
    await between.close()
    await host.stop()
  })

  describe('three years of paper', () => {
    it('stand under their numbers, each on its own day, the newest first', async () => {
      const { papers: brought, csv } = await bringYears(papers)
      const importing = ['import', brought, '--sheet', csv, '--marking', 'OFF']
      const { counts } = await poc.json<{ readonly counts: object }>(...importing)
      expect(counts).toEqual({ imported: sheet.length })
      const [{ documents }, revised] = await Promise.all([
        korea.json<Listed>('list'),
        germany.json<Shown>('show', `poc1/${first}/rev1`),
      ])
      const numbers = documents.map(({ number }) => number)
      expect(new Set(numbers)).toEqual(new Set(sheet.map(([symbol]) => symbol)))
      expect(numbers.length).toBe(sheet.length)
      const dateOf = (symbol: string) => documents.find(({ number }) => number === symbol)?.date
      expect([dateOf(`POC 2/${first}`), dateOf(`TEM 1/${second}/Amend.1`)]).toEqual([
        `2 Feb ${first}`,
        `9 May ${second}`,
      ])
      const days = documents.map(({ dated }) => dated)
      expect(days).toEqual(days.toSorted((a, b) => b.localeCompare(a)))
      expect(revised.titles).toEqual({ en: 'Agenda, revised', fr: 'Agenda, revised (fr)' })
      expect(standings(revised)).toEqual([
        [`POC 1/${first}`, 'replaced'],
        [`POC 1/${first}/Corr.1`, 'current'],
        [`POC 1/${first}/Rev.1`, 'current'],
        [`POC 1/${first}/Rev.1/Corr.1`, 'current'],
      ])
    })
  })

  describe('among a named few', () => {
    const few = `POC-TEST 1/${year}`
    const revised = `${few}/Rev.1`

    it('they are named, and Japan circulates to them and to nobody else', async () => {
      const made = ['audience', 'create', 'test', '--title', 'Test group', '--members']
      expect(await say(poc, ...made, 'Germany,Japan')).toMatch(
        /TEST is made, of Point of Contact, Germany, Japan/,
      )
      const sent = await japan.json<{ readonly document: string }>(
        ...['circulate', await paper('a.txt', 'A proposal.'), `fr:${await paper('b.txt', 'Une.')}`],
        ...['--series', 'poc', '--to', 'TEST', '--title', 'Proposal', '--title', 'fr:Proposition'],
        ...['--marking', 'rr', '--portions', 'U,RR', '--declassify-on', `${year + 4}-01-01`],
        ...['--summary', 'What it is about.', '--sponsor', 'Germany', '--confirm-receipt'],
      )
      expect(sent.document).toBe(few)
      const [shown, ...outside] = await Promise.all([
        say(germany, 'show', 'poc-test1'),
        korea.epoc('show', 'poc-test1'),
        france.epoc('show', 'poc-test1'),
      ])
      expect(shown).toMatch(/REGIME RESTRICTED\n\nProposal\n/)
      expect(shown).toMatch(/Sponsors +Germany \(named, has not said so\)/)
      expect(shown).toMatch(/Parts +portions U, RR/)
      expect(shown).toMatch(/Standing +classified until \w+ 1 Jan \d{4}\n/)
      // France serves as Point of Contact: that is another hat.
      expect(outside.map(({ code }) => code)).toEqual([8, 8])
    })

    it('Germany confirms and sponsors', async () => {
      expect(await say(germany, 'inbox')).toContain('Confirm receipt, Confirm sponsorship')
      await say(germany, 'confirm', 'poc-test1')
      expect(await say(germany, 'sponsor', 'poc-test1')).toContain(`You are a sponsor of ${few}`)
    })

    it('two officers of Japan revise it at once: one does, the other is told', async () => {
      const files = [join(papers, 'a.txt'), `fr:${join(papers, 'b.txt')}`]
      const both = await Promise.all([
        japan.epoc('revise', 'poc-test1', ...files),
        colleague.epoc('revise', 'poc-test1', ...files),
      ])
      const [one, other] = both.toSorted((a, b) => a.code - b.code)
      expect([one!.code, other!.code]).toEqual([0, 1])
      expect(one!.out).toContain(`${revised} is circulated`)
      expect(one!.out).toContain(`It takes the place of ${few}.`)
      expect(other!.err).toMatch(/replaced by|has taken its place already/)
    })

    it('the French text is corrected, and an annex added', async () => {
      const errata = `fr:${await paper('errata.txt', 'Lire : deux.')}`
      const annex = await paper('annex.txt', 'A list.')
      const [corrected, added] = await Promise.all([
        say(japan, 'correct', 'poc-test1/rev1', errata, '--title', 'Corrigendum'),
        say(colleague, 'add', 'poc-test1', annex, '--title', 'Annex'),
      ])
      expect(corrected).toContain(`${revised}/Corr.1 is circulated`)
      expect(added).toContain(`${few}/Add.1 is circulated`)
    })

    it('Rev.1 is recalled: Germany’s program erases it, and names what its person opened', async () => {
      const to = join(papers, 'leaked')
      const opening = ['open', 'poc-test1/rev1', '--to', to]
      await say(germany, ...opening)
      const recalling = ['recall', 'poc-test1/rev1', '--reason', 'Circulated in error']
      const recalled = await say(poc, ...recalling)
      expect(recalled).toContain(`${few} stands again in its place`)
      const { code, err } = await germany.epoc(...opening)
      expect(err).toContain(`${revised} was recalled; its copies in this home are erased.`)
      expect(err).toContain(join(to, 'a.txt'))
      expect([code, err]).toEqual([1, expect.stringContaining('It was recalled')])
      const { rows } = await japan.json<Rows>('receipts', 'poc-test1/rev1')
      const erased = rows.filter(({ erasedAt }) => erasedAt !== null)
      expect(erased.map(({ partner }) => partner).sort()).toEqual(['DE', 'JP'])
    })

    it('the next revision follows the text that stands again, under a number of its own', async () => {
      const [refused, text] = await Promise.all([
        colleague.epoc('revise', 'poc-test1/rev1', join(papers, 'a.txt')),
        paper('second.txt', 'A proposal, without what slipped in.'),
      ])
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('was recalled')])
      const next = await say(japan, 'revise', 'poc-test1', text)
      expect(next).toContain(`${few}/Rev.2 is circulated`)
      expect(next).toContain(`It takes the place of ${few}.`)
      const shown = await germany.json<Shown>('show', 'poc-test1/rev2')
      const expected = new Map([
        [few, 'replaced'],
        [revised, 'recalled'],
        [`${revised}/Corr.1`, 'current'],
        [`${few}/Add.1`, 'current'],
        [`${few}/Rev.2`, 'current'],
      ])
      expect(new Map(standings(shown))).toEqual(expected)
      const corrects = shown.thread.flatMap((each) => each.corrects ?? [])
      expect([corrects, shown.sponsors]).toEqual([['fr'], [{ seat: 'DE', confirmed: false }]])
    })
  })

  describe('a paper of 100 MB', () => {
    const bytes = randomBytes(100_000_000)
    /** Of 4 MiB, of the age file, which is a little longer. */
    const parts = 24

    /** Blobs asked for in one way, by name; the line breaks after so many. */
    function counting(method: 'GET' | 'PUT', most = Infinity): readonly string[] {
      const asked: string[] = []
      between.meddling = async ({ method: by, path }, pass) => {
        if (by !== method || !path.includes('/blobs/')) return pass()
        // Counted when asked: several are on their way at once.
        if (asked.length >= most) throw new Error('the line breaks')
        asked.push(path)
        return pass()
      }
      return asked
    }

    it('is kept in the outbox when its way up breaks, and goes up with the next command', async () => {
      const path = join(papers, 'maps.bin')
      await writeFile(path, bytes)
      const before = counting('PUT', 10)
      const marked = ['--series', 'POC', '--marking', 'RR', '--as', 'poc', '--title']
      const kept = await poc.epoc('circulate', path, ...marked, 'Maps')
      expect([kept.code, kept.err]).toEqual([9, expect.stringContaining('kept in your outbox')])
      expect(before).toHaveLength(10)
      // The author may lose the file now: it is sealed at home.
      await writeFile(path, 'something else')
      between.meddling = honest
      // Of the numbers of this year, paper bore 1, 2 and 4 before.
      const next = await poc.epoc('circulate', await paper('key.txt', 'A key.'), ...marked, 'Key')
      expect(next.err).toContain('From your outbox: “Maps”: sent')
      expect(next.out).toContain(`POC 5/${year} is circulated`)
      expect(await say(poc, 'outbox')).toMatch(/Nothing waits/)
    })

    it('comes down where its way broke: no part twice', async () => {
      const before = counting('GET', 12)
      expect((await korea.epoc('sync')).code).not.toBe(0)
      const again = counting('GET')
      const to = await folder('opened')
      const opened = await korea.epoc('open', `poc3/${year}`, '--to', to)
      between.meddling = honest
      expect([opened.code, opened.err]).toEqual([0, ''])
      const all = [...before, ...again]
      expect(before.length).toBe(12)
      expect(all.length).toBe(new Set(all).size)
      expect(all.length).toBeGreaterThanOrEqual(parts)
      expect(sha256(await readFile(join(to, 'maps.bin')))).toBe(sha256(bytes))
    })
  })
})
