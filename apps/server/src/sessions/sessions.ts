/**
 * Sessions: a person signs a challenge and gets a token for an hour. The database keeps the hash of
 * a token only. Somebody unknown gets challenges like anybody, and is refused like a wrong
 * signature, so that nobody learns here who is enrolled.
 */
import {
  concat,
  equalBytes,
  fromBase64,
  labels,
  sha256,
  toBase64,
  utf8Bytes,
  verifyLabelled,
} from '@epoc/crypto'
import type { KeyId, PublicKey, Random } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import { personId } from '@epoc/governance'
import type { PersonId } from '@epoc/governance'
import type { Pool } from '../database/pool.ts'
import { unlessPassing } from '../database/transaction.ts'

export type Session = {
  readonly regime: RegimeId
  readonly person: PersonId
  readonly tokenHash: Uint8Array
  /** Milliseconds since 1970. */
  readonly expiresAt: number
}

export type Issued<Name extends string> = { readonly [N in Name]: string } & {
  readonly expiresAt: number
}

export type Sessions = {
  /** 32 random bytes to sign, once, within a minute. */
  readonly challenge: (regime: RegimeId, person: KeyId) => Promise<Issued<'challenge'>>
  /** `key` is the person's, or `decoy` and any key where nobody is known by that name. */
  readonly open: (attempt: SessionAttempt) => Promise<Issued<'token'> | undefined>
  readonly find: (regime: RegimeId, token: string) => Promise<Session | undefined>
  /** Whether this token was that of a session when it was last looked up: nobody guesses that one. */
  readonly isKnown: (token: string) => boolean
  readonly end: (session: Session) => Promise<void>
  /** Forgets what has expired. */
  readonly sweep: () => Promise<void>
}

export type SessionAttempt = {
  readonly regime: RegimeId
  readonly person: KeyId
  readonly challenge: Uint8Array
  readonly signature: Uint8Array
  readonly key: PublicKey
  readonly decoy: boolean
}

export type SessionPorts = {
  readonly pool: Pool
  readonly random: Random
  readonly now: () => number
  readonly challengeMs: number
  readonly sessionMs: number
  /** Where clients reach this host: scheme and authority of each address, `https://epoc.example`. */
  readonly addresses: () => readonly string[]
}

/** How long a session is believed without asking the database again, in milliseconds. */
const believedMs = 10_000
/** By how much the clocks of two nodes may differ, in milliseconds. */
const skewMs = 5 * 60_000
const mostRemembered = 10_000

export function openSessions(ports: SessionPorts): Sessions {
  const { pool, random, now } = ports
  /** By token, in memory only. */
  const remembered = new Map<string, { readonly session: Session; readonly since: number }>()
  const isBelieved = ({
    session,
    since,
  }: {
    readonly session: Session
    readonly since: number
  }) => {
    const at = now()
    return since <= at && at < Math.min(since + believedMs, session.expiresAt)
  }

  return {
    challenge: async (regime, person) => {
      const challenge = random(32)
      const expiresAt = now() + ports.challengeMs
      await unlessPassing(() =>
        pool.query(
          'insert into challenge (regime, challenge, person, expires_at) values ($1, $2, $3, $4)',
          [regime, challenge, person, expiresAt],
        ),
      )
      return { challenge: toBase64(challenge), expiresAt }
    },
    open: async ({ regime, person, challenge, signature, key, decoy }) => {
      const fresh = await takeChallenge(ports, regime, person, challenge)
      const signed = await isSigned(ports.addresses(), { regime, challenge, signature, key })
      if (!fresh || !signed || decoy) return undefined
      const token = random(32)
      const expiresAt = now() + ports.sessionMs
      await unlessPassing(() =>
        pool.query(
          'insert into session (regime, token_hash, person, expires_at) values ($1, $2, $3, $4)',
          [regime, sha256(token), person, expiresAt],
        ),
      )
      return { token: toBase64(token), expiresAt }
    },
    isKnown: (token) => remembered.has(token),
    find: async (regime, token) => {
      const known = remembered.get(token)
      if (known !== undefined && isBelieved(known)) {
        return equalBytes(known.session.regime, regime) ? known.session : undefined
      }
      remembered.delete(token)
      const bytes = fromBase64(token)
      if (!bytes.ok || bytes.value.length !== 32) return undefined
      const session = await readSession(ports, regime, sha256(bytes.value))
      if (session === undefined) return undefined
      if (remembered.size >= mostRemembered) remembered.clear()
      remembered.set(token, { session, since: now() })
      return session
    },
    end: async ({ regime, tokenHash }) => {
      for (const [token, { session }] of remembered) {
        if (equalBytes(session.tokenHash, tokenHash)) remembered.delete(token)
      }
      await unlessPassing(() =>
        pool.query('delete from session where regime = $1 and token_hash = $2', [
          regime,
          tokenHash,
        ]),
      )
    },
    sweep: async () => {
      await unlessPassing(() => pool.query('delete from challenge where expires_at < $1', [now()]))
      await unlessPassing(() => pool.query('delete from session where expires_at < $1', [now()]))
    },
  }
}

/**
 * Whether something made to live so long is alive: not past its end, nor further from it than it can
 * be. Where a clock is set back, what was made before would otherwise outlive its time.
 */
const isAlive = (expiresAt: number, lifeMs: number, now: number): boolean =>
  now < expiresAt && expiresAt <= now + lifeMs + skewMs

/** Whether a challenge was signed for one of these addresses: whoever dialled it meant this host. */
async function isSigned(
  addresses: readonly string[],
  { regime, challenge, signature, key }: Omit<SessionAttempt, 'person' | 'decoy'>,
): Promise<boolean> {
  for (const address of addresses) {
    const message = concat(regime, challenge, sha256(utf8Bytes(address)))
    if (await verifyLabelled(key, labels.session, signature, message)) return true
  }
  return false
}

/** Takes a challenge out, so that it serves once; whether it was there, and fresh. */
async function takeChallenge(
  { pool, now, challengeMs }: SessionPorts,
  regime: RegimeId,
  person: KeyId,
  challenge: Uint8Array,
): Promise<boolean> {
  const { rows } = await unlessPassing(() =>
    pool.query<{ expires_at: number }>(
      `delete from challenge where regime = $1 and challenge = $2 and person = $3
       returning expires_at`,
      [regime, challenge, person],
    ),
  )
  const [row] = rows
  return row !== undefined && isAlive(row.expires_at, challengeMs, now())
}

async function readSession(
  { pool, now, sessionMs }: SessionPorts,
  regime: RegimeId,
  tokenHash: Uint8Array,
): Promise<Session | undefined> {
  const { rows } = await unlessPassing(() =>
    pool.query<{ person: KeyId; expires_at: number }>(
      'select person, expires_at from session where regime = $1 and token_hash = $2',
      [regime, tokenHash],
    ),
  )
  const [row] = rows
  if (row === undefined || !isAlive(row.expires_at, sessionMs, now())) return undefined
  return { regime, tokenHash, person: personId(row.person), expiresAt: row.expires_at }
}
