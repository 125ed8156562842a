/**
 * Whether the host of a record is trusted: not from the first fault that it was found to have
 * committed, until a person says that it is again. The fault is kept at home with what was shown.
 */
import { utf8Text } from '@epoc/crypto'
import type { HostFault } from '../host-fault.ts'
import type { Clock } from '../ports/clock.ts'
import type { Storage } from '../ports/storage.ts'
import { checkpointName } from './fetch.ts'
import type { FaultFound } from './fetch.ts'
import { keepFault, keptFault, releaseFault } from './kept-fault.ts'

export class HostTrust {
  readonly #storage: Storage
  readonly #clock: Clock
  #fault: HostFault | undefined

  constructor(storage: Storage, clock: Clock) {
    this.#storage = storage
    this.#clock = clock
  }

  /** While there is one, nothing is fetched or sent. */
  get fault(): HostFault | undefined {
    return this.#fault
  }

  /** Takes the fault that the home keeps. */
  async load(): Promise<void> {
    this.#fault = (await keptFault(this.#storage))?.fault
  }

  /** The first fault is what counts: what comes after it may be its consequence. */
  async lose({ fault, evidence }: FaultFound): Promise<void> {
    if (this.#fault !== undefined) return
    this.#fault = fault
    const held = (await this.#storage.value(checkpointName)) ?? new Uint8Array(0)
    const text = utf8Text(held)
    const found = { fault, foundAt: this.#clock() }
    await keepFault(this.#storage, found, evidence, text.ok ? text.value : '')
  }

  /** What the host had done stays written down. */
  async restore(): Promise<void> {
    await releaseFault(this.#storage)
    this.#fault = undefined
  }
}
