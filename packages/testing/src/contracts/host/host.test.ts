/** The host in memory keeps the contract, and one that breaks a promise is found out. */
import { sha256 } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { Host, TransportError } from '@epoc/replica'
import { describe, expect, it } from 'vitest'
import { lyingHost } from '../../host/lying-host.ts'
import type { Lies } from '../../host/lying-host.ts'
import type { MemoryHost } from '../../host/memory-host.ts'
import { problem } from '../../host/problem.ts'
import { world } from '../../world.ts'
import type { World } from '../../world.ts'
import { brokenBy } from '../contract.ts'
import { hostContract } from './host.ts'
import type { Table } from './table.ts'

let worlds = 0

const table = async (hostOf: (w: World) => Host = ({ host }) => host): Promise<Table> => {
  const w = await world(`contract ${(worlds += 1)}`)
  return { host: hostOf(w), hostToken: 'token', japan: w.japan, germany: w.germany }
}

describe('a host in memory', () => {
  it.each(hostContract)('$promise', async ({ holds }) => {
    await expect(holds(() => table())).resolves.toBeUndefined()
  })
})

const lies =
  (of: (w: World) => Lies) =>
  (w: World): Host =>
    lyingHost(w.host, of(w))

const but =
  (change: (host: MemoryHost) => Partial<Host>) =>
  (w: World): Host => ({ ...lyingHost(w.host, () => ({})), ...change(w.host) })

const refusal: TransportError = { type: 'problem', status: 403, name: 'forbidden', detail: {} }

const broken: readonly (readonly [string, (w: World) => Host, string])[] = [
  [
    'has no regime to name',
    but(() => ({ regimes: async () => ok([]) })),
    'names the regimes that it has',
  ],
  [
    'founds nothing twice',
    but(() => ({ found: async () => err(refusal) })),
    'answers a founding that comes again with the first',
  ],
  [
    'lets everybody in',
    but((host) => ({
      at: (regime, signer) => ({
        ...host.at(regime, signer),
        checkpoint: async () => ok(await host.checkpoint()),
      }),
    })),
    'lets nobody in who is not in the record',
  ],
  [
    'answers for every regime',
    ({ host, regime }) => ({
      ...lyingHost(host, () => ({})),
      at: (_, signer) => host.at(regime, signer),
    }),
    'says that it has no such regime',
  ],
  [
    'ends with the session',
    lies(() => (honest) => {
      let over = false
      return {
        signOut: async () => ok(void (over = true)),
        checkpoint: async () => (over ? err({ type: 'not-signed-in' }) : honest.checkpoint()),
      }
    }),
    'lets in again who signed out',
  ],
  [
    'proves another place',
    lies(() => (honest) => ({
      append: async (events) => {
        const answer = await honest.append(events)
        if (!answer.ok) return answer
        const moved = answer.value.events.map((each) => ({ ...each, proof: each.proof.slice(1) }))
        return ok({ ...answer.value, events: moved })
      },
    })),
    'puts the events of a request one after another, and proves where',
  ],
  [
    'says of nothing that it stood there',
    lies(() => (honest) => ({
      append: async (events) => {
        const answer = await honest.append(events)
        if (!answer.ok) return answer
        const first = answer.value.events.map((each) => ({ ...each, repeated: false }))
        return ok({ ...answer.value, events: first })
      },
    })),
    'takes an act once, in however many requests it comes',
  ],
  [
    'takes what is good of a request',
    lies(() => (honest) => ({
      append: async (events) => {
        const [first] = events
        if (events.length > 1 && first !== undefined) await honest.append([first])
        return honest.append(events)
      },
    })),
    'takes a request as a whole or not at all',
  ],
  [
    'gives all the same place',
    lies(() => (honest) => ({
      append: async (events) => {
        const answer = await honest.append(events)
        if (!answer.ok) return answer
        const same = answer.value.events.map((each) => ({ ...each, index: 1 }))
        return ok({ ...answer.value, events: same })
      },
    })),
    'gives each of several requests at once its own place',
  ],
  [
    'asks nobody whose event it is',
    lies(({ host }) => () => ({ append: (events) => host.append(events) })),
    'takes no event of another partner than the caller’s',
  ],
  [
    'wants no blobs',
    lies(({ host }) => (honest) => ({
      append: async (events) => {
        const answer = await honest.append(events)
        const isMissing = !answer.ok && 'name' in answer.error && answer.error.status === 409
        return isMissing ? ok({ checkpoint: await host.checkpoint(), events: [] }) : answer
      },
    })),
    'asks for each blob that its author’s partner has not stored',
  ],
  [
    'shows the entry before',
    lies(() => (honest) => ({ entries: (from, to) => honest.entries(from - 1, to - 1) })),
    'shows an entry to everybody addressed as soon as it has answered',
  ],
  [
    'gives one entry too many',
    lies(() => (honest) => ({ entries: (from, to) => honest.entries(from, to + 1) })),
    'gives entries from the one that is asked for, in order, and not beyond the last',
  ],
  [
    'goes on signing what it had',
    lies(({ host }) => {
      const first = host.checkpoint()
      return () => ({ checkpoint: async () => ok(await first) })
    }),
    'signs for a record that only grows',
  ],
  [
    'has another tree',
    lies(() => (honest) => ({
      tile: async (path) => {
        const tile = await honest.tile(path)
        return tile.ok ? ok(new Uint8Array(tile.value.length)) : tile
      },
    })),
    'has the hash tiles of its tree, and no others',
  ],
  [
    'signs every seat’s list for anyone',
    lies(({ host }) => () => ({ streams: async (seat) => ok(await host.streamList(seat)) })),
    'signs the list of one’s own streams, and no other seat’s',
  ],
  [
    'says that it has every blob',
    lies(() => () => ({ hasBlob: async () => ok(true) })),
    'keeps bytes under their hash',
  ],
  [
    'takes any bytes',
    lies(() => (honest) => ({ putBlob: (_, bytes) => honest.putBlob(sha256(bytes), bytes) })),
    'keeps nothing under a hash that is not theirs',
  ],
  [
    'keeps each blob for who stored it',
    lies(() => (honest) => {
      const stored = new Set<string>()
      return {
        putBlob: (hash, bytes) => {
          stored.add(String(hash))
          return honest.putBlob(hash, bytes)
        },
        getBlob: async (hash) =>
          stored.has(String(hash)) ? honest.getBlob(hash) : problem('not-found'),
      }
    }),
    'shows a blob to those whom an event that brings it addresses, and not before',
  ],
  [
    'erases nothing',
    lies(() => () => ({ eraseBlob: async () => ok(undefined) })),
    'erases by order, shows the order, and takes the same bytes no more (R-HTTP-2)',
  ],
]

describe('one that breaks a promise is found out', () => {
  it.each(broken)('where it %s', async (_, hostOf, promise) => {
    const only = hostContract.filter((each) => each.promise === promise)
    expect(await brokenBy(only, () => table(hostOf))).toEqual([promise])
  })

  it('for every promise', () => {
    const found = new Set(broken.map(([, , promise]) => promise))
    expect(hostContract.filter(({ promise }) => !found.has(promise))).toEqual([])
  })
})
