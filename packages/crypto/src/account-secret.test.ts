import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountSecretText, parseAccountSecret } from './account-secret.ts'
import type { AccountSecret } from './bytes.ts'
import { err, ok } from './result.ts'

const secrets = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => bytes as Uint8Array as AccountSecret)

describe('an account secret on paper', () => {
  it('is eight groups of four', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(accountSecretText(secret)).toMatch(
          /^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/,
        )
      }),
    )
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const printed = accountSecretText(secret)
        const forms = [
          printed,
          printed.toLowerCase(),
          printed.replaceAll('-', ''),
          ` ${printed.replaceAll('-', ' \n ')} `,
          printed.replaceAll('0', 'o').replaceAll('1', 'l'),
          printed.replaceAll('0', 'O').replaceAll('1', 'I'),
        ]
        for (const form of forms) expect(parseAccountSecret(form)).toEqual(ok(secret))
      }),
    )
  })

  it('one misread symbol is found', () => {
    const symbols = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
    fc.assert(
      fc.property(secrets, fc.nat(31), fc.nat(), (secret, at, choice) => {
        const typed = Array.from(accountSecretText(secret).replaceAll('-', ''))
        const others = symbols.filter((symbol) => symbol !== typed[at])
        typed[at] = others[choice % others.length]!
        expect(parseAccountSecret(typed.join(''))).toEqual(err({ type: 'wrong-check' }))
      }),
    )
  })

  it('a symbol outside the basic plane is one symbol', () => {
    expect(parseAccountSecret('0000-🔑000')).toEqual(
      err({ type: 'wrong-symbol', symbol: '🔑', group: 2 }),
    )
  })
})
