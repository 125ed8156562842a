/**
 * Ten years of a regime of thirty-four partners: documents of all sorts to all and to a few, with
 * what partners do about them. Chance is a fixed sequence, so that every run has the same register.
 */
import type { PublicKey, Recipient } from '@epoc/crypto'
import type { Capacity, Encodable, EventId } from '@epoc/event'
import { seatOf } from '@epoc/governance'
import type { Audience, GovernanceState, PartnerCode, Person, SeatId } from '@epoc/governance'
import { hashOf, all as ofCast, few as fewOfCast, founding, keyIdOf } from './cast.test-support.ts'
import { cborMapOf } from './cbor-of.ts'
import { personId } from '@epoc/governance'
import { applyAct } from './reduce.ts'
import { emptyState } from './state.ts'
import type { DomainState } from './state.ts'

const codes = (
  'AR AT AU BE BG BR CA CH CZ DE DK ES FI FR GB GR HU IE IS IT JP KR LU NL NO NZ PL PT RU SE TR UA ' +
  'US ZA'
).split(' ') as PartnerCode[]

const person = (partner: PartnerCode, hats: readonly Capacity[] = ['partner']): Person => ({
  id: personId(keyIdOf(partner)),
  key: new Uint8Array(32) as PublicKey,
  recipient: new Uint8Array(1216) as Recipient,
  partner,
  hats: new Map(hats.map((hat) => [hat, ['read', 'speak']])),
})
const officers = codes.map((code) => person(code, code === 'FR' ? ['partner', 'poc'] : undefined))
const poc = officers.find(({ partner }) => partner === 'FR') as Person
const seats: readonly SeatId[] = [...codes, 'poc', 'chair']
const all: Audience = { ...ofCast, members: seats }
const few: Audience = { ...fewOfCast, creator: poc.id, members: [...codes.slice(0, 14), 'poc'] }

export const governanceOfDecade: GovernanceState = {
  regime: hashOf('decade'),
  founding: {
    ...founding,
    partners: codes.map((code) => ({ code, names: new Map([['en', code]]) })),
    series: [
      ...founding.series,
      ...['TEM', 'EE', 'OUT'].map((code) => ({
        code,
        names: new Map([['en', code]]),
        direct: true,
        opening: { year: 2017, number: 1 },
      })),
    ],
  },
  people: new Map(officers.map((each) => [each.id, each])),
  seats: new Map(seats.map((id) => [id, { id, generations: [] }])),
  audiences: new Map([all, few].map((each) => [each.name, each])),
}

type Body = { readonly [field: string]: Encodable | undefined }
type Paper = { readonly id: EventId; readonly originator: SeatId; readonly to: Audience }

/** 1 January 2017; the decade ends ten years later, in milliseconds. */
const beginning = 1_483_228_800_000
const decade = 10 * 365.25 * 86_400_000

/** The state after so many documents, and what stands in it for a look at one. */
export function decadeOf(documents: number): DomainState {
  let state: DomainState = emptyState
  let index = 0
  let circulated = 0
  const heads = new Map<Audience, number>()
  const chance = sequence()
  const oneOf = <T>(items: readonly T[]): T => items[chance(items.length)] as T

  const say = (by: Person, hat: Capacity, to: Audience, kind: string, body: Body): EventId => {
    const id = idOf(index)
    const seq = (heads.get(to) ?? 0) + 1
    heads.set(to, seq)
    state = applyAct(state, {
      governance: governanceOfDecade,
      audience: to,
      author: by,
      hat,
      seat: seatOf(by, hat),
      blobs: [[id, 1_000]],
      kind,
      body: cborMapOf(body),
      index,
      receivedAt: Math.floor(beginning + (decade * circulated) / documents),
      seq,
      id,
      seen: { size: index, root: hashOf('root'), clear: 1, stream: seq - 1 },
    })
    index += 1
    return id
  }
  const fieldsOf = (title: string) => ({
    titles: new Map([['en', title]]),
    marking: { classification: oneOf(['U', 'R']), caveats: [], distribution: 'Partners' },
    files: [
      {
        name: 'paper.pdf',
        language: 'en',
        mediaType: 'application/pdf',
        size: 900,
        plain: idOf(index),
        cipher: idOf(index),
        parts: [[idOf(index), 1_000]],
      },
    ],
    asksReceipt: chance(10) < 6,
    // Some bear a day of years before, in no order.
    ...(circulated % 9 === 0
      ? { dated: `${1990 + (circulated % 25)}-0${1 + (circulated % 7)}-15` }
      : {}),
  })

  say(poc, 'poc', few, 'audience.named', { label: 'TEM', title: 'The few' })
  say(poc, 'poc', all, 'rollout.phased', { partner: 'ZA', phase: 'paper' })
  const recent: Paper[] = []
  const pending = new Map<PartnerCode, Paper[]>(codes.map((code) => [code, []]))
  const issues = ['rev', 'rev', 'corr', 'add'] as const

  const circulate = (): void => {
    const title = `Paper ${circulated}`
    const to = chance(20) === 0 ? few : all
    const members = officers.filter(({ partner }) => to.members.includes(partner))
    const by = oneOf(members)
    const [replied] = recent.slice(-1 - chance(40))
    const id = say(by, 'partner', to, 'document.circulated', {
      ...fieldsOf(title),
      series: oneOf(['POC', 'IE2', 'TEM', 'EE', 'OUT']),
      type: 'working-paper',
      originator: by.partner,
      ...(chance(5) === 0 && replied
        ? { links: [{ relation: 'in-reply-to', document: replied.id }] }
        : {}),
      ...(chance(7) === 0 ? { matter: idOf(1e6 + chance(400)) } : {}),
      ...(chance(30) === 0
        ? { sponsors: codes.filter((code) => code !== by.partner).slice(0, 2) }
        : {}),
    })
    const paper = { id, originator: by.partner, to }
    recent.push(paper)
    keep(paper)
  }
  const issue = (): void => {
    const at = recent.length - 1 - chance(Math.min(recent.length, 40))
    const { id: document, originator, to } = recent[at] as Paper
    const sort = oneOf(issues)
    const id = say(poc, 'poc', to, 'document.issued', {
      ...fieldsOf(`Issue ${circulated}`),
      marking: { classification: 'R', caveats: [], distribution: 'Partners' },
      sort,
      document,
    })
    const issued = { id, originator, to }
    // Only main texts are issued further, and a revision is one.
    if (sort === 'rev') recent.splice(at, 1, issued)
    keep(issued)
  }
  const keep = (paper: Paper): void => {
    circulated += 1
    for (const code of codes) if (paper.to.members.includes(code)) pending.get(code)?.push(paper)
  }
  /** Most officers confirm every second week, some every half year; one partner is served on paper. */
  const receive = (by: Person, place: number): void => {
    const lag = place % 11 === 5 ? 900 : 60
    for (const to of [all, few]) {
      if (!to.members.includes(by.partner)) continue
      say(by, 'partner', to, 'receipt.delivered', { through: 1e9, except: [], come: [] })
      const mine = pending.get(by.partner)?.filter((paper) => paper.to === to) ?? []
      const due = mine.filter(({ originator }) => originator !== by.partner && chance(100) > 0)
      if (mine.length < lag || due.length === 0) continue
      const ids = due.map(({ id }) => id)
      if (by.partner === 'ZA') {
        const served = { partner: 'ZA', documents: ids, on: '2020-01-01', channel: 'Courier' }
        say(poc, 'poc', to, 'receipt.served', served)
      } else say(by, 'partner', to, 'receipt.confirmed', { documents: ids })
      pending.set(by.partner, pending.get(by.partner)?.filter((paper) => paper.to !== to) ?? [])
    }
  }
  const askAndAnswer = (): void => {
    const { id: document, to } = oneOf(recent.slice(-20))
    const due = { type: 'instant', at: beginning + decade, zone: 'UTC' }
    const asking = { document, what: 'answer', text: 'Reactions', due }
    const request = say(poc, 'poc', to, 'request.asked', asking)
    for (const by of officers) {
      if (!to.members.includes(by.partner) || chance(12) === 0) continue
      say(by, 'partner', to, 'request.answered', { request, text: 'No comment' })
    }
  }

  const takeTurn = (turn: number): void => {
    if (recent.length > 40 && chance(10) < 3) issue()
    else circulate()
    const place = turn % officers.length
    if (chance(2) === 0) receive(officers[place] as Person, place)
    if (turn % 400 === 399) askAndAnswer()
    if (turn % 300 === 299) {
      const [gone] = recent.splice(-7, 1)
      if (gone) say(poc, 'poc', gone.to, 'document.withdrawn', { document: gone.id, reason: '' })
    }
  }
  for (let turn = 0; turn < documents; turn += 1) takeTurn(turn)
  return state
}

const idOf = (n: number): EventId => {
  const id = new Uint8Array(32)
  new DataView(id.buffer).setUint32(0, Math.imul(n + 1, 2_654_435_761))
  new DataView(id.buffer).setUint32(4, n)
  return id as unknown as EventId
}

/** Numbers below a bound, always the same ones: a linear congruence. */
function sequence(): (below: number) => number {
  let last = 20_260_801
  return (below) => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((last / 2 ** 32) * below)
  }
}
