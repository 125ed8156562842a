/** The parts of paths, queries and JSON bodies, as the routes expect them. */
import { fromBase64 } from '@epoc/crypto'
import { z } from 'zod'

const hex32 = z.string().regex(/^[0-9a-f]{64}$/)

export const regimeParams = z.object({ regime: hex32 })
export const blobParams = z.object({ regime: hex32, sha256: hex32 })
export const seatParams = z.object({ regime: hex32, seat: z.string().regex(/^[A-Za-z-]{2,16}$/) })
export const tileParams = z.object({ regime: hex32, '*': z.string() })

export const slotParams = z.object({ address: hex32 })

const count = z
  .string()
  .regex(/^(0|[1-9]\d{0,15})$/)
  .transform(Number)
  .refine(Number.isSafeInteger)

export const entriesQuery = z.object({ from: count.optional(), to: count.optional() })

const base64Text = (length: number) =>
  z.string().meta({ contentEncoding: 'base64', description: `${length} bytes` })

const bytes = (length: number) =>
  base64Text(length).transform((text, context) => {
    const decoded = fromBase64(text)
    if (decoded.ok && decoded.value.length === length) return decoded.value
    context.addIssue({ code: 'custom', message: `not the base64 of ${length} bytes` })
    return z.NEVER
  })

export const erasureBody = z.strictObject({ signature: bytes(64) })
export const challengeBody = z.strictObject({ person: hex32 })
export const sessionBody = z.strictObject({
  person: hex32,
  challenge: bytes(32),
  signature: bytes(64),
})

const base64 = (length: number) =>
  base64Text(length).refine((text) => {
    const decoded = fromBase64(text)
    return decoded.ok && decoded.value.length === length
  })
const positive = z.int().min(1)

/** The shape of a sealed keyring. Whether it is sealed well is judged by whoever opens it. */
export const slotBody = z.strictObject({
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: positive,
    passes: positive,
    salt: base64(32),
  }),
  box: base64(80),
})
