import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCbor, encodeCbor } from '@epoc/event'
import type { Capacity } from '@epoc/event'
import { seatOf } from '@epoc/governance'
import type { Person, SeatId } from '@epoc/governance'
import {
  circulates,
  english,
  eventId,
  issues,
  labels,
  paper,
  part,
  recordOf,
  saidBy,
  stateAfter,
  upon,
} from './acts.test-support.ts'
import type { Said } from './acts.test-support.ts'
import {
  all,
  canada,
  chloe,
  claire,
  desk,
  felix,
  few,
  flore,
  france,
  governance,
  kim,
  nils,
  norway,
  others,
  ownOfFrance,
} from './cast.test-support.ts'
import { cborMapOf } from './cbor-of.ts'
import type { Day } from './day.ts'
import { decide } from './decide.ts'
import type { Command } from './decide.ts'
import { filed } from './filing.ts'
import { kinds } from './kinds.ts'
import { applyAct } from './reduce.ts'
import { documentId, issueSorts } from './register/documents/document.ts'
import type { DocumentId } from './register/documents/document.ts'
import { isRegisterCommand } from './register/command.ts'

/** What stands before anybody decides: something for each command to be about. */
const byPoc = { by: claire, hat: 'poc' } as const
const { titles, marking, files, originator: _, ...rest } = paper
const opening: readonly Said[] = [
  labels(few, kim, 'TEM'),
  circulates({ sponsors: ['KR', 'chair'] }),
  circulates({ originator: 'KR' }, { by: kim, to: few }),
  circulates({ asksReceipt: false }),
  upon(1, 'request.asked', { what: 'answer', text: 'Views', due: { type: 'none' } }),
  { ...byPoc, kind: 'rollout.phased', body: { partner: 'NO', phase: 'paper' } },
  issues('add', 1),
  upon(5, 'document.recalled', { reason: '' }),
  {
    by: felix,
    to: ownOfFrance,
    kind: 'draft.kept',
    body: { titles, marking, files, note: '' },
    blobs: [part('one')],
  },
  {
    by: chloe,
    to: desk,
    kind: 'document.submitted',
    body: { ...rest, titles, marking, files },
    blobs: [part('one')],
  },
]

const idOf = (n: number, to = all): DocumentId => documentId(eventId(n, to))
/** The same for ids of other things than documents. */
const asId = (n: number, to = all) => idOf(n, to) as never
const officer = fc.constantFrom(chloe, claire, felix, flore, kim, nils)
const hat = fc.constantFrom<Capacity>('partner', 'partner', 'partner', 'poc', 'poc', 'chair')
const audience = fc.constantFrom(all, few, others, desk, ownOfFrance).map(({ name }) => name)
const word = fc.oneof(
  { weight: 8, arbitrary: fc.constant('Paper') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
const words = word.map(english)
const of = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((n) => idOf(n)),
  fc.constant(idOf(2, few)),
)
/** What is taken back; the others stay for others to be about. */
const lastPaper = fc.constantFrom(2, 99).map((n) => idOf(n))
const anyMarking = fc.record({
  classification: fc.constantFrom('U', 'R', 'R', 'R', 'C'),
  caveats: fc.constantFrom(['PARTNERS'], ['PAPER', 'PARTNERS'], []),
  distribution: fc.constantFrom('Partners', 'Partners', 'Some'),
})
const bodies = fc.record({
  titles: words,
  marking: anyMarking,
  files: fc.constantFrom(files, [{ ...files[0]!, language: 'fr' }]),
  asksReceipt: fc.boolean(),
})

type Commands = { readonly [T in Command['type']]: fc.Arbitrary<Command> }

/** Every command, as whoever acts from this seat might wish it. */
const commandsOf = (own: SeatId): Commands => ({
  circulate: fc.record({
    type: fc.constant('circulate'),
    audience,
    body: fc
      .tuple(
        bodies,
        fc.constantFrom('POC', 'POC', 'IE2', 'CHAIR', 'NONE'),
        fc.constantFrom<SeatId>(own, own, norway),
      )
      .map(([body, series, originator]) => ({
        ...body,
        series,
        originator,
        type: 'letter' as const,
      })),
  }),
  issue: fc.record({
    type: fc.constant('issue'),
    of,
    body: fc
      .tuple(bodies, fc.constantFrom(...issueSorts))
      .map(([body, sort]) => ({ ...body, sort })),
  }),
  translate: fc.record({
    type: fc.constant('translate'),
    of,
    body: fc.constant({ files: [{ ...files[0]!, language: 'fr' }] }),
  }),
  withdraw: fc.record({ type: fc.constant('withdraw'), of: lastPaper, reason: word }),
  recall: fc.record({ type: fc.constant('recall'), of: lastPaper, reason: word }),
  remark: fc.record({ type: fc.constant('remark'), of, marking: anyMarking }),
  'plan-translation': fc.record({
    type: fc.constant('plan-translation'),
    of,
    language: fc.constantFrom('fr', 'es'),
    with: word,
    expected: fc.constant({ type: 'none' as const }),
  }),
  'ask-receipt': fc.record({ type: fc.constant('ask-receipt'), of }),
  'confirm-sponsorship': fc.record({ type: fc.constant('confirm-sponsorship'), of }),
  ask: fc.record({
    type: fc.constant('ask'),
    of,
    text: word,
    due: fc.constant({ type: 'none' as const }),
  }),
  answer: fc.record(
    {
      type: fc.constant('answer'),
      audience: fc.constant(all.name),
      request: fc.constantFrom(3, 3, 9).map((n) => asId(n)),
      text: word,
      document: of,
    },
    { requiredKeys: ['type', 'audience', 'request', 'text'] },
  ),
  confirm: fc.record(
    {
      type: fc.constant('confirm'),
      documents: fc.array(of, { maxLength: 3 }),
      withoutFile: fc.constant(true as const),
    },
    { requiredKeys: ['type', 'documents'] },
  ),
  deliver: fc.record({
    type: fc.constant('deliver'),
    audience,
    except: fc
      .array(fc.tuple(of, fc.constantFrom('not-opened' as const, 'wrong-file' as const)))
      .map((pairs) => new Map(pairs)),
  }),
  serve: fc.record({
    type: fc.constant('serve'),
    partner: fc.constant(norway),
    documents: fc.array(
      fc.constantFrom(1, 2).map((n) => idOf(n)),
      { maxLength: 2 },
    ),
    on: fc.constant('2026-05-01' as Day),
    channel: word,
  }),
  erase: fc.record({ type: fc.constant('erase'), documents: fc.array(of, { maxLength: 1 }) }),
  'keep-draft': fc.record(
    {
      type: fc.constant('keep-draft'),
      audience,
      replaces: fc.constant(asId(1, ownOfFrance)),
      body: bodies.map(({ titles, marking, files }) => ({ titles, marking, files, note: '' })),
    },
    { requiredKeys: ['type', 'audience', 'body'] },
  ),
  'close-draft': fc.record(
    {
      type: fc.constant('close-draft'),
      audience: fc.constantFrom(ownOfFrance.name, few.name),
      draft: fc.constant(asId(1, ownOfFrance)),
      document: of,
    },
    { requiredKeys: ['type', 'audience', 'draft'] },
  ),
  submit: fc.record({
    type: fc.constant('submit'),
    audience: fc.constantFrom(desk.name, all.name),
    body: bodies.map((body) => ({ ...body, series: 'POC', type: 'letter' as const })),
  }),
  'return-submission': fc.record({
    type: fc.constant('return-submission'),
    audience: fc.constant(desk.name),
    submission: fc.constantFrom(1, 2).map((n) => asId(n, desk)),
    reason: word,
  }),
  'keep-contacts': fc.record({
    type: fc.constant('keep-contacts'),
    page: word.map((name) => ({ contacts: [{ name, post: '' }] })),
  }),
  'send-message': fc.record(
    {
      type: fc.constant('send-message'),
      audience,
      subject: word,
      text: word,
      marking: anyMarking,
      about: of,
      inReplyTo: fc.constant(asId(3, few)),
      reminder: fc.constant(true as const),
    },
    { requiredKeys: ['type', 'audience', 'subject', 'text', 'marking'] },
  ),
  'open-matter': fc.record({ type: fc.constant('open-matter'), audience, titles: words }),
  'join-matter': fc.record({
    type: fc.constant('join-matter'),
    matter: fc.constant(asId(9)),
    document: of.map((id) => ({ id, audience: id === idOf(2, few) ? few.name : all.name })),
  }),
  'set-phase': fc.record({
    type: fc.constant('set-phase'),
    partner: fc.constantFrom(norway, canada),
    phase: fc.constantFrom('paper' as const, 'full' as const),
  }),
  'describe-person': fc.record({
    type: fc.constant('describe-person'),
    person: officer.map(({ id }) => id),
    name: word,
    post: word,
  }),
  'name-audience': fc.record(
    {
      type: fc.constant('name-audience'),
      audience,
      label: fc.constantFrom('TEM', 'X'),
      title: word,
      openings: fc.constant([{ series: 'POC', year: 2026, number: 12 }]),
    },
    { requiredKeys: ['type', 'audience', 'label', 'title'] },
  ),
})

type Wish = readonly [Person, Capacity, Command]
const wish: fc.Arbitrary<Wish> = fc
  .tuple(officer, hat)
  .chain(([author, worn]) =>
    fc.tuple(
      fc.constant(author),
      fc.constant(worn),
      fc.oneof(...Object.values(commandsOf(seatOf(author, worn)))),
    ),
  )
const commandTypes = Object.keys(commandsOf(france)).sort()

describe('what is decided', () => {
  it('is never void when it is applied to the state on which it was decided, whatever it is', () => {
    const decided = new Set<string>()
    const said = new Set<string>()
    fc.assert(
      fc.property(fc.array(wish, { minLength: 30, maxLength: 60 }), (wishes) => {
        const acts: Said[] = [...opening]
        let state = stateAfter(opening)
        for (const [author, worn, command] of wishes) {
          const decision = decide(state, { governance, author, hat: worn }, command)
          if (!decision.ok) continue
          decided.add(command.type)
          said.add(decision.value.content.kind)
          acts.push(saidBy(author, worn, decision.value))
          state = applyAct(state, recordOf(acts).at(-1)!)
        }
        expect(state.voided.toArray()).toEqual([])
      }),
      // A fixed seed, so that no command is missing for want of luck.
      { seed: 7 },
    )
    expect([...decided].sort()).toEqual(commandTypes)
    expect([...said].sort()).toEqual([...kinds.keys()].sort())
  })

  it('is read back from its encoding as it was weighed', () => {
    fc.assert(
      fc.property(wish, ([author, worn, command]) => {
        const decision = decide(stateAfter(opening), { governance, author, hat: worn }, command)
        if (!decision.ok) return
        const { body } = decision.value.content
        expect(decodeCbor(encodeCbor(body))).toEqual({ ok: true, value: cborMapOf(body) })
      }),
    )
  })

  it('is refused where it is about nothing that there is', () => {
    const nothing = { of: idOf(99) }
    const context = { governance, author: chloe, hat: 'partner' as const }
    const refusals = (['withdraw', 'recall'] as const).map((type) =>
      decide(stateAfter(opening), context, { type, ...nothing, reason: '' }),
    )
    for (const refusal of refusals) {
      expect(refusal).toEqual({
        ok: false,
        error: { type: 'unknown-document', rule: 'R-REGISTER-15', id: idOf(99) },
      })
    }
  })

  it('to all is refused while nobody is there to be told', () => {
    const alone = { governance: { ...governance, audiences: new Map() }, author: claire }
    for (const command of [
      { type: 'set-phase', partner: norway, phase: 'full' },
      { type: 'keep-contacts', page: { contacts: [] } },
    ] satisfies Command[]) {
      expect(decide(stateAfter(opening), { ...alone, hat: 'poc' }, command)).toEqual({
        ok: false,
        error: { type: 'unknown-audience', rule: 'R-GATE-4' },
      })
    }
  })

  it('about no document at all, or about those of several audiences, is refused', () => {
    const context = { governance, author: claire, hat: 'poc' as const }
    const serve = (documents: readonly DocumentId[]) =>
      decide(stateAfter(opening), context, {
        type: 'serve',
        partner: norway,
        documents,
        on: '2026-05-01' as Day,
        channel: 'Courier',
      })
    expect(serve([])).toMatchObject({ error: { type: 'nothing-to-confirm' } })
    expect(serve([idOf(1), idOf(2, few)])).toMatchObject({ error: { type: 'several-audiences' } })
    const erase: Command = { type: 'erase', documents: [idOf(99)] }
    expect(decide(stateAfter(opening), context, erase)).toMatchObject({
      error: { type: 'unknown-document' },
    })
  })

  it('names an event by 32 bytes, and anything else is a fault of the program', () => {
    const context = { governance, author: felix, hat: 'partner' as const }
    const draft = 'abcd' as never
    const close: Command = { type: 'close-draft', audience: ownOfFrance.name, draft }
    expect(() => decide(stateAfter(opening), context, close)).toThrow('32 bytes')
  })
})

describe('a command', () => {
  it('gets its files when they are sealed', () => {
    const command = { type: 'circulate', audience: all.name, body: { series: 'POC' } } as never
    expect(filed(command, files)).toMatchObject({
      type: 'circulate',
      body: { series: 'POC', files },
    })
  })

  it('is one of the register or of the desk', () => {
    const ofDesk = commandTypes.filter((type) => !isRegisterCommand({ type }))
    expect(ofDesk).toEqual([
      'close-draft',
      'describe-person',
      'join-matter',
      'keep-contacts',
      'keep-draft',
      'name-audience',
      'open-matter',
      'return-submission',
      'send-message',
      'set-phase',
      'submit',
    ])
    expect(isRegisterCommand({ type: 'toString' })).toBe(false)
  })
})
