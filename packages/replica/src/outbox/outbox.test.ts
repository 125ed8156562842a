/** What a person decided is sent once, whatever happens to the host, the answer or the epoch. */
import { identityFromSeed, sha256, systemRandom, toBase64, toHex, utf8Bytes } from '@epoc/crypto'
import { err, ok, sealedStream } from '@epoc/event'
import type { Result } from '@epoc/event'
import { everybody, lyingHost, paperTo, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkStored } from '../files/open-file.ts'
import { keepUp } from '../outgoing/keep-up.ts'
import { rotateAudience } from '../outgoing/rotate-audience.ts'
import { memoryStorage } from '../ports/memory-storage.ts'
import type { Storage } from '../ports/storage.ts'
import { epochSecretOf } from '../register/epoch-secret.ts'
import type { Replica } from '../replica.ts'
import { dropFromOutbox, fulfil, outboxRows, sendWaiting, settledElsewhere } from './outbox.ts'
import type { Wish } from './outbox.ts'

const unwrap = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const text = utf8Bytes('A paper of one line.\n')

const paper = (from: Replica, title = 'A paper'): Wish =>
  paperTo(everybody(from).name, { title, content: text })

describe('an outbox', () => {
  let w: World
  let storage: Storage
  let isDown: boolean
  let poc: Replica
  const down = err({ type: 'unreachable', reason: 'down' } as const)
  const open = async () => {
    const host = lyingHost(w.host, (honest) =>
      Object.fromEntries(
        Object.entries(honest).map(([name, ask]) => [
          name,
          (...args: readonly never[]) =>
            isDown
              ? Promise.resolve(down)
              : (ask as (...all: readonly never[]) => unknown)(...args),
        ]),
      ),
    )
    return w.again('france-poc-1', host, storage)
  }
  const documents = (of: Replica) => [...of.domain.register.places.keys()]
  const wish = (from: Replica, what: Wish, now = true) =>
    fulfil(from, { hat: 'poc', wish: what, what: 'A paper', now })

  beforeEach(async () => {
    w = await world()
    storage = memoryStorage()
    isDown = false
    poc = await open()
    unwrap(await poc.sync())
  })

  it('sends at once where it can, and keeps nothing', async () => {
    unwrap(await wish(poc, paper(poc)))
    expect(documents(poc)).toHaveLength(1)
    expect(await outboxRows(poc)).toEqual([])
  })

  it('keeps a paper with its file while the host is away, also when the program ends', async () => {
    isDown = true
    const kept = new Set<string>()
    const { setBlob, dropBlob } = storage
    storage = {
      ...storage,
      setBlob: async (hash, bytes) => {
        kept.add(toHex(hash))
        await setBlob(hash, bytes)
      },
      dropBlob: async (hash) => {
        kept.delete(toHex(hash))
        await dropBlob(hash)
      },
    }
    poc = await open()
    expect(await wish(poc, paper(poc))).toMatchObject({ error: { type: 'kept' } })
    expect(await sendWaiting(poc)).toEqual([])
    const waiting = [...kept]
    expect(waiting).toHaveLength(1)

    const later = await open()
    expect(await outboxRows(later)).toMatchObject([{ what: 'A paper', hat: 'poc' }])
    isDown = false
    unwrap(await later.sync())
    const [settled] = await sendWaiting(later)
    expect(settled?.outcome.ok).toBe(true)
    expect(await outboxRows(later)).toEqual([])
    expect(waiting.filter((hash) => kept.has(hash))).toEqual([])

    unwrap(await w.japan.sync())
    const [id] = documents(w.japan)
    const place = w.japan.domain.register.places.get(id!)!
    const document = w.japan.domain.register.shelves.get(place.audience)!.documents.first()!
    const identity = identityFromSeed(
      unwrap(await epochSecretOf(w.japan, document.audience, document.index)),
    )
    expect(document.files[0]?.plain).toEqual(sha256(text))
    expect(await checkStored(document.files[0]!, identity, w.japan.blobs)).toEqual(ok(undefined))
  })

  it('keeps nothing readable: neither titles nor files stand in clear at home', async () => {
    isDown = true
    const kept: Uint8Array[] = []
    const setValue = async (name: string, bytes: Uint8Array) => {
      kept.push(bytes)
      await storage.setValue(name, bytes)
    }
    const setBlob: Storage['setBlob'] = async (hash, bytes) => {
      kept.push(bytes)
      await storage.setBlob(hash, bytes)
    }
    const watched = await w.again('france-poc-1', w.host, { ...storage, setValue, setBlob })
    await wish(watched, paper(watched, 'A title like no other'), false)
    const written = kept.map((bytes) => Buffer.from(bytes).toString('latin1')).join('')
    expect(written.length).toBeGreaterThan(500)
    expect(written).not.toContain('like no other')
    expect(written).not.toContain('of one line')
  })

  it('R-HOME-4: seals the file anew where the epoch closed meanwhile', async () => {
    isDown = true
    await wish(poc, paper(poc))
    unwrap(await w.germany.sync())
    const audience = everybody(w.germany)
    const sealedSeq = w.germany.copy.streams.last(sealedStream(audience.id)) + 1
    const means = { random: systemRandom, sealedSeq }
    const rotated = await rotateAudience(w.germany.governance!, audience, 'partner', means)
    unwrap(await w.germany.send(async () => ok({ acts: [rotated.act], blobs: rotated.blobs })))
    isDown = false
    unwrap(await poc.sync())
    unwrap(await keepUp(poc))
    const [settled] = await sendWaiting(poc)
    const { index } = unwrap(settled!.outcome)
    expect(poc.epochAt(index)).toBe(2)
  })

  it('R-HOME-3: does once what was sent without an answer', async () => {
    const before = w.host.entries.length
    w.host.answersToLose = 9
    const host = lyingHost(w.host, (honest) => ({
      append: async (events) => {
        await honest.append(events)
        isDown = true
        return down
      },
      checkpoint: async () => (isDown ? down : honest.checkpoint()),
    }))
    const cut = await w.again('france-poc-1', host, storage)
    unwrap(await cut.sync())
    const kept = await wish(cut, paper(cut))
    expect(kept).toMatchObject({ error: { type: 'kept', why: { type: 'may-have-been-sent' } } })
    expect((await outboxRows(cut))[0]?.unanswered?.until).toBeGreaterThan(w.now())
    isDown = false
    w.host.answersToLose = 0
    const again = await open()
    unwrap(await again.sync())
    expect((await settledElsewhere(again)).filter(({ what }) => what !== undefined)).toEqual([])
    expect((await sendWaiting(again)).map(({ outcome }) => outcome.ok)).toEqual([true])
    expect(w.host.entries.length).toBe(before + 1)
  })

  describe('R-HOME-3: where the program ends in the midst of sending', () => {
    /** A program that ends while the host keeps it waiting: `wait` is where it never gets on. */
    const ends = async (
      wait: 'append' | 'putBlob',
      arrives: boolean,
      wished: (from: Replica) => Promise<Wish> | Wish = paper,
    ): Promise<void> => {
      const reached = Promise.withResolvers<void>()
      const host = lyingHost(w.host, (honest) => ({
        [wait]: async (...args: readonly never[]) => {
          const ask = honest[wait] as (...all: readonly never[]) => Promise<unknown>
          if (arrives) await ask(...args)
          reached.resolve()
          return new Promise(() => {})
        },
      }))
      const cut = await w.again('france-poc-1', host, storage)
      unwrap(await cut.sync())
      void wish(cut, await wished(cut))
      await reached.promise
    }
    const restarted = async () => {
      const again = await open()
      const rows = await outboxRows(again)
      unwrap(await again.sync())
      const elsewhere = await settledElsewhere(again)
      const settled = await sendWaiting(again)
      expect(elsewhere.filter(({ what }) => what !== undefined)).toEqual([])
      expect(await outboxRows(again)).toEqual([])
      return { again, rows, settled }
    }

    it.each([true, false])('sends a paper once, with its file; it had arrived: %s', async (did) => {
      const before = w.host.entries.length
      await ends('append', did)
      const { again, rows, settled } = await restarted()
      expect(rows).toMatchObject([{ what: 'A paper', hat: 'poc', unanswered: {} }])
      expect(settled).toMatchObject([{ item: { what: 'A paper' }, outcome: { ok: true } }])
      expect(w.host.entries.length).toBe(before + 1)
      const [id] = documents(again)
      const place = again.domain.register.places.get(id!)!
      const document = again.domain.register.shelves.get(place.audience)!.documents.first()!
      const identity = identityFromSeed(
        unwrap(await epochSecretOf(again, document.audience, document.index)),
      )
      expect(document.files[0]?.plain).toEqual(sha256(text))
      expect(await checkStored(document.files[0]!, identity, again.blobs)).toEqual(ok(undefined))
    })

    it('sends it also when its last moment has passed', async () => {
      await ends('append', false)
      w.pass(3_600_000)
      unwrap(await wish(w.poc, paper(w.poc, 'Another')))
      const { settled } = await restarted()
      expect(settled).toMatchObject([{ item: { what: 'A paper' }, outcome: { ok: true } }])
    })

    it('sends a confirmation once', async () => {
      unwrap(await wish(poc, paper(poc)))
      storage = memoryStorage()
      const before = w.host.entries.length
      const confirm = (from: Replica): Wish => ({
        type: 'plain',
        command: { type: 'confirm', documents: documents(from) },
      })
      const japan = async (host = w.host as Parameters<typeof w.again>[1]) =>
        w.again('japan-embassy', host, storage)
      const reached = Promise.withResolvers<void>()
      const stalls = lyingHost(w.host, () => ({
        append: () => {
          reached.resolve()
          return new Promise<never>(() => {})
        },
      }))
      const cut = await japan(stalls)
      unwrap(await cut.sync())
      void fulfil(cut, { hat: 'partner', wish: confirm(cut), what: 'Receipt', now: true })
      await reached.promise
      const again = await japan()
      unwrap(await again.sync())
      expect(await sendWaiting(again)).toMatchObject([
        { item: { what: 'Receipt' }, outcome: { ok: true } },
      ])
      expect(w.host.entries.length).toBe(before + 1)
    })

    it('says that nothing was sent where the files were not sealed yet', async () => {
      const before = w.host.entries.length
      await ends('putBlob', false)
      const { rows, settled } = await restarted()
      expect(rows).toMatchObject([{ what: 'A paper', command: { type: 'unsealed' } }])
      expect(settled).toMatchObject([
        { item: { what: 'A paper' }, outcome: { error: { type: 'interrupted' } } },
      ])
      expect(w.host.entries.length).toBe(before)
    })

    it('goes on waiting while what was stored cannot be had', async () => {
      await ends('append', false)
      const host = lyingHost(w.host, () => ({ getBlob: async () => down }))
      const cut = await w.again('france-poc-1', host, storage)
      unwrap(await cut.sync())
      expect(await sendWaiting(cut)).toEqual([])
      expect(await outboxRows(cut)).toHaveLength(1)
      const { settled } = await restarted()
      expect(settled).toMatchObject([{ outcome: { ok: true } }])
    })
  })

  it('reads and seals each file once where the host answers at once', async () => {
    let opened = 0
    const given = paper(poc) as Extract<Wish, { type: 'with-files' }>
    const files = given.files.map((file) => ({
      ...file,
      open: () => {
        opened += 1
        return file.open()
      },
    }))
    unwrap(await wish(poc, { ...given, files }))
    expect(opened).toBe(1)
  })

  it('R-HOME-5: names in the evidence what was sent', async () => {
    const host = lyingHost(w.host, (honest) => ({
      append: async (events) => {
        w.pass(9 * 60_000)
        return honest.append(events)
      },
    }))
    const slow = await w.again('france-poc-1', host, storage)
    unwrap(await slow.sync())
    unwrap(await wish(slow, paper(slow)))
    expect(slow.takeLate()).toMatchObject([{ what: 'A paper' }])
  })

  it('tells what became of one that was taken out too late', async () => {
    const host = lyingHost(w.host, (honest) => ({
      append: async () => {
        isDown = true
        return down
      },
      checkpoint: async () => (isDown ? down : honest.checkpoint()),
    }))
    const cut = await w.again('france-poc-1', host, storage)
    unwrap(await cut.sync())
    await wish(cut, paper(cut))
    const [row] = await outboxRows(cut)
    await dropFromOutbox(cut, row!)
    expect(await outboxRows(cut)).toEqual([])
    w.pass(3_600_000)
    isDown = false
    unwrap(await wish(w.poc, paper(w.poc, 'Another')))
    const again = await open()
    unwrap(await again.sync())
    const settled = again.takeSettled().filter(({ what }) => what !== undefined)
    expect(settled).toMatchObject([{ what: 'A paper' }])
    expect(settled[0]).not.toHaveProperty('index')
  })

  it('R-HOME-5: keeps what it sent as evidence where the host sat on it', async () => {
    const isHeld = { events: [] as readonly Uint8Array[] }
    const host = lyingHost(w.host, (honest) => ({
      append: async (events) => {
        if (isHeld.events.length === 0) isHeld.events = events
        isDown = true
        return down
      },
      checkpoint: async () => (isDown ? down : honest.checkpoint()),
    }))
    const cut = await w.again('france-poc-1', host, storage)
    unwrap(await cut.sync())
    const sentAt = w.now()
    await wish(cut, paper(cut))
    w.pass(9 * 60_000)
    expect((await w.host.append(isHeld.events)).ok).toBe(true)
    isDown = false
    const again = await open()
    unwrap(await again.sync())
    const [late] = again.takeLate()
    expect(late).toMatchObject({ sentAt, receivedAt: sentAt + 9 * 60_000 })
    expect(late?.events).toEqual(isHeld.events.map(toBase64))
    const kept = await again.own.get(`late-${late?.index}`)
    expect(JSON.parse(new TextDecoder().decode(kept))).toEqual(late)
    expect(again.takeLate()).toEqual([])
  })

  it('R-HOME-5: says nothing of what was stamped in time', async () => {
    unwrap(await wish(poc, paper(poc)))
    unwrap(await poc.sync())
    expect(poc.takeLate()).toEqual([])
  })

  it('of two officers who confirm at once, tells the second that it is done', async () => {
    unwrap(await wish(poc, paper(poc)))
    unwrap(await w.japan.sync())
    const ids = documents(w.japan)
    const japan = await w.again('japan-embassy')
    unwrap(await japan.sync())
    const confirm: Wish = { type: 'plain', command: { type: 'confirm', documents: ids } }
    const wished = { hat: 'partner', wish: confirm, what: 'Receipt' } as const
    expect(await fulfil(japan, { ...wished, now: false })).toMatchObject({
      error: { type: 'kept', why: { type: 'not-asked' } },
    })
    unwrap(await fulfil(w.japan, { ...wished, now: true }))
    unwrap(await japan.sync())
    const [settled] = await sendWaiting(japan)
    expect(settled?.outcome).toMatchObject({
      error: { type: 'refused-by-a-rule', refusal: { type: 'nothing-to-confirm' } },
    })
    expect(await outboxRows(japan)).toEqual([])
  })

  it('keeps nothing that a rule refuses', async () => {
    isDown = true
    const wrong = paper(poc, '')
    expect(await wish(poc, wrong)).toMatchObject({ error: { type: 'refused-by-a-rule' } })
    expect(await outboxRows(poc)).toEqual([])
  })
})
