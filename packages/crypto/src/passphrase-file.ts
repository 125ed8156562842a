/**
 * A person's identity in an age file that a passphrase opens: what `age -d` asks a passphrase for
 * and `age -i` takes (age v1, scrypt recipient). For what must open without any program of ours.
 *
 * Here the passphrase is all that stands before the keys, with no account secret beside it.
 */
import { Encrypter } from 'age-encryption'
import type { AgeIdentity } from './age-identity.ts'
import { utf8Bytes } from './text.ts'

/** 2^18 rounds of scrypt, as `age -p` does it; about a second and 256 MiB. */
const workFactor = 18

/** The file: one identity line, ended by a line feed. */
export async function sealIdentity(identity: AgeIdentity, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(utf8Bytes(`${identity.text}\n`))
}
