import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { identityFromSeed, recipientOf } from './age-identity.ts'
import type { AgeIdentity } from './age-identity.ts'
import type { Hash32, Recipient, Seed } from './bytes.ts'
import { recipientText } from './recipient.ts'
import { err, ok } from './result.ts'
import { checkSecret, unwrapSecrets, wrapLength, wrapSecrets } from './wrap.ts'
import type { WrapName } from './wrap.ts'

const seedOf = (byte: number) => new Uint8Array(32).fill(byte) as Seed
const secret = seedOf(9)
const named: WrapName = {
  regime: new Uint8Array(32).fill(7) as Hash32,
  holder: 'KR',
  numbers: [1],
}
const title = `# epoc/wrap/1 ${'07'.repeat(32)} KR 1\n`
const identityLine = `${identityFromSeed(secret).text}\n`
const line = `${title}${identityLine}`
const wrapOne = (of: Seed, recipients: readonly Recipient[]) => wrapSecrets(named, [of], recipients)
const unwrapOne = (file: Uint8Array, identity: AgeIdentity) =>
  unwrapSecrets(file, identity, named, 3)
const notSecrets = err({ type: 'not-secrets' })

type Holder = { readonly identity: AgeIdentity; readonly recipient: Recipient }

let france: Holder
let korea: Holder
let brazil: Holder
beforeAll(async () => {
  const holder = async (byte: number): Promise<Holder> => {
    const identity = identityFromSeed(seedOf(byte))
    return { identity, recipient: await recipientOf(identity) }
  }
  france = await holder(1)
  korea = await holder(2)
  brazil = await holder(3)
})

/** An age file as anybody could make it. */
async function ageFile(plaintext: string | Uint8Array, ...recipients: string[]) {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(plaintext)
}

describe('a wrap', () => {
  it('gives the secret to each recipient and to nobody else', async () => {
    const wrap = await wrapOne(secret, [france.recipient, korea.recipient])
    expect(await unwrapOne(wrap, france.identity)).toEqual(ok([secret]))
    expect(await unwrapOne(wrap, korea.identity)).toEqual(ok([secret]))
    const refused = err({ type: 'other-recipient' })
    expect(await unwrapOne(wrap, brazil.identity)).toEqual(refused)
  })

  it('may carry several secrets, in order', async () => {
    const secrets = [seedOf(4), seedOf(5), seedOf(4)]
    const numbers = [3, 1, 2]
    const wrap = await wrapSecrets({ ...named, numbers }, secrets, [france.recipient])
    const opened = (of: WrapName) => unwrapSecrets(wrap, france.identity, of, 3)
    expect(await opened({ ...named, numbers })).toEqual(ok(secrets))
    expect(await opened({ ...named, numbers: [1, 2, 3] })).toEqual(notSecrets)
  })

  it('is an age file whose plaintext the age tool reads as an identity file', async () => {
    const wrap = await wrapOne(secret, [france.recipient])
    const decrypter = new Decrypter()
    decrypter.addIdentity(france.identity.text)
    expect(await decrypter.decrypt(wrap, 'text')).toBe(line)
    expect(wrap.length).toBe(wrapLength(named, 1))
  })

  it('leads from person to seat to epoch to document, by age alone', async () => {
    const [seat, epoch] = [identityFromSeed(seedOf(11)), identityFromSeed(seedOf(12))]
    const links = [
      await wrapOne(seat.seed, [france.recipient]),
      await wrapOne(epoch.seed, [await recipientOf(seat)]),
      await ageFile('the document', recipientText(await recipientOf(epoch))),
    ]
    let opened = france.identity.text
    for (const link of links) {
      const decrypter = new Decrypter()
      // The tool itself passes comments over; the library leaves that to its caller.
      decrypter.addIdentity(opened.trimEnd().split('\n').at(-1)!)
      opened = await decrypter.decrypt(link, 'text')
    }
    expect(opened).toBe('the document')
  })

  it('is not made for nobody, of nothing, or for one recipient twice', async () => {
    const { recipient } = france
    await expect(wrapOne(secret, [])).rejects.toThrow(RangeError)
    await expect(wrapSecrets({ ...named, numbers: [] }, [], [recipient])).rejects.toThrow(
      RangeError,
    )
    await expect(wrapSecrets({ ...named, numbers: [1, 2] }, [secret], [recipient])).rejects.toThrow(
      'each secret',
    )
    await expect(wrapOne(secret, [recipient, korea.recipient, recipient])).rejects.toThrow('twice')
    await expect(wrapOne(secret, [recipient.subarray(1) as Recipient])).rejects.toThrow(
      'unacceptable',
    )
  })
})

describe('what is not a wrap', () => {
  it('R-SEAL-10: a classical recipient beside ours is refused, on either side of it', async () => {
    const classical = await identityToRecipient(await generateX25519Identity())
    const ours = recipientText(france.recipient)
    const refused = err({ type: 'mixed-recipients' })
    for (const recipients of [[ours, classical], [classical, ours], [classical]]) {
      const file = await ageFile(line, ...recipients)
      expect(await unwrapOne(file, france.identity)).toEqual(refused)
    }
  })

  it('a passphrase is refused before any work is done for it', async () => {
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(1)
    encrypter.setPassphrase('x')
    const file = await encrypter.encrypt(line)
    expect(await unwrapOne(file, france.identity)).toEqual(err({ type: 'mixed-recipients' }))
  })

  it.each([
    ['nothing', ''],
    ['no line feed', line.trimEnd()],
    ['no name', identityLine],
    ['the name alone', title],
    ['one secret more', `${line}${identityLine}`],
    ['a blank line', `${line}\n`],
    ['another comment, which age itself would allow', `${line}# seat of France\n`],
    ['a carriage return', line.replaceAll('\n', '\r\n')],
    ['lower case', `${title}${identityLine.toLowerCase()}`],
    ['a line feed alone', '\n'],
    ['something else after it', `${line}x`],
  ])('%s inside is refused', async (_, plaintext) => {
    const file = await ageFile(plaintext, recipientText(france.recipient))
    expect(await unwrapOne(file, france.identity)).toEqual(notSecrets)
  })

  it.each([
    ['regime', { ...named, regime: new Uint8Array(32).fill(8) as Hash32 }],
    ['seat', { ...named, holder: 'FR' }],
    ['audience', { ...named, holder: '07'.repeat(16) }],
    ['generation', { ...named, numbers: [2] }],
  ])('R-SEAL-7: the wrap of another %s is refused', async (_, other) => {
    const wrap = await wrapSecrets(other, [secret], [france.recipient])
    expect(await unwrapOne(wrap, france.identity)).toEqual(notSecrets)
  })

  it('R-SEAL-7: one that is longer than it may be is refused before any work is done', async () => {
    const wrap = await wrapOne(secret, [brazil.recipient, france.recipient, korea.recipient])
    expect(await unwrapSecrets(wrap, france.identity, named, 2)).toEqual(err({ type: 'too-long' }))
    const numbers = Array.from({ length: 2_000 }, (_, i) => i + 1)
    const many = { ...named, numbers }
    const long = await wrapSecrets(many, Array(2_000).fill(secret), [france.recipient])
    expect(long.length).toBe(wrapLength(many, 1))
  })

  it('bytes that are not text inside are refused', async () => {
    const file = await ageFile(Uint8Array.of(0xff, 0x0a), recipientText(france.recipient))
    expect(await unwrapOne(file, france.identity)).toEqual(notSecrets)
  })

  it('one flipped bit anywhere, a cut or an addition is refused', async () => {
    const wrap = await wrapOne(secret, [france.recipient])
    const refused = async (file: Uint8Array) => {
      expect((await unwrapOne(file, france.identity)).ok).toBe(false)
    }
    for (let at = 0; at < wrap.length; at += 37) {
      const flipped = wrap.slice()
      flipped[at]! ^= 1
      await refused(flipped)
    }
    for (const length of [0, 10, 1000, wrap.length - 1]) await refused(wrap.subarray(0, length))
    await refused(new Uint8Array([...wrap, 0]))
    expect(await unwrapOne(new Uint8Array(0), france.identity)).toEqual(err({ type: 'damaged' }))
  })
})

describe('checkSecret', () => {
  it('knows the recipient of a secret', async () => {
    expect(await checkSecret(seedOf(1), france.recipient)).toBe(true)
    expect(await checkSecret(seedOf(2), france.recipient)).toBe(false)
  })
})
