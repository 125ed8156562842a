/**
 * Every label under which something is signed, sealed, committed to or derived. A label is used
 * for one purpose and never for two, so that a signature or key made here means nothing there.
 * The functions of this package take a `Label`, and only this file makes one.
 */
export type Label = string & { readonly Label: unique symbol }

const label = (text: string): Label => text as Label

export const labels = {
  /** External associated data under an event's signature (COSE_Sign1). */
  event: label('epoc/event/1'),
  /** First item of the HKDF info that gives the key of a sealed body. */
  body: label('epoc/body/1'),
  /** Precedes the content under the commitment of a sealed body. */
  commit: label('epoc/commit/1'),
  /** Begins the first line of what a wrap holds. */
  wrap: label('epoc/wrap/1'),
  /** Precedes what a person signs to open a session with a host. */
  session: label('epoc/session/2'),
  /** Precedes the name of a ciphertext that a host is ordered to erase. */
  erase: label('epoc/erase/1'),
  /** HKDF info of the key that seals a keyring in a slot. */
  slot: label('epoc/slot/1'),
  /** Derives from a session key what seals a keyring that stands open for a while. */
  unlocked: label('epoc/unlocked/1'),
  /** Derives the address at which a host keeps a slot from the account secret. */
  slotAddress: label('epoc/slot-address/1'),
  /** Derives the token that fetches a slot from the account secret. */
  slotToken: label('epoc/slot-token/1'),
  /** Derives the signing key that an invitation names from its code. */
  invitation: label('epoc/invitation/1'),
  /** Derives from a person's identity what seals that person's own notes at home. */
  home: label('epoc/home/1'),
  /** First item of the info and of the associated data under which such a note is sealed. */
  homeValue: label('epoc/home-value/1'),
  /** Derives the keys of the sample regime and of tests: published, never secret. */
  sample: label('epoc/sample/1'),
} as const
