/**
 * The homes on this device: who signed in here, at which host, and with which keys. The keys lie
 * under a key of the browser's that no program can take out; locked, they lie under the passphrase.
 */
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Slot } from '@epoc/crypto'

export type HomeId = string

/** Bytes under the key of this device. */
export type Sealed = { readonly iv: Uint8Array; readonly box: ArrayBuffer }

export type Home = {
  readonly id: HomeId
  /** The host's origin. */
  readonly server: string
  /** The regime's id in lower-case hex. */
  readonly regime: string
  readonly sample: boolean
  /** In the sample regime: whom one is. */
  readonly handle?: string
  /** Shown where one chooses a home before it is open; nothing of the record but one's own name. */
  readonly title: string
  /** Signing seed and age seed, under the key of this device; absent while locked. */
  readonly keys?: Sealed
  /** What the passphrase opens, with the account secret; the sample needs none. */
  readonly slot?: Slot
  readonly accountSecret?: Sealed
  /** Minutes without a touch after which it locks; 0 for never. */
  readonly lockAfter: number
}

interface DeviceSchema extends DBSchema {
  homes: { key: HomeId; value: Home }
  keys: { key: string; value: CryptoKey }
}

type Device = IDBPDatabase<DeviceSchema>

let device: Promise<Device> | undefined

export const openDevice = (): Promise<Device> =>
  (device ??= openDB<DeviceSchema>('epoc', 1, {
    upgrade: (database) => {
      database.createObjectStore('homes', { keyPath: 'id' })
      database.createObjectStore('keys')
    },
  }))

export const homesHere = async (): Promise<readonly Home[]> => (await openDevice()).getAll('homes')

export const homeCalled = async (id: HomeId): Promise<Home | undefined> =>
  (await openDevice()).get('homes', id)

export const keepHome = async (home: Home): Promise<void> => {
  await (await openDevice()).put('homes', home)
}

export const forgetHome = async (id: HomeId): Promise<void> => {
  await (await openDevice()).delete('homes', id)
}
