/**
 * A register at work: a paper that a government drafts and the POC circulates unchanged; its
 * translation, its service on paper, what is asked about it, answered and chased; how it is marked
 * lower, and taken back.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { Officer } from '../world/homes.ts'

type Shown = {
  readonly titles: Readonly<Record<string, string>>
  readonly translationsAwaited: readonly { readonly language: string; readonly with: string }[]
}
type Rows = {
  readonly rows: readonly {
    readonly partner: string
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
  let submission: number
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
    const said = ['--series', 'POC', '--marking', 'RR', '--title', 'Steps', '--confirm-receipt']
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

  it('Japan asks, Germany answers, and is reminded of what it still owes, alone', async () => {
    await say(japan, 'ask', 'poc1', '--text', 'Reactions', '--due', `${year + 1}-03-01`)
    const [asked, owed] = await Promise.all([say(germany, 'inbox'), say(japan, 'chase')])
    expect(asked).toMatch(/Answer/)
    expect(asked).toMatch(/1 Mar \d{4}, end of the day Europe\/Paris/)
    expect(owed).toMatch(/Reactions · .* +Germany, France, Republic of Korea\n/)
    await say(germany, 'answer', 'poc1', '--text', 'No comments.')
    const [shown, made] = await Promise.all([
      say(japan, 'show', 'poc1'),
      germany.json<Shown>('show', 'poc1'),
    ])
    expect(shown).toMatch(/Germany \(.*\): No comments\./)
    expect([made.translationsAwaited, made.titles['fr']]).toEqual([[], 'Étapes'])
    const reminded = await say(japan, 'chase', '--remind', '--text', 'The meeting is on Tuesday.')
    expect(reminded).toBe(
      '3 partners are reminded, each alone: Germany, France, Republic of Korea.\n',
    )
    const [reminder] = await germany.json<readonly { number: number; text: string }[]>('messages')
    expect(reminder?.text).toMatch(/^The meeting is on Tuesday\.\n\nStill awaited from you:\n/)
    expect(reminder?.text).toContain(`POC 1/${year}: receipt`)
    await say(germany, 'message', '--reply-to', String(reminder?.number), '--text', 'Tomorrow.')
    expect(await say(japan, 'messages')).toMatch(/Germany +Germany and Japan +Re: Reminder/)
  })

  it('Japan marks it lower, as only it may', async () => {
    const lower = ['remark', 'poc1', '--marking', 'OFF', '--portions', 'U,OFF']
    const refused = await germany.epoc(...lower)
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('R-REGISTER-17')])
    expect(await say(japan, ...lower)).toContain('is marked REGIME OFFICIAL')
  })

  it('belongs to a matter, and is withdrawn', async () => {
    await say(poc, 'matter', 'open', '--title', 'Schedule for Madrid')
    await say(poc, 'matter', 'join', 'madrid', 'poc1')
    const [matter, withdrawn] = await Promise.all([
      say(germany, 'matter', 'schedule'),
      say(poc, 'withdraw', 'poc1', '--reason', 'Overtaken'),
    ])
    expect(matter).toContain(`POC 1/${year}`)
    expect(withdrawn).toContain(`POC 1/${year} is withdrawn`)
    const [listed, shown] = await Promise.all([
      say(germany, 'list', '--standing', 'withdrawn', '--words', 'etapes'),
      say(japan, 'show', 'poc1'),
    ])
    expect(listed).toMatch(new RegExp(`POC 1/${year} .* withdrawn`))
    expect(shown).toMatch(/\*\* Withdrawn .*: Overtaken \*\*/)
  })
})
