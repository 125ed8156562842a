/** What a dishonest member may write about secrets that it does not know, and what comes of it. */
import {
  identityFromSeed,
  labels,
  recipientOf,
  seededRandom,
  sha256,
  utf8Bytes,
} from '@epoc/crypto'
import { fromHex } from '@epoc/crypto'
import type { Hash32, Random, Recipient, Seed } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { AudienceId, Result } from '@epoc/event'
import { audienceName, liveGeneration, peopleOf } from '@epoc/governance'
import type { SeatId } from '@epoc/governance'
import { everybody, lyingHost, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OutgoingAct } from '../outgoing/act.ts'
import { createAudience } from '../outgoing/create-audience.ts'
import { keepUp } from '../outgoing/keep-up.ts'
import { keySeat } from '../outgoing/key-seat.ts'
import type { Replica } from '../replica.ts'

const unwrap = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const send = (from: Replica, act: OutgoingAct, ...blobs: readonly Uint8Array[]) =>
  from.send(async () => ok({ acts: [act], blobs }))
const catchUp = async (...replicas: readonly Replica[]) => {
  for (const replica of replicas) {
    unwrap(await replica.sync())
    unwrap(await keepUp(replica))
  }
}
const seats = (...names: readonly string[]) => names as readonly SeatId[]

let w: World
let random: Random
beforeAll(async () => {
  w = await world('secrets')
  random = seededRandom(sha256(utf8Bytes('secrets')), labels.sample, 'test')
  await catchUp(w.poc, w.korea, w.germany, w.japan)
})

describe('a member that names what it does not know', () => {
  /** Korea creates an audience of Germany and itself, with this recipient and this wrap. */
  const naming = async (recipient: Recipient, wrap: Hash32, size: number, bytes?: Uint8Array) => {
    const id = random(16) as AudienceId
    const sent = await send(
      w.korea,
      {
        type: 'open',
        hat: 'partner',
        audience: id,
        kind: 'audience.created',
        blobs: [[wrap, size]],
        body: { sort: 'named', members: ['DE', 'KR'], recipient, wrap, tagKey: random(32) },
      },
      ...(bytes === undefined ? [] : [bytes]),
    )
    return { id, name: audienceName(id), sent }
  }
  const refusing = (id: AudienceId): OutgoingAct => ({
    type: 'open',
    hat: 'partner',
    audience: id,
    kind: 'audience.refused',
    body: { epoch: 1 },
  })

  it('R-GOV-12: cannot make an epoch of the recipient of another’s seat, or of a person', async () => {
    const noise = random(64)
    const victim = liveGeneration(w.korea.governance!, 'DE' as SeatId)!
    const { sent } = await naming(victim.recipient, sha256(noise), noise.length, noise)
    expect(sent).toMatchObject({ error: { detail: { refusal: { rule: 'R-GOV-12' } } } })
  })

  it.each([
    ['and wraps noise', false],
    ['and names its wrap', true],
  ])('R-SEAL-7: gets nothing for another audience’s recipient %s', async (_, copiesWrap) => {
    const { japan, germany, korea } = w
    const given = { hat: 'partner', sort: 'named', members: seats('DE', 'JP') } as const
    const other = await createAudience(japan.governance!, given, random)
    unwrap(await send(japan, other.act, other.wrap.bytes))
    await catchUp(germany)
    const { recipient } = other.act.body as unknown as { recipient: Recipient }
    const noise = random(64)
    const { id, name, sent } = copiesWrap
      ? await naming(recipient, other.wrap.hash, other.wrap.bytes.length, other.wrap.bytes)
      : await naming(recipient, sha256(noise), noise.length, noise)
    unwrap(sent)
    await catchUp(germany)
    expect(germany.governance!.audiences.get(name)!.epochs[0]!.answers.get('DE' as SeatId)).toBe(
      'refused',
    )
    await send(korea, refusing(id))
    await catchUp(germany)
    const { wraps } = germany.governance!.audiences.get(name)!.epochs[0]!
    expect(wraps.filter(({ payer }) => payer !== undefined)).toEqual([])
    const held = await germany.secrets.epoch(
      germany.governance!,
      germany.governance!.audiences.get(audienceName(other.id))!,
      1,
    )
    expect(held.ok).toBe(true)
  })
})

describe('a generation of a seat that does not open', () => {
  const noiseGeneration = async (): Promise<void> => {
    const state = w.poc.governance!
    const noise = random(64)
    const wrap = sha256(noise)
    const holders = peopleOf(state, 'poc').map(({ id }) => unwrap(fromHex(id)))
    const recipient = await recipientOf(identityFromSeed(random(32) as Seed))
    const body = { seat: 'poc', generation: 2, recipient, wrap, holders }
    const blobs = [[wrap, noise.length]] as const
    unwrap(await send(w.poc, { type: 'open', hat: 'poc', kind: 'seat.keyed', blobs, body }, noise))
  }

  it('is passed over: those before and after it open what was wrapped to them', async () => {
    await noiseGeneration()
    const good = await keySeat(w.poc.governance!, 'poc', 'poc', random)
    unwrap(await send(w.poc, good.act, good.wrap.bytes))
    const again = await w.again('france-poc-1')
    unwrap(await again.sync())
    expect(unwrap(await again.secrets.generations(again.governance!, 'poc'))).toHaveLength(2)
    expect((await again.secrets.epoch(again.governance!, everybody(again), 1)).ok).toBe(true)
    expect(again.waiting).toEqual([])
  })

  it('is not said to be wrong where it is only out of reach', async () => {
    const own = await w.again('japan-embassy')
    unwrap(await own.sync())
    const seat = liveGeneration(own.governance!, 'JP' as SeatId)!
    const wrap = seat.wraps[0]!.blob
    const cut = lyingHost(w.host, (honest) => ({
      getBlob: async (hash) =>
        hash.every((byte, i) => byte === wrap[i])
          ? err({ type: 'unreachable', reason: 'cut off' })
          : honest.getBlob(hash),
    }))
    const replica = await w.again('japan-embassy', cut)
    unwrap(await replica.sync())
    expect(await replica.secrets.epoch(replica.governance!, everybody(replica), 1)).toMatchObject({
      error: { type: 'unreachable' },
    })
  })
})
