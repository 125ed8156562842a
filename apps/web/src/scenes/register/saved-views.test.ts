import { describe, expect, it } from 'vitest'
import { registerSearch } from './register-search.ts'
import { isSame, viewsFrom, withView } from './saved-views.ts'

describe('saved views', () => {
  it('come back as they were kept', () => {
    const views = [{ name: 'Ours', search: registerSearch({ series: 'POC', current: true }) }]
    expect(viewsFrom(JSON.stringify(views))).toEqual(views)
  })

  it('are none where something else stands', () => {
    expect(viewsFrom(null)).toEqual([])
    expect(viewsFrom('{')).toEqual([])
    expect(viewsFrom('{"name":"a"}')).toEqual([])
    expect(viewsFrom('[1,null,{"name":2,"search":{}},{"name":"b"}]')).toEqual([])
  })

  it('have one under each name, and an end', () => {
    const view = (name: string, year: number) => ({ name, search: { year } })
    expect(withView([view('a', 1), view('b', 2)], view('a', 3))).toEqual([
      view('b', 2),
      view('a', 3),
    ])
    const many = Array.from({ length: 20 }, (_, i) => view(String(i), i + 1))
    expect(withView(many, view('x', 1))).toHaveLength(20)
  })

  it('are told apart by their filters, in any order', () => {
    expect(isSame({ series: 'POC', year: 2026 }, { year: 2026, series: 'POC' })).toBe(true)
    expect(isSame({ series: 'POC' }, {})).toBe(false)
  })
})
