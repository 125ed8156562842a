import { describe, expect, it } from 'vitest'
import {
  circulates,
  english,
  eventId,
  labels,
  mayDay,
  reasonOf,
  stateAfter,
  upon,
} from '../acts.test-support.ts'
import type { Said } from '../acts.test-support.ts'
import { all, felix, few, flore, france, governance, kim } from '../cast.test-support.ts'
import { documentId } from '../register/documents/document.ts'
import { listDocuments } from '../register/views/listing.ts'
import type { ListFilter } from '../register/views/listing.ts'

const opens = (frame: Partial<Said> = {}): Said => ({
  by: flore,
  kind: 'matter.opened',
  body: { titles: english('Opening statements, Madrid') },
  ...frame,
})
const joins = (n: number, matter: Uint8Array, frame: Partial<Said> = {}) =>
  upon(n, 'matter.joined', { matter }, { by: flore, ...frame })
const reader = { ...flore, hats: new Map([['partner', ['read']]]) } as typeof flore
const listed = (filter: ListFilter, ...acts: readonly Said[]) =>
  listDocuments(stateAfter(acts), governance, filter, { offset: 0, limit: 10 }).rows.map(
    ({ document }) => document.index,
  )

describe('a matter', () => {
  it('R-DRAFT-1: is opened by whoever may draft or speak', () => {
    expect([...stateAfter([opens()]).matters.values()]).toEqual([
      {
        id: documentId(eventId(1)),
        audience: all.name,
        index: 0,
        titles: english('Opening statements, Madrid'),
        openedAt: mayDay,
        openedBy: { person: flore.id, seat: france },
      },
    ])
    expect(reasonOf(opens({ by: felix, to: few }))).toBeUndefined()
    expect(reasonOf(opens({ by: reader }))).toBe('R-DRAFT-1 no-right-to-draft')
    expect(reasonOf(circulates(), joins(1, eventId(9), { by: reader }))).toBe(
      'R-DRAFT-1 no-right-to-draft',
    )
  })

  it('R-MATTER-1: has what was circulated in it and what joined it, of all audiences that one reads', () => {
    const matter = eventId(1)
    const acts = [
      opens(),
      labels(few, kim, 'TEM'),
      circulates({ matter }),
      circulates(),
      circulates({ originator: 'KR', matter }, { by: kim, to: few }),
      circulates(),
      joins(3, matter),
      joins(3, matter),
    ]
    const id = documentId(matter)
    expect(listed({ matter: id }, ...acts)).toEqual([4, 3, 2])
    expect(listed({ matter: id, audience: few.name }, ...acts)).toEqual([4])
    expect(listed({ matter: id, originator: france }, ...acts)).toEqual([])
  })

  it('R-MATTER-1: that one cannot read, or that never was, makes nothing void', () => {
    const unknown = eventId(77, few)
    expect(reasonOf(circulates({ matter: unknown }), joins(1, eventId(78)))).toBeUndefined()
  })

  it('R-REGISTER-15: is joined by a document of the audience that stands', () => {
    expect(reasonOf(opens(), joins(5, eventId(1)))).toBe('R-REGISTER-15 no-such-document')
    const gone = upon(1, 'document.withdrawn', { reason: '' })
    expect(reasonOf(circulates(), gone, joins(1, eventId(9)))).toBe(
      'R-REGISTER-15 no-longer-stands',
    )
  })

  it('R-REGISTER-1: has a title that one can see', () => {
    expect(reasonOf(opens({ body: { titles: english(' ') } }))).toBe('R-REGISTER-1 wrong-fields')
  })
})
