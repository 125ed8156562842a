/**
 * A register at work, from several homes: a named few and their papers, revised, corrected, added to,
 * recalled; what is asked and answered; a paper that a government drafts and the POC circulates
 * unchanged; and two officers of one government who act at once.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { Officer } from '../world/homes.ts'

type Place = { readonly index: number }
type Circulated = Place & { readonly document: string }
type Shown = {
  readonly number: string
  readonly standing: string
  readonly corrects: readonly string[] | null
  readonly titles: Readonly<Record<string, string>>
  readonly sponsors: readonly { readonly seat: string; readonly confirmed: boolean }[]
  readonly marking: object
  readonly translationsAwaited: readonly { readonly language: string; readonly with: string }[]
  readonly thread: readonly { readonly number: string; readonly standing: string }[]
  readonly requests: readonly { readonly answers: readonly object[] }[]
}
type Rows = {
  readonly rows: readonly {
    readonly partner: string
    readonly confirmedAt: string | null
    readonly erasedAt: string | null
    readonly servedOnPaper: { readonly on: string } | null
  }[]
}

describe('the register', () => {
  let host: RunningHost
  let poc: Officer
  let japan: Officer
  let colleague: Officer
  let germany: Officer
  let papers: string
  const year = new Date().getFullYear()

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
    host = await startHost(await folder('host'))
    const regime = await smallRegime(host)
    papers = await folder('papers')
    ;[poc, japan, colleague, germany] = await Promise.all([
      regime.signIn('france-poc-2'),
      regime.signIn('japan-embassy'),
      regime.signIn('japan-embassy'),
      regime.signIn('germany-embassy'),
    ])
  })
  afterAll(async () => void (await host.stop()))

  describe('among a named few', () => {
    const few = `POC-TEST 1/${year}`
    const revised = `${few}/Rev.1`

    it('they are named, and Japan circulates to them', async () => {
      const made = ['audience', 'create', 'test', '--title', 'Test group', '--members']
      expect(await say(poc, ...made, 'Germany,Japan')).toMatch(
        /TEST is made, of Point of Contact, Germany, Japan/,
      )
      const sent = await japan.json<Circulated>(
        ...['circulate', await paper('a.txt', 'A proposal.'), `fr:${await paper('b.txt', 'Une.')}`],
        ...['--series', 'poc', '--to', 'TEST', '--title', 'Proposal', '--title', 'fr:Proposition'],
        ...['--marking', 'rr', '--portions', 'U,RR', '--declassify-on', `${year + 4}-01-01`],
        ...['--summary', 'What it is about.', '--sponsor', 'Germany', '--confirm-receipt'],
      )
      expect(sent.document).toBe(few)
      const shown = await say(germany, 'show', 'poc-test1')
      expect(shown).toMatch(/REGIME RESTRICTED\n\nProposal\n/)
      expect(shown).toMatch(/Sponsors +Germany \(named, has not said so\)/)
      expect(shown).toMatch(/Parts +portions U, RR/)
      expect(shown).toMatch(/Standing +classified until \w+ 1 Jan \d{4}\n/)
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
      const [first, second] = both.toSorted((a, b) => a.code - b.code)
      expect([first!.code, second!.code]).toEqual([0, 1])
      expect(first!.out).toContain(`${revised} is circulated`)
      expect(first!.out).toContain(`It takes the place of ${few}.`)
      expect(second!.err).toMatch(/replaced by|has taken its place already/)
    })

    it('the French text is corrected, and an annex added', async () => {
      const errata = `fr:${await paper('errata.txt', 'Lire : deux.')}`
      const correcting = ['correct', 'poc-test1/rev1', errata, '--title', 'Corrigendum']
      expect(await say(japan, ...correcting)).toContain(`${revised}/Corr.1 is circulated`)
      const annex = await paper('annex.txt', 'A list.')
      expect(await say(japan, 'add', 'poc-test1', annex, '--title', 'Annex')).toContain(
        `${few}/Add.1 is circulated`,
      )
      const { thread, sponsors } = await germany.json<Shown>('show', 'poc-test1/rev1')
      expect(thread.map(({ number, standing }) => [number, standing])).toEqual([
        [few, 'replaced'],
        [revised, 'current'],
        [`${revised}/Corr.1`, 'current'],
        [`${few}/Add.1`, 'current'],
      ])
      expect(sponsors).toEqual([{ seat: 'DE', confirmed: false }])
      const { corrects } = await germany.json<Shown>('show', 'poc-test1/rev1/corr1')
      expect(corrects).toEqual(['fr'])
    })

    it('the annex is recalled: Germany’s program erases it, and names what its person opened', async () => {
      const to = join(papers, 'opened')
      await say(germany, 'open', 'poc-test1/add1', '--to', to)
      await say(japan, 'recall', 'poc-test1/add1', '--reason', 'Circulated in error')
      const told = await germany.epoc('sync')
      expect(told.err).toContain(`${few}/Add.1 was recalled; its copies in this home are erased.`)
      expect(told.err).toContain(join(to, 'annex.txt'))
      const shown = await germany.epoc('open', 'poc-test1/add1', '--to', to)
      expect([shown.code, shown.err]).toEqual([1, expect.stringContaining('was recalled')])
      const { rows } = await japan.json<Rows>('receipts', 'poc-test1/add1')
      const erased = rows.filter(({ erasedAt }) => erasedAt !== null)
      expect(erased.map(({ partner }) => partner).sort()).toEqual(['DE', 'JP'])
    })

    it('Japan asks, Germany answers, and is reminded of what it still owes, alone', async () => {
      const due = `${year + 1}-03-01`
      await say(japan, 'ask', 'poc-test1/rev1', '--text', 'Reactions', '--due', due)
      const asked = await say(germany, 'inbox')
      expect(asked).toMatch(/Answer/)
      expect(asked).toMatch(/1 Mar \d{4}, end of the day Europe\/Paris/)
      expect(await say(japan, 'chase')).toMatch(/Reactions · .* +Germany/)
      await say(germany, 'answer', 'poc-test1/rev1', '--text', 'No comments.')
      expect(await say(japan, 'show', 'poc-test1/rev1')).toMatch(/Germany \(.*\): No comments\./)
      const reminded = await say(japan, 'chase', '--remind', '--text', 'The meeting is on Tuesday.')
      expect(reminded).toBe('1 partner is reminded, each alone: Germany.\n')
      const [reminder] = await germany.json<readonly { number: number; text: string }[]>('messages')
      expect(reminder?.text).toMatch(/^The meeting is on Tuesday\.\n\nStill awaited from you:\n/)
      expect(reminder?.text).toContain(`${revised}: receipt`)
      await say(germany, 'message', '--reply-to', String(reminder?.number), '--text', 'Tomorrow.')
      expect(await say(japan, 'messages')).toMatch(/Germany +Germany and Japan +Re: Reminder/)
    })

    it('Japan marks it lower, as only it may', async () => {
      const lower = ['remark', 'poc-test1/rev1', '--marking', 'OFF', '--portions', 'U,OFF']
      const refused = await germany.epoc(...lower)
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('R-REGISTER-17')])
      expect(await say(japan, ...lower)).toContain('is marked REGIME OFFICIAL')
    })
  })

  describe('to all', () => {
    let submission: number

    it('Japan drafts, its colleague goes on with it, and it is submitted', async () => {
      const text = await paper('draft.txt', 'A draft.')
      const kept = await japan.json<{ readonly draft: number }>(
        ...['draft', 'keep', text, '--title', 'Steps', '--marking', 'OFF', '--note', 'Please look'],
      )
      const next = ['draft', 'keep', await paper('steps.txt', 'A better draft.'), '--replaces']
      const better = await colleague.json<{ readonly draft: number; readonly version: number }>(
        ...[...next, String(kept.draft)],
      )
      expect(better.version).toBe(2)
      const said = ['--series', 'POC', '--marking', 'OFF', '--title', 'Steps', '--confirm-receipt']
      const submitted = ['submit', '--draft', String(better.draft), ...said]
      submission = (await japan.json<{ readonly submission: number }>(...submitted)).submission
      const [drafts, inbox] = await Promise.all([say(japan, 'draft'), say(poc, 'inbox')])
      expect([drafts, inbox]).toEqual([
        expect.stringMatching(/^0 drafts/),
        expect.stringContaining('1 submission waits'),
      ])
    })

    it('the POC circulates it unchanged', async () => {
      const circulating = ['circulate', '--submission', String(submission)]
      const sent = await say(poc, ...circulating)
      expect(sent).toContain(`POC 1/${year} is circulated`)
      expect(sent).toContain('It is as it was submitted')
      const to = join(papers, 'received')
      const [again, submissions] = await Promise.all([
        poc.epoc(...circulating),
        say(japan, 'submissions'),
        say(germany, 'open', 'poc1', '--to', to),
      ])
      expect([again.code, again.err]).toEqual([1, expect.stringContaining('circulated already')])
      expect(submissions).toContain(`POC 1/${year}, unchanged`)
      expect(await readFile(join(to, 'steps.txt'), 'utf8')).toBe('A better draft.')
    })

    it('a French text is planned, then made', async () => {
      const planning = ['translate', 'poc1', '--planned', 'fr', '--with', 'Translators']
      await say(poc, ...planning, '--expected', 'in the coming days')
      const { translationsAwaited } = await germany.json<Shown>('show', 'poc1')
      expect(translationsAwaited).toMatchObject([{ language: 'fr', with: 'Translators' }])
      const text = await paper('etapes.txt', 'Un meilleur projet.')
      await say(poc, 'translate', 'poc1', text, '--language', 'fr', '--title', 'Étapes')
      const made = await germany.json<Shown>('show', 'poc1')
      expect([made.translationsAwaited, made.titles['fr']]).toEqual([[], 'Étapes'])
    })

    it('Korea is served on paper, and Germany says how it is reached', async () => {
      const page = { contacts: [{ name: 'A. Berg', post: 'Attaché', telephone: '+49 30 1' }] }
      const path = await paper('page.json', JSON.stringify(page))
      await Promise.all([
        say(poc, 'phase', 'Korea', 'paper'),
        say(germany, 'directory', 'keep', '--from', path),
      ])
      const serving = ['serve-on-paper', 'poc1', '--to', 'KR', '--on', `${year}-01-15`]
      await say(poc, ...serving, '--channel', 'by hand')
      const [{ rows }, reached] = await Promise.all([
        poc.json<Rows>('receipts', 'poc1'),
        say(japan, 'directory', 'Germany'),
      ])
      expect(reached).toMatch(/A\. Berg, Attaché\n {2}\+49 30 1/)
      const korea = rows.find(({ partner }) => partner === 'KR')
      expect(korea?.servedOnPaper).toEqual({ on: `${year}-01-15`, channel: 'by hand' })
    })

    it('belongs to a matter, and is withdrawn', async () => {
      await say(poc, 'matter', 'open', '--title', 'Schedule for Madrid')
      await say(poc, 'matter', 'join', 'madrid', 'poc1')
      expect(await say(germany, 'matter', 'schedule')).toContain(`POC 1/${year}`)
      const withdrawn = await say(poc, 'withdraw', 'poc1', '--reason', 'Overtaken')
      expect(withdrawn).toContain(`POC 1/${year} is withdrawn`)
      const [listed, shown] = await Promise.all([
        say(germany, 'list', '--standing', 'withdrawn', '--words', 'etapes'),
        say(japan, 'show', 'poc1'),
      ])
      expect(listed).toMatch(new RegExp(`POC 1/${year} .* withdrawn`))
      expect(shown).toMatch(/\*\* Withdrawn .*: Overtaken \*\*/)
    })
  })
})
