/** Reads the JSON answers of a host. Every field is checked; more fields are ignored. */
import { fromBase64, fromHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import type { Appended, Placed, RegimeListing } from '../ports/transport.ts'
import { parseObject } from './problem.ts'

type Fields = Readonly<Record<string, unknown>>

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

export const base64 = (value: unknown): Uint8Array | undefined => {
  const encoded = text(value)
  const decoded = fromBase64(encoded ?? '!')
  return decoded.ok ? decoded.value : undefined
}

const items = (value: unknown): readonly Fields[] | undefined =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null)
    ? (value as readonly Fields[])
    : undefined

/** Every item read, or nothing where one cannot be. */
const all = <T, R>(
  values: readonly T[],
  read: (value: T) => R | undefined,
): readonly R[] | undefined => {
  const out: R[] = []
  for (const value of values) {
    const each = read(value)
    if (each === undefined) return undefined
    out.push(each)
  }
  return out
}

export function readAppended(json: string): Appended | undefined {
  const fields = parseObject(json)
  const events = all(items(fields['events']) ?? [], readPlaced)
  const checkpoint = text(fields['checkpoint'])
  return events === undefined || checkpoint === undefined ? undefined : { events, checkpoint }
}

function readPlaced(fields: Fields): Placed | undefined {
  const index = count(fields['index'])
  const seq = count(fields['seq'])
  const receivedAt = count(fields['receivedAt'])
  const repeated = fields['repeated'] === true
  const proof = Array.isArray(fields['proof'])
    ? all(fields['proof'] as readonly unknown[], base64)
    : undefined
  if (index === undefined || seq === undefined || receivedAt === undefined) return undefined
  return proof === undefined ? undefined : { index, seq, receivedAt, repeated, proof }
}

export function readRegimes(json: string): readonly RegimeListing[] | undefined {
  const regimes = items(parseObject(json)['regimes'])
  return regimes === undefined ? undefined : all(regimes, readRegime)
}

function readRegime(fields: Fields): RegimeListing | undefined {
  const regime = fromHex(text(fields['regime']) ?? '')
  const origin = text(fields['origin'])
  if (!regime.ok || regime.value.length !== 32 || origin === undefined) return undefined
  return { regime: regime.value as Hash32, origin, sample: fields['sample'] === true }
}
