/** A snapshot spares reading; it is never believed against the entries or a checkpoint. */
import { sha256, toHex, utf8Bytes } from '@epoc/crypto'
import { encodeCbor, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import { everybody, lyingHost, paperTo, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { List, Map as Trie } from 'immutable'
import { beforeAll, describe, expect, it } from 'vitest'
import { keepUp } from '../outgoing/keep-up.ts'
import { memoryStorage } from '../ports/memory-storage.ts'
import type { Storage } from '../ports/storage.ts'
import { deliver } from '../register/deliver.ts'
import { sendWithFiles } from '../register/send-with-files.ts'
import type { Replica } from '../replica.ts'
import { flatten, unflatten } from './flat.ts'
import { snapshotVersion } from './snapshot.ts'

const unwrap = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function paper(from: Replica, title: string): Promise<void> {
  const content = `The text of ${title}`
  unwrap(await sendWithFiles(from, 'poc', paperTo(everybody(from).name, { title, content })))
}

/** A storage that notes from where entries were read. */
function watched(): { readonly storage: Storage; readonly read: number[] } {
  const read: number[] = []
  const inner = memoryStorage()
  const segments: Storage['segments'] = (from) => {
    read.push(from)
    return inner.segments(from)
  }
  return { storage: { ...inner, segments }, read }
}

/** The names of all fields of a state, each with the kind of what it holds. */
function shapeOf(value: unknown): readonly string[] {
  const shape = new Set<string>()
  const walk = (path: string, each: unknown): void => {
    if (each instanceof Uint8Array || typeof each !== 'object' || each === null) {
      shape.add(`${path} ${each instanceof Uint8Array ? 'bytes' : typeof each}`)
      return
    }
    const isMapLike = Trie.isMap(each) || each instanceof Map
    const items = isMapLike
      ? [...(each as Map<unknown, unknown>).values()]
      : Array.isArray(each) || List.isList(each) || each instanceof Set
        ? [...(each as Iterable<unknown>)]
        : undefined
    if (items !== undefined) for (const item of items) walk(`${path}[]`, item)
    else for (const [name, field] of Object.entries(each)) walk(`${path}.${name}`, field)
  }
  walk('', value)
  return [...shape].sort()
}

describe('a snapshot', () => {
  let w: World
  beforeAll(async () => {
    w = await world('snapshot')
    await paper(w.poc, 'First paper')
    unwrap(await w.japan.sync())
    unwrap(await deliver(w.japan, 'en'))
  })

  const kept = async (): Promise<ReturnType<typeof watched>> => {
    const home = watched()
    const first = await w.again('japan-embassy', w.host, home.storage)
    unwrap(await first.sync())
    await first.keepSnapshot()
    home.read.length = 0
    return home
  }

  it('is all that is read when a home is opened, and what comes after goes on from it', async () => {
    const { storage, read } = await kept()
    const before = w.host.entries.length
    const second = await w.again('japan-embassy', w.host, storage)
    expect(read).toEqual([before])
    expect(second.copy.size).toBe(before)

    await paper(w.poc, `Paper at ${before}`)
    unwrap(await second.sync())
    unwrap(await keepUp(second))
    unwrap(await deliver(second, 'en'))
    const fresh = await w.again('japan-embassy')
    unwrap(await fresh.sync())
    expect(toHex(flatten(second.domain))).toBe(toHex(flatten(fresh.domain)))
    expect(second.governance).toEqual(fresh.governance)
    expect(await second.readAgain()).toEqual(ok('same'))
    expect(second.domain.register.places.size).toBe(fresh.domain.register.places.size)
  })

  it('goes on to notice what is kept back, and what differs', async () => {
    const { storage } = await kept()
    const at = w.host.entries.length
    await paper(w.poc, 'Kept back')
    const host = lyingHost(w.host, (honest) => ({
      entries: async (from, to) => {
        if (from > at) return honest.entries(from, to)
        const head = from < at ? unwrap(await honest.entries(from, at)) : new Uint8Array(0)
        const rest = at + 1 < to ? unwrap(await honest.entries(at + 1, to)) : new Uint8Array(0)
        const withheld = encodeCbor(w.host.entries[at]!.record)
        return ok(new Uint8Array([...head, ...withheld, ...rest]))
      },
    }))
    const second = await w.again('japan-embassy', host, storage)
    expect(await second.sync()).toMatchObject({
      ok: false,
      error: { fault: { type: 'entry-withheld', index: at, reason: 'expected' } },
    })
  })

  it('R-HOME-1: of another person, another name, or altered by a bit is none', async () => {
    const { storage } = await kept()
    const value = (await storage.value('snapshot'))!
    const first = await w.again('japan-embassy', w.host, storage)
    await first.own.set('outbox', (await first.own.get('snapshot'))!)
    const spoilt: Readonly<Record<string, Uint8Array>> = {
      altered: value.map((byte, i) => (i === value.length - 40 ? byte ^ 1 : byte)),
      cut: value.subarray(0, value.length - 1),
      'of another name': (await storage.value('outbox'))!,
    }
    for (const bytes of Object.values(spoilt)) {
      const home = await kept()
      await home.storage.setValue('snapshot', bytes)
      const again = await w.again('japan-embassy', w.host, home.storage)
      expect(home.read).toEqual([0])
      expect(again.copy.size).toBe(w.host.entries.length)
    }
    const others = await kept()
    const german = await w.again('germany-embassy', w.host, others.storage)
    expect(others.read).toEqual([0])
    expect(german.me).not.toBe(w.japan.me)
  })

  it('R-HOME-2: that the entries of its home do not continue is dropped, and all is read', async () => {
    const backup = await kept()
    await paper(w.poc, 'After the backup')
    const { storage } = await kept()
    await backup.storage.setValue('snapshot', (await storage.value('snapshot'))!)
    const restored = await w.again('japan-embassy', w.host, backup.storage)
    expect(backup.read).toEqual([w.host.entries.length, 0])
    unwrap(await restored.sync())
    expect(restored.copy.size).toBe(w.host.entries.length)
  })

  it('has a version of its own for every shape of what it holds', async () => {
    const { storage } = await kept()
    const second = await w.again('japan-embassy', w.host, storage)
    const shape = shapeOf([second.domain, second.governance, second.copy.save()?.tags])
    // Another digest here means: raise `snapshotVersion`, then write the new digest.
    const digest = toHex(sha256(utf8Bytes(shape.join('\n')))).slice(0, 16)
    expect([snapshotVersion, digest]).toEqual([5, '58064b9b15c6fa06'])
  })
})

describe('a state as bytes', () => {
  it('comes back, whatever holds it', () => {
    const state = {
      bytes: Uint8Array.of(1, 2, 3),
      map: new Map<string, unknown>([['__proto__', [1, null, true]]]),
      set: new Set(['a']),
      trie: Trie([[3, List([Uint8Array.of(9)])]]),
      none: undefined,
    }
    const back = unflatten(flatten(state)) as typeof state
    expect(back.map).toEqual(state.map)
    expect(Trie.isMap(back.trie)).toBe(true)
    expect(back.trie.get(3)?.get(0)).toEqual(Uint8Array.of(9))
    expect(back.bytes).toEqual(state.bytes)
    expect(back.set).toEqual(state.set)
    expect('none' in back).toBe(false)
  })

  it('is the same for the same state', () => {
    const one = Trie([
      ['a', 1],
      ['b', 2],
    ])
    const other = Trie([
      ['b', 2],
      ['a', 1],
    ])
    expect(flatten(one)).toEqual(flatten(other))
  })

  it('refuses what is no state', () => {
    expect(() => flatten(new Date(0))).toThrow('a state holds no such')
    expect(() => unflatten(Uint8Array.of(0x80))).toThrow('not flat')
  })
})
