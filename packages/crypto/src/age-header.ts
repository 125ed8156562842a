/**
 * How every age file is opened here: by one post-quantum identity, and only if the recipients in
 * its header are the ones we expect. The age library itself opens files that a classical key could
 * open as well.
 */
import { Decrypter } from 'age-encryption'
import type { AgeIdentity } from './age-identity.ts'

/** The only type of recipient stanza that is written or read here. */
export const stanzaType = 'mlkem768x25519'

type HeaderRules = {
  /** Whether a header with recipient stanzas of these types, in this order, may be opened. */
  accepts(types: readonly string[]): boolean
  /** Makes what is thrown for a header that is not accepted. */
  unexpected(): Error
  /** Makes what is thrown if none of the stanzas was made for this identity. */
  notForUs(): Error
}

/**
 * A decrypter that asks, in this order: are the recipients as expected, does the identity open
 * one, and if it does not, says so in our words.
 */
export function decrypterFor(identity: AgeIdentity, rules: HeaderRules): Decrypter {
  const decrypter = new Decrypter()
  decrypter.addIdentity({
    unwrapFileKey: (stanzas) => {
      if (!rules.accepts(stanzas.map(({ args: [type = ''] }) => type))) throw rules.unexpected()
      return null
    },
  })
  decrypter.addIdentity(identity.text)
  decrypter.addIdentity({
    unwrapFileKey: () => {
      throw rules.notForUs()
    },
  })
  return decrypter
}
