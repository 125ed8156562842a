import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { identityFromSeed, recipientOf } from './age-identity.ts'
import type { AgeIdentity } from './age-identity.ts'
import type { Recipient, Seed } from './bytes.ts'
import { recipientText } from './recipient.ts'
import { err, ok } from './result.ts'
import { checkSecret, unwrapSecret, unwrapSecrets, wrapSecret, wrapSecrets } from './wrap.ts'

const seedOf = (byte: number) => new Uint8Array(32).fill(byte) as Seed
const secret = seedOf(9)
const line = `${identityFromSeed(secret).text}\n`
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
    const wrap = await wrapSecret(secret, [france.recipient, korea.recipient])
    expect(await unwrapSecret(wrap, france.identity)).toEqual(ok(secret))
    expect(await unwrapSecret(wrap, korea.identity)).toEqual(ok(secret))
    const refused = err({ type: 'other-recipient' })
    expect(await unwrapSecret(wrap, brazil.identity)).toEqual(refused)
  })

  it('may carry several secrets, in order', async () => {
    const secrets = [seedOf(4), seedOf(5), seedOf(4)]
    const wrap = await wrapSecrets(secrets, [france.recipient])
    expect(await unwrapSecrets(wrap, france.identity)).toEqual(ok(secrets))
    expect(await unwrapSecret(wrap, france.identity)).toEqual(notSecrets)
  })

  it('is an age file whose plaintext the age tool reads as an identity file', async () => {
    const wrap = await wrapSecret(secret, [france.recipient])
    const decrypter = new Decrypter()
    decrypter.addIdentity(france.identity.text)
    expect(await decrypter.decrypt(wrap, 'text')).toBe(line)
  })

  it('leads from person to seat to epoch to document, by age alone', async () => {
    const [seat, epoch] = [identityFromSeed(seedOf(11)), identityFromSeed(seedOf(12))]
    const links = [
      await wrapSecret(seat.seed, [france.recipient]),
      await wrapSecret(epoch.seed, [await recipientOf(seat)]),
      await ageFile('the document', recipientText(await recipientOf(epoch))),
    ]
    let opened = france.identity.text
    for (const link of links) {
      const decrypter = new Decrypter()
      decrypter.addIdentity(opened.trimEnd())
      opened = await decrypter.decrypt(link, 'text')
    }
    expect(opened).toBe('the document')
  })

  it('is not made for nobody, of nothing, or for one recipient twice', async () => {
    const { recipient } = france
    await expect(wrapSecret(secret, [])).rejects.toThrow(RangeError)
    await expect(wrapSecrets([], [recipient])).rejects.toThrow(RangeError)
    await expect(wrapSecret(secret, [recipient, korea.recipient, recipient])).rejects.toThrow(
      'twice',
    )
    await expect(wrapSecret(secret, [recipient.subarray(1) as Recipient])).rejects.toThrow(
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
      expect(await unwrapSecret(file, france.identity)).toEqual(refused)
    }
  })

  it('a passphrase is refused before any work is done for it', async () => {
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(1)
    encrypter.setPassphrase('x')
    const file = await encrypter.encrypt(line)
    expect(await unwrapSecret(file, france.identity)).toEqual(err({ type: 'mixed-recipients' }))
  })

  it.each([
    ['nothing', ''],
    ['no line feed', line.trimEnd()],
    ['a blank line', `${line}\n`],
    ['a comment, which age itself would allow', `# seat of France\n${line}`],
    ['a carriage return', line.replace('\n', '\r\n')],
    ['lower case', line.toLowerCase()],
    ['a line feed alone', '\n'],
    ['something else after it', `${line}x`],
  ])('%s inside is refused', async (_, plaintext) => {
    const file = await ageFile(plaintext, recipientText(france.recipient))
    expect(await unwrapSecrets(file, france.identity)).toEqual(notSecrets)
  })

  it('bytes that are not text inside are refused', async () => {
    const file = await ageFile(Uint8Array.of(0xff, 0x0a), recipientText(france.recipient))
    expect(await unwrapSecrets(file, france.identity)).toEqual(notSecrets)
  })

  it('one flipped bit anywhere, a cut or an addition is refused', async () => {
    const wrap = await wrapSecret(secret, [france.recipient])
    const refused = async (file: Uint8Array) => {
      expect((await unwrapSecret(file, france.identity)).ok).toBe(false)
    }
    for (let at = 0; at < wrap.length; at += 37) {
      const flipped = wrap.slice()
      flipped[at]! ^= 1
      await refused(flipped)
    }
    for (const length of [0, 10, 1000, wrap.length - 1]) await refused(wrap.subarray(0, length))
    await refused(new Uint8Array([...wrap, 0]))
    expect(await unwrapSecret(new Uint8Array(0), france.identity)).toEqual(err({ type: 'damaged' }))
  })
})

describe('checkSecret', () => {
  it('knows the recipient of a secret', async () => {
    expect(await checkSecret(seedOf(1), france.recipient)).toBe(true)
    expect(await checkSecret(seedOf(2), france.recipient)).toBe(false)
  })
})
