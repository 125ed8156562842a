/**
 * What a host was found to have done, as a home keeps it: the fault, what the host showed, and the
 * checkpoint that was held, so that others can be shown it. While it is kept, nothing is sent.
 */
import { toBase64, utf8Bytes, utf8Text } from '@epoc/crypto'
import { ruleOf } from '../host-fault.ts'
import type { HostFault } from '../host-fault.ts'
import type { Storage } from '../ports/storage.ts'

/** The note and the items that the host showed. */
export type Evidence = { readonly note: string; readonly items?: Uint8Array }

export type KeptFault = {
  readonly fault: HostFault
  /** Milliseconds since 1970, by this machine's clock. */
  readonly foundAt: number
  /** The note that was held. */
  readonly held?: string
  /** The note that the host had shown, signed or not. */
  readonly shown?: { readonly note: string }
}

const name = 'fault'

export async function keepFault(
  storage: Storage,
  { fault, foundAt }: Pick<KeptFault, 'fault' | 'foundAt'>,
  shown: Evidence,
  held: string | undefined,
): Promise<void> {
  const items = shown.items === undefined ? undefined : toBase64(shown.items)
  const kept = { fault, rule: ruleOf(fault), foundAt, held, shown: { note: shown.note, items } }
  const bytes = utf8Bytes(JSON.stringify(kept, null, 2))
  await storage.setValue(`${name}-${foundAt}`, bytes)
  await storage.setValue(name, bytes)
}

/** `undefined` where there is none, or where sending was resumed since. */
export async function keptFault(storage: Storage): Promise<KeptFault | undefined> {
  const bytes = await storage.value(name)
  if (bytes === undefined || bytes.length === 0) return undefined
  const text = utf8Text(bytes)
  return JSON.parse(text.ok ? text.value : '') as KeptFault
}

/** Sending may go on. The evidence stays under its own name. */
export const releaseFault = (storage: Storage): Promise<void> =>
  storage.setValue(name, new Uint8Array(0))
