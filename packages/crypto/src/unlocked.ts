/**
 * A keyring that stands open for a while, so that a passphrase is not asked for at every turn: its
 * two seeds, sealed under a random session key that is kept elsewhere (R-HOME-8). Who holds both
 * has the keys; the time at which it ends is bound into the key, and kept by the one who opens it.
 */
import type { Seed } from './bytes.ts'
import { concat } from './bytes.ts'
import { deriveSeed } from './derive.ts'
import type { KeyringSecrets } from './keyring.ts'
import { labels } from './labels.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import type { CannotOpen } from './seal.ts'
import { decryptOnce, encryptOnce } from './subtle.ts'

type Session = {
  /** 32 fresh random bytes, used for one keyring and one time. */
  readonly sessionKey: Seed
  /** Milliseconds since 1970 at which it ends. */
  readonly until: number
}

const noAad = new Uint8Array(0)

const keyOf = ({ sessionKey, until }: Session): Seed =>
  deriveSeed(sessionKey, labels.unlocked, String(until))

/** AES-256-GCM over the signing seed and the age seed: 80 bytes. */
export const sealUnlocked = (
  session: Session & { readonly secrets: KeyringSecrets },
): Promise<Uint8Array> =>
  encryptOnce(keyOf(session), noAad, concat(session.secrets.signing, session.secrets.age))

/** `cannot-open` where session key, time or one bit of the box differ, and where it has ended. */
export async function openUnlocked(
  session: Session & { readonly box: Uint8Array; readonly now: number },
): Promise<Result<KeyringSecrets, CannotOpen>> {
  const opened =
    session.now < session.until ? await decryptOnce(keyOf(session), noAad, session.box) : null
  return opened?.length === 64
    ? ok({ signing: opened.slice(0, 32) as Seed, age: opened.slice(32) as Seed })
    : err({ type: 'cannot-open' })
}
