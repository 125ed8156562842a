/**
 * The key of this device: made once, never taken out (WebCrypto, not extractable). What it seals is
 * as safe as the browser's profile, and gone with it.
 */
import type { Sealed } from './homes.ts'
import { openDevice } from './homes.ts'

const name = 'device'

async function deviceKey(): Promise<CryptoKey> {
  const device = await openDevice()
  const held = await device.get('keys', name)
  if (held !== undefined) return held
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  // Two tabs may come here at once: the first key that is kept is everybody's.
  const writing = device.transaction('keys', 'readwrite')
  const before = await writing.store.get(name)
  if (before === undefined) await writing.store.put(made, name)
  await writing.done
  return before ?? made
}

export async function sealHere(bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await deviceKey(), bytes)
  return { iv, box }
}

/** `undefined` where the device's key is another by now. */
export async function openHere({ iv, box }: Sealed): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parameters = { name: 'AES-GCM', iv: iv as Uint8Array<ArrayBuffer> }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, await deviceKey(), box))
  } catch {
    return undefined
  }
}
