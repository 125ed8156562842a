/** Lies about who may read what, and how much there is. */
import { toBase64, toHex } from '@epoc/crypto'
import { ok } from '@epoc/event'
import type { StreamList } from '@epoc/event'
import { enrol } from '@epoc/replica'
import { everybody } from '@epoc/testing'
import { at, circulatePaper, newcomer, send } from '../scene/scene.ts'
import type { Scene } from '../scene/scene.ts'
import { flipped, forkAt, from, hostOf, lists, withholding } from './attack.ts'
import type { Attacks, Reading } from './attack.ts'

/** The entries of the audience that the warm home does not know. */
const hiddenEntries = ({ world, hidden }: Scene): ReadonlySet<number> =>
  new Set(
    world.host.entries.flatMap(({ event: { payload } }, i) =>
      payload.to !== undefined && toHex(payload.to.audience) === hidden ? [i] : [],
    ),
  )

/** What the list of any other seat has in common with the reader’s. */
function whatAllMayRead(list: StreamList, { world }: Scene): StreamList {
  const { name } = everybody(world.germany)
  const shared = [...list.streams].filter(([each]) => each === '' || each.startsWith(name))
  return { ...list, streams: new Map(shared) }
}

const isHidden = ({ replica }: Reading, { hidden }: Scene): boolean =>
  replica.governance!.audiences.get(hidden) === undefined

export const streams: Attacks = {
  'an entry in the middle is withheld': {
    named: 'an entry withheld from one member, in the middle and at the tail',
    home: 'cold',
    lies: (scene) => withholding(hostOf(scene), scene, new Set([scene.fresh])),
    fault: ({ fresh }) => ({
      type: 'entry-withheld',
      rule: 'R-RECORD-7',
      reason: 'expected',
      index: fresh,
    }),
    stoppedBy: ['no expected tag is withheld'],
    believed: (reading) => !lists('A fresh paper')(reading),
  },
  'the newest entry is withheld': {
    named: 'an entry withheld from one member, in the middle and at the tail',
    home: 'warm',
    lies: async (scene) => {
      const host = hostOf(scene)
      const index = await circulatePaper(await at(scene, host, 'korea-embassy'), 'The newest')
      return withholding(host, scene, new Set([index]))
    },
    fault: ({ world }) => ({
      type: 'entry-withheld',
      rule: 'R-RECORD-7',
      reason: 'expected',
      index: world.host.entries.length,
    }),
    stoppedBy: ['no expected tag is withheld'],
    believed: (reading, { world }) =>
      reading.replica.checkpoint!.size > world.host.entries.length && !lists('The newest')(reading),
  },
  'the newest clear entry is withheld': {
    named: 'an entry withheld from one member, in the middle and at the tail',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      const { signing, recipient } = await newcomer(60)
      const hats = new Map([['partner', ['read']]] as const)
      const by = await at(scene, host, 'germany-administrator')
      const { partner } = by.person!
      await send(by, [enrol('partner', { partner, key: signing.publicKey, recipient, hats })])
      return withholding(host, scene, new Set([host.entries.length - 1]))
    },
    fault: ({ world }) => ({
      type: 'entry-withheld',
      rule: 'R-RECORD-7',
      reason: 'clear',
      index: world.host.entries.length,
    }),
    stoppedBy: ['no clear entry is withheld'],
    believed: ({ replica }, { world }) =>
      replica.checkpoint?.size === world.host.entries.length + 1,
  },
  'a whole audience is hidden, and the list names it': {
    named: 'a whole audience hidden from a seat',
    home: 'cold',
    lies: (scene) => {
      const hides = withholding(hostOf(scene), scene, hiddenEntries(scene))
      return (honest) => ({ ...hides(honest), streams: honest.streams })
    },
    fault: ({ hidden }) => ({
      type: 'streams-differ',
      rule: 'R-RECORD-11',
      reason: 'not-what-was-shown',
      stream: `${hidden}00`,
    }),
    stoppedBy: ['the list of streams is what was shown'],
    believed: isHidden,
  },
  'a whole audience is hidden, and the list is nobody’s': {
    named: 'a whole audience hidden from a seat',
    home: 'cold',
    lies: (scene) => {
      const hides = withholding(hostOf(scene), scene, hiddenEntries(scene))
      return (honest) => ({
        ...hides(honest),
        streams: async (seat) => {
          const list = await hides(honest).streams!(seat)
          return list.ok ? ok(withOtherSignature(list.value)) : list
        },
      })
    },
    fault: { type: 'streams-not-signed', rule: 'R-RECORD-11', reason: 'no-signature' },
    stoppedBy: ['the note is signed'],
    believed: isHidden,
  },
  'a whole audience is hidden, and the list is another seat’s': {
    named: 'a whole audience hidden from a seat',
    home: 'cold',
    lies: (scene) => {
      const host = hostOf(scene)
      const hides = withholding(host, scene, hiddenEntries(scene))
      return (honest) => ({
        ...hides(honest),
        streams: async (seat) =>
          ok(
            await host.streamList(seat, (list) => ({ ...whatAllMayRead(list, scene), seat: 'KR' })),
          ),
      })
    },
    fault: { type: 'streams-not-signed', rule: 'R-RECORD-11', reason: 'of-another-seat' },
    stoppedBy: ['the list of streams is for this seat'],
    believed: isHidden,
  },
  'two signed roots are not of one tree': {
    named: 'bad consistency proof',
    home: 'cold',
    lies: (scene) => {
      const shown = from(hostOf(scene), scene)
      const fork = forkAt(hostOf(scene), scene.past, scene.early.size)
      const root = fork.history.rootAt(scene.early.size)
      return (honest) => ({
        ...shown(honest),
        streams: async (seat) =>
          ok(await hostOf(scene).streamList(seat, (list) => ({ ...list, root: root as never }))),
      })
    },
    fault: { type: 'streams-differ', rule: 'R-RECORD-11', reason: 'of-another-record' },
    stoppedBy: ['the list of streams is of this record'],
    // The reader keeps it as what the host signed, and it is of another record.
    believed: async ({ replica: { storage, copy } }) => {
      const kept = await storage.value('streams-JP')
      const [, , size, root] = Buffer.from(kept ?? [])
        .toString()
        .split('\n')
      return root !== undefined && root !== toBase64(copy.rootAt(Number(size)))
    },
  },
}

function withOtherSignature(note: string): string {
  const [text = '', line = ''] = note.split('\n\n')
  const [dash, name, signature = ''] = line.trimEnd().split(' ')
  const bytes = Buffer.from(signature, 'base64')
  return `${text}\n\n${dash} ${name} ${Buffer.from(flipped(bytes, 40)).toString('base64')}\n`
}
