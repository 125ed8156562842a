import { describe, expect, it } from 'vitest'
import { fileFor, languageFor, languagesOf } from './choice-of-files.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const file = (at: number, language: string, mediaType: string) => ({
  at,
  name: `${at}`,
  language,
  mediaType,
  size: 1,
})
const files = [
  file(0, 'en', 'image/png'),
  file(1, 'en', docx),
  file(2, 'en', 'application/pdf'),
  file(3, 'fr', 'application/zip'),
  file(4, 'fr', docx),
]

describe('which file is shown', () => {
  it('is in the language wanted, else in the first', () => {
    expect(languagesOf(files)).toEqual(['en', 'fr'])
    expect(languageFor(files, 'fr')).toBe('fr')
    expect(languageFor(files, 'es')).toBe('en')
    expect(languageFor([], 'en')).toBeUndefined()
  })

  it('is a PDF where there is one, else what can be shown', () => {
    expect(fileFor(files, 'en')?.at).toBe(2)
    expect(fileFor(files, 'fr')?.at).toBe(4)
    expect(fileFor(files.slice(3, 4), 'fr')?.at).toBe(3)
  })

  it('is the one that was asked for, if it is in that language', () => {
    expect(fileFor(files, 'en', 1)?.at).toBe(1)
    expect(fileFor(files, 'fr', 1)?.at).toBe(4)
  })
})
