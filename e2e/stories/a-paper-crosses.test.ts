/**
 * France as POC circulates papers to all 34 partners, France-as-partner included. Japan and
 * Germany, elsewhere, receive, verify, open and confirm; France sees who has and who has not.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, freshRegime } from '../world/homes.ts'
import type { FreshRegime, Officer } from '../world/homes.ts'
import { officeFiles } from '../world/office-files.ts'
import { mayLeaveOut } from '../world/tools.ts'

type Listing = {
  readonly total: number
  readonly documents: readonly { readonly number: string }[]
}
type Receipts = {
  readonly counts: {
    readonly partners: number
    readonly delivered: number
    readonly confirmed: number
  }
  readonly rows: readonly {
    readonly partner: string
    readonly deliveredAt: string | null
    readonly confirmedAt: string | null
  }[]
}

describe.skipIf(mayLeaveOut('soffice'))('a paper crosses', () => {
  let host: RunningHost
  let regime: FreshRegime
  let poc: Officer
  let france: Officer
  let japan: Officer
  let germany: Officer
  let papers: { readonly pdf: string; readonly docx: string }
  const year = new Date().getFullYear()

  beforeAll(async () => {
    host = await startHost(await folder('host'))
    regime = await freshRegime(host)
    ;[poc, france, japan, germany] = await Promise.all([
      regime.signIn('france-poc-2'),
      regime.signIn('france-delegation'),
      regime.signIn('japan-embassy'),
      regime.signIn('germany-embassy'),
    ])
    papers = await officeFiles(await folder('office'), 'agenda', [
      'Draft agenda of the monthly meeting',
      'Réunion mensuelle du point de contact: ordre du jour provisoire',
    ])
  })
  afterAll(async () => void (await host.stop()))

  it('France as POC circulates a PDF and a DOCX to all partners', async () => {
    const sent = await poc.epoc(
      ...['circulate', papers.pdf, `fr:${papers.docx}`, '--series', 'POC', '--marking', 'RR'],
      ...[
        '--title',
        'Draft agenda of the monthly meeting',
        '--type',
        'agenda',
        '--confirm-receipt',
      ],
    )
    expect(sent.err).toBe('')
    expect(sent.out).toContain(`POC 1/${year} is circulated`)
  })

  it.each(['japan', 'germany', 'france'] as const)('%s receives, verifies, opens', async (who) => {
    const officer = { japan, germany, france }[who]
    expect((await officer.epoc('inbox')).out).toContain(`POC 1/${year}`)
    expect((await officer.epoc('verify')).out).toContain('All of it holds')
    const to = await folder(who)
    const opened = await officer.epoc('open', 'poc 1', '--all', '--to', to)
    expect(opened.err).toBe('')
    expect(await readFile(join(to, 'agenda.pdf'))).toEqual(await readFile(papers.pdf))
    expect(await readFile(join(to, 'agenda.docx'))).toEqual(await readFile(papers.docx))
  })

  it('Japan and Germany confirm receipt', async () => {
    for (const officer of [japan, germany]) {
      const confirmed = await officer.epoc('confirm', `POC 001/${String(year).slice(2)}`)
      expect(confirmed.out).toContain(`POC 1/${year}: receipt confirmed`)
      expect((await officer.epoc('inbox')).out).toContain('Nothing needs the action of')
    }
  })

  it('France as POC sees who has it and who has not', async () => {
    const { counts, rows } = await poc.json<Receipts>('receipts', 'poc1')
    expect(counts).toMatchObject({ partners: 34, delivered: 3, confirmed: 2 })
    const having = rows
      .filter(({ deliveredAt }) => deliveredAt !== null)
      .map(({ partner }) => partner)
    expect(having.sort()).toEqual(['DE', 'FR', 'JP'])
    const confirming = rows.filter(({ confirmedAt }) => confirmedAt !== null)
    expect(confirming.map(({ partner }) => partner).sort()).toEqual(['DE', 'JP'])
  })

  it('France-as-partner is asked for receipt, and France as POC is not', async () => {
    expect((await france.epoc('inbox')).out).toContain('Confirm receipt')
    expect((await poc.epoc('inbox')).out).toContain('Nothing needs the action of')
  })

  it('a paper of a partner goes out in a direct series, under its own hat', async () => {
    const sent = await japan.epoc(
      ...['circulate', papers.pdf, '--series', 'IE', '--marking', 'OFF', '--title', 'Two notes'],
    )
    expect(sent.out).toContain(`IE 1/${year}`)
    const { documents } = await germany.json<Listing>('list')
    expect(documents.map(({ number }) => number)).toEqual([`IE 1/${year}`, `POC 1/${year}`])
  })
})
