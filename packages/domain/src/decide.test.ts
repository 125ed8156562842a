import { describe, expect, it } from 'vitest'
import { decodeCbor, encodeCbor } from '@epoc/event'
import type { Capacity } from '@epoc/event'
import type { AudienceName, Person, PersonId } from '@epoc/governance'
import {
  circulates,
  confirms,
  delivers,
  english,
  eventId,
  labels,
  paper,
  part,
  stateAfter,
} from './acts.test-support.ts'
import type { Said } from './acts.test-support.ts'
import {
  all,
  chloe,
  claire,
  felix,
  few,
  flore,
  france,
  governance,
  kim,
  ownOfFrance,
} from './cast.test-support.ts'
import { cborMapOf } from './cbor-of.ts'
import { decide } from './decide.ts'
import type { Command } from './decide.ts'
import { documentId } from './register/documents/document.ts'

const idOf = (n: number, to = all) => documentId(eventId(n, to))
const decideAfter = (
  acts: readonly Said[],
  by: Person,
  command: Command,
  hat: Capacity = 'partner',
) => decide(stateAfter(acts), { governance, author: by, hat }, command)
const circulate: Command = { type: 'circulate', audience: all.name, body: paper }
const deliver: Command = { type: 'deliver', audience: all.name, except: new Map() }

describe('commands', () => {
  it('R-REGISTER-6: circulating brings every part of every file, once', () => {
    const [file] = paper.files
    const second = { ...file!, name: 'copy.pdf', parts: [part('one')] }
    const document = { ...paper, files: [file!, second] }
    expect(decideAfter([], chloe, { ...circulate, body: document })).toEqual({
      ok: true,
      value: {
        audience: all,
        content: { kind: 'document.circulated', body: document },
        blobs: [part('one')],
      },
    })
  })

  it('R-REGISTER-9: confirming leaves out what the partner confirmed before', () => {
    const acts = [circulates(), circulates(), confirms(felix, [eventId(1)])]
    const command: Command = { type: 'confirm', documents: [idOf(1), idOf(2), idOf(2)] }
    expect(decideAfter(acts, felix, command)).toMatchObject({
      value: { audience: all, content: { body: { documents: [new Uint8Array(eventId(2))] } } },
    })
  })

  it('R-REGISTER-8: delivering lists what is missing and was not delivered before', () => {
    const acts = [circulates(), delivers(felix), circulates(), circulates()]
    const except = new Map([
      [idOf(1), 'not-opened'],
      [idOf(3), 'not-fetched'],
      [idOf(99), 'not-fetched'],
    ] as const)
    expect(decideAfter(acts, flore, { ...deliver, except })).toMatchObject({
      value: { content: { body: { except: [[new Uint8Array(eventId(3)), 'not-fetched']] } } },
    })
  })

  it('R-REGISTER-10: an officer is described to all', () => {
    const command: Command = {
      type: 'describe-person',
      person: flore.id,
      name: 'Flore',
      post: 'Attaché',
    }
    expect(decideAfter([], felix, command)).toMatchObject({ value: { audience: all, blobs: [] } })
  })

  it('R-REGISTER-10: an audience is named to itself', () => {
    const command: Command = {
      type: 'name-audience',
      audience: few.name,
      label: 'TEM',
      title: 'Few',
    }
    expect(decideAfter([], kim, command)).toMatchObject({ value: { audience: few } })
  })
})

describe('refusals', () => {
  const described = { type: 'describe-person', name: 'N', post: '' } as const
  const missing = delivers(felix, { body: { except: [[eventId(1), 'not-fetched']] } })

  it.each<[string, readonly Said[], Person, Command, Capacity, object]>([
    [
      'a hat that is not worn',
      [],
      chloe,
      circulate,
      'poc',
      { type: 'hat-not-worn', rule: 'R-GATE-3' },
    ],
    [
      'an audience that is none',
      [],
      chloe,
      { ...circulate, audience: 'ff' as AudienceName },
      'partner',
      { type: 'unknown-audience', rule: 'R-GATE-4' },
    ],
    [
      'an audience of others',
      [],
      chloe,
      { ...circulate, audience: few.name },
      'partner',
      { type: 'not-a-member', rule: 'R-GATE-4' },
    ],
    [
      'what a rule forbids',
      [],
      felix,
      { ...circulate, audience: ownOfFrance.name, body: { ...paper, originator: france } },
      'partner',
      { type: 'against-a-rule', rule: 'R-REGISTER-3', reason: 'no-register' },
    ],
    [
      'text that has no encoding',
      [],
      chloe,
      { ...circulate, body: { ...paper, titles: english('half \ud83d') } },
      'partner',
      {
        type: 'against-a-rule',
        rule: 'R-REGISTER-1',
        reason: 'wrong-fields',
        path: 'body.titles.en',
      },
    ],
    [
      'a receipt by an office',
      [circulates()],
      claire,
      { type: 'confirm', documents: [idOf(1)] },
      'poc',
      { type: 'against-a-rule', rule: 'R-REGISTER-8', reason: 'not-a-partner' },
    ],
    [
      'a document that is none',
      [],
      felix,
      { type: 'confirm', documents: [idOf(1)] },
      'partner',
      { type: 'unknown-document', rule: 'R-REGISTER-9', id: idOf(1) },
    ],
    [
      'documents of two audiences',
      [
        labels(few, kim, 'TEM'),
        circulates({ originator: 'KR' }, { by: kim, to: few }),
        circulates(),
      ],
      felix,
      { type: 'confirm', documents: [idOf(1), idOf(2, few)] },
      'partner',
      { type: 'several-audiences', rule: 'R-REGISTER-9' },
    ],
    [
      'confirming nothing',
      [],
      felix,
      { type: 'confirm', documents: [] },
      'partner',
      { type: 'nothing-to-confirm', rule: 'R-REGISTER-8' },
    ],
    [
      'confirming again',
      [circulates(), confirms(felix, [eventId(1)])],
      felix,
      { type: 'confirm', documents: [idOf(1)] },
      'partner',
      { type: 'nothing-to-confirm', rule: 'R-REGISTER-8' },
    ],
    [
      'delivering again',
      [circulates(), delivers(felix)],
      flore,
      deliver,
      'partner',
      { type: 'nothing-to-deliver', rule: 'R-REGISTER-8' },
    ],
    [
      'saying again what is missing',
      [circulates(), missing],
      felix,
      { ...deliver, except: new Map([[idOf(1), 'not-fetched']]) },
      'partner',
      { type: 'nothing-to-deliver', rule: 'R-REGISTER-8' },
    ],
    [
      'describing what is no person',
      [],
      felix,
      { ...described, person: 'nobody' as PersonId },
      'partner',
      { type: 'unknown-person', rule: 'R-REGISTER-10' },
    ],
  ])('refuses %s', (_, acts, by, command, hat, error) => {
    expect(decideAfter(acts, by, command, hat)).toEqual({ ok: false, error })
  })

  it('R-REGISTER-8: says again what is missing for another reason', () => {
    const command = { ...deliver, except: new Map([[idOf(1), 'wrong-file']]) } as Command
    expect(decideAfter([circulates(), missing], felix, command).ok).toBe(true)
  })

  it('refuses to describe anybody while nobody is there to be told', () => {
    const alone = { ...governance, audiences: new Map() }
    const context = { governance: alone, author: felix, hat: 'partner' } as const
    expect(decide(stateAfter([]), context, { ...described, person: felix.id })).toEqual({
      ok: false,
      error: { type: 'unknown-audience', rule: 'R-GATE-4' },
    })
  })
})

describe('more exceptions than one event can list', () => {
  const most = 1_000
  const papers = Array.from({ length: most + 5 }, () => circulates())
  const missed = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => [eventId(from + i + 1), 'not-fetched'] as const)
  const except = new Map(missed(0, most + 5).map(([id, reason]) => [documentId(id), reason]))

  it('R-REGISTER-8: go into one event after the other', () => {
    const first = decideAfter(papers, felix, { ...deliver, except })
    expect(first).toMatchObject({ value: { content: { body: { through: most } } } })
    const body = { through: most, except: missed(0, most) }
    const second = decideAfter([...papers, delivers(felix, { body })], felix, {
      ...deliver,
      except,
    })
    expect(second).toMatchObject({
      value: { content: { body: { through: most + 5, except: missed(most, most + 5) } } },
    })
  })

  it('R-REGISTER-8: come in one event after the other too', () => {
    const held = [
      ...papers,
      delivers(felix, { body: { through: most, except: missed(0, most) } }),
      delivers(felix, { body: { except: missed(most, most + 5) } }),
    ]
    const next = decideAfter(held, felix, deliver)
    expect(next.ok && (next.value.content.body['come'] as readonly unknown[]).length).toBe(most)
  })

  it('R-REGISTER-1: are void in one', () => {
    const act = delivers(felix, { body: { except: missed(0, most + 1) } })
    expect(stateAfter([act]).voided.size).toBe(1)
  })
})

describe('what is weighed', () => {
  it('reads maps, and leaves out what is absent, as the encoding does', () => {
    const fields = {
      one: new Map([['two', null]]),
      three: undefined,
      four: [true, 5, { six: 'x' }],
    }
    expect(decodeCbor(encodeCbor(fields))).toEqual({ ok: true, value: cborMapOf(fields) })
  })
})
