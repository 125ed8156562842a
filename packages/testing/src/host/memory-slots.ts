/** Sealed keyrings at a host in memory, by address. What lies there lies open, so that a test may change it. */
import { equalBytes, toHex } from '@epoc/crypto'
import type { Slot, SlotPlace } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Answer, Host } from '@epoc/replica'

export class MemorySlots {
  readonly kept = new Map<string, { readonly token: Uint8Array; slot: unknown }>()

  readonly get: Host['slots']['get'] = async (place) => {
    const found = this.#at(place)
    return found === undefined ? notFound : ok(found.slot)
  }

  readonly drop: Host['slots']['drop'] = async (place) => {
    if (this.#at(place) === undefined) return notFound
    this.kept.delete(toHex(place.address))
    return ok(undefined)
  }

  async put(place: SlotPlace, slot: Slot): Answer<void> {
    const name = toHex(place.address)
    if (this.kept.has(name) && this.#at(place) === undefined) return problem(403, 'forbidden')
    this.kept.set(name, { token: place.token, slot })
    return ok(undefined)
  }

  #at({ address, token }: SlotPlace) {
    const found = this.kept.get(toHex(address))
    return found !== undefined && equalBytes(found.token, token) ? found : undefined
  }
}

const problem = (status: number, name: string) =>
  err({ type: 'problem', status, name, detail: {} } as const)
const notFound = problem(404, 'not-found')
