/** Sealed keyrings at a host, over HTTP (R-HTTP-4, R-HTTP-5). */
import { toHex } from '@epoc/crypto'
import type { Slot, SlotPlace } from '@epoc/crypto'
import { ok } from '@epoc/event'
import type { Host } from '../ports/transport.ts'
import { call, json, reading } from './call.ts'
import type { Call } from './call.ts'
import { parseObject } from './problem.ts'

export const slotPath = ({ address }: SlotPlace): string => `slots/${toHex(address)}`

export const slotDeposit = ({ token }: SlotPlace, slot: Slot): Call => ({
  method: 'PUT',
  slotToken: token,
  type: 'application/json',
  body: JSON.stringify(slot),
})

export const httpSlots = (base: string): Host['slots'] => ({
  get: async (place) =>
    reading(
      await call(`${base}/${slotPath(place)}`, { slotToken: place.token }),
      async (response) => parseObject(await json(response)),
    ),
  drop: async (place) => {
    const request = { method: 'DELETE', slotToken: place.token } as const
    const answer = await call(`${base}/${slotPath(place)}`, request)
    return answer.ok ? ok(undefined) : answer
  },
})
