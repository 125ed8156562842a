import { describe, expect, it } from 'vitest'
import {
  circulates,
  english,
  eventId,
  mayDay,
  paper,
  part,
  reasonOf,
  stateAfter,
} from '../acts.test-support.ts'
import type { Said } from '../acts.test-support.ts'
import {
  all,
  chloe,
  desk,
  felix,
  few,
  flore,
  france,
  kim,
  ownOfFrance,
} from '../cast.test-support.ts'
import { documentId } from '../register/documents/document.ts'

const { titles, marking, files } = paper
const reader = { ...flore, hats: new Map([['partner', ['read']]]) } as typeof flore
const keeps = (fields: Said['body'] = {}, frame: Partial<Said> = {}): Said => ({
  by: flore,
  to: ownOfFrance,
  kind: 'draft.kept',
  body: { titles, marking, files, note: 'For your comments', ...fields },
  blobs: [part('one')],
  ...frame,
})
const closes = (n: number, fields: Said['body'] = {}, frame: Partial<Said> = {}): Said => ({
  by: flore,
  to: ownOfFrance,
  kind: 'draft.closed',
  body: { draft: eventId(n, frame.to ?? ownOfFrance), ...fields },
  ...frame,
})
const replaces = (n: number) => ({ replaces: eventId(n, ownOfFrance) })
const draftsAfter = (...acts: readonly Said[]) => [...stateAfter(acts).drafts.values()]

describe('a draft', () => {
  it('R-DRAFT-1: is kept by whoever may draft or speak, with a title, a note and no symbol', () => {
    const [draft] = draftsAfter(keeps({ series: 'POC', type: 'letter' }, { at: mayDay + 1 }))
    expect(draft).toEqual({
      id: documentId(eventId(1, ownOfFrance)),
      audience: ownOfFrance.name,
      version: 1,
      index: 0,
      receivedAt: mayDay + 1,
      keptBy: { person: flore.id, seat: france },
      titles,
      marking,
      files: files.map((file) => ({ ...file, index: 0 })),
      note: 'For your comments',
      series: 'POC',
      type: 'letter',
    })
    expect(reasonOf(keeps({}, { by: felix }))).toBeUndefined()
  })

  it('R-DRAFT-1: is neither kept nor closed by whoever may only read', () => {
    expect(reasonOf(keeps({}, { by: reader }))).toBe('R-DRAFT-1 no-right-to-draft')
    expect(reasonOf(keeps(), closes(1, {}, { by: reader }))).toBe('R-DRAFT-1 no-right-to-draft')
  })

  it('R-DRAFT-2: is among one’s own or a named few, and never in the audience all', () => {
    expect(reasonOf(keeps({}, { by: kim, to: few }))).toBeUndefined()
    expect(reasonOf(keeps({}, { by: chloe, to: all }))).toBe('R-DRAFT-2 audience-all')
  })

  it('R-DRAFT-3: a version replaces the latest, by which it is named from then on', () => {
    const [draft, ...none] = draftsAfter(
      keeps(),
      keeps({ ...replaces(1), titles: english('Better') }, { by: felix }),
    )
    expect(none).toEqual([])
    expect(draft).toMatchObject({
      id: documentId(eventId(2, ownOfFrance)),
      version: 2,
      titles: english('Better'),
      keptBy: { person: felix.id },
    })
    expect(draft).not.toHaveProperty('replaces')
  })

  it('R-DRAFT-3: of two that replace the same version, the second is void', () => {
    expect(reasonOf(keeps(), keeps(replaces(1)), keeps(replaces(1)))).toBe(
      'R-DRAFT-3 replaced-already',
    )
    expect(reasonOf(keeps(), keeps(replaces(1)), closes(1))).toBe('R-DRAFT-3 replaced-already')
  })

  it('R-DRAFT-3: what was closed has no further version, and is not closed again', () => {
    expect(reasonOf(keeps(), closes(1), keeps(replaces(1)))).toBe('R-DRAFT-3 replaced-already')
    expect(reasonOf(keeps(), closes(1), closes(1))).toBe('R-DRAFT-3 replaced-already')
  })

  it('R-DRAFT-3: a version of another audience is none', () => {
    const elsewhere = keeps(replaces(1), { by: chloe, to: desk })
    expect(reasonOf(keeps(), elsewhere)).toBe('R-DRAFT-3 replaced-already')
  })

  it('is closed as a document, or given up', () => {
    const acts = [circulates(), keeps(), keeps()]
    const issued = closes(1, { document: eventId(1) }, { at: mayDay + 5 })
    const closed = draftsAfter(...acts, issued, closes(2)).map((draft) => draft.closed)
    expect(closed).toContainEqual({ at: mayDay + 5, document: documentId(eventId(1)) })
    expect(closed).toContainEqual({ at: mayDay })
  })

  it.each<[string, Said['body'], string]>([
    ['R-REGISTER-1', { note: 'bell \u0007' }, 'wrong-fields'],
    ['R-REGISTER-1', { titles: new Map() }, 'wrong-fields'],
    ['R-REGISTER-5', { marking: { ...marking, classification: 'C' } }, 'above-the-ceiling'],
    ['R-REGISTER-12', { marking: { ...marking, title: 'C' } }, 'below-a-portion'],
    ['R-REGISTER-6', { files: [{ ...files[0]!, parts: [part('two')] }] }, 'part-not-brought'],
  ])('%s: holds for a draft too', (rule, fields, reason) => {
    expect(reasonOf(keeps(fields))).toBe(`${rule} ${reason}`)
  })
})
