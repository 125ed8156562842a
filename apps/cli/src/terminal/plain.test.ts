import { expect, it } from 'vitest'
import { plainText } from './plain.ts'

it('leaves nothing in a text that a terminal would obey', () => {
  expect(plainText('a\u001b[2J\u0007\r\u202eb\u2066\u009b')).toBe(
    'a\ufffd[2J\ufffd\ufffd\ufffdb\ufffd\ufffd',
  )
  expect(plainText('Réunion\n\tà Paris — 日本')).toBe('Réunion\n\tà Paris — 日本')
})
