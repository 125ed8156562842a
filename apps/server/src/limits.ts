/**
 * What this host is willing to do for one caller. Operational, and apart from validity: nothing
 * here decides whether an event is right.
 */
import type { Rate } from './sessions/token-bucket.ts'

export type Limits = {
  readonly eventsPerRequest: number
  readonly appendBytes: number
  /** Events that one transaction takes; requests beyond wait for the next. */
  readonly eventsPerBatch: number
  readonly entriesPerAnswer: number
  /** Bytes of entries after which an answer ends. */
  readonly bytesPerAnswer: number
  readonly blobBytes: number
  /** Bytes of ciphertext that one partner may store in one regime. */
  readonly partnerBytes: number
  readonly jsonBytes: number
  readonly challengeMs: number
  readonly sessionMs: number
  /** Challenges and sessions, by address. */
  readonly perAddress: Rate
  /** Everything else, by person and regime. */
  readonly perPerson: Rate
  readonly slotBytes: number
  /** Asking for a slot or dropping one, by address. */
  readonly slotsPerAddress: Rate
  /** Depositing one, by person and regime. */
  readonly depositsPerPerson: Rate
  /** Streams of sizes that one person may hold open in one regime. */
  readonly streamsPerPerson: number
  /** How long a ciphertext that no entry brings is kept. */
  readonly orphanMs: number
}

const kib = 1024
const mib = 1024 * kib
const day = 24 * 3_600_000

export const defaultLimits: Limits = {
  eventsPerRequest: 256,
  appendBytes: 4 * mib,
  eventsPerBatch: 512,
  entriesPerAnswer: 1_000,
  bytesPerAnswer: 8_000_000,
  blobBytes: 4 * mib + 4 * kib,
  partnerBytes: 100 * kib * mib,
  jsonBytes: 16 * kib,
  challengeMs: 60_000,
  sessionMs: 3_600_000,
  perAddress: { burst: 600, perSecond: 20 },
  perPerson: { burst: 4_000, perSecond: 400 },
  slotBytes: 4 * kib,
  slotsPerAddress: { burst: 30, perSecond: 0.1 },
  depositsPerPerson: { burst: 10, perSecond: 10_000 / day },
  streamsPerPerson: 20,
  orphanMs: 7 * day,
}
