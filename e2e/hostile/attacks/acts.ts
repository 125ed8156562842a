/** Acts that are done twice, left out, put in another order, or brought from elsewhere. */
import { sha256 } from '@epoc/crypto'
import { err, ok } from '@epoc/event'
import type { MemoryHost } from '@epoc/testing'
import { enrolment, showing } from '../scene/forge.ts'
import { at, circulatePaper, shownBy } from '../scene/scene.ts'
import type { Scene } from '../scene/scene.ts'
import { from, hostOf, titlesOf } from './attack.ts'
import type { Attacks, Reading } from './attack.ts'

const listsTwice =
  (title: string) =>
  (reading: Reading): boolean =>
    titlesOf(reading).filter((each) => each === title).length === 2

/** The last entry of a record in which somebody circulated a paper, and nobody else knows of it. */
async function aside(scene: Scene, handle: string, title: string, name?: Uint8Array) {
  const host = hostOf(scene)
  await circulatePaper(await at(scene, host, handle), title, name === undefined ? {} : { name })
  return host.entries.at(-1)!
}

type Aside = Awaited<ReturnType<typeof aside>>

/** Shows entries under numbers of its choice. */
const add = (host: MemoryHost, { event, receivedAt }: Aside, seq?: number): void =>
  host.force(event, receivedAt, undefined, seq)

const withBlobs = async (scene: Scene, entries: readonly Aside[]): Promise<MemoryHost> => {
  const host = hostOf(scene)
  for (const each of entries) add(host, each)
  return host
}

export const acts: Attacks = {
  'an act is acknowledged and never sequenced': {
    named: 'an act doubled by a lost or lying reply',
    home: 'warm',
    does: { type: 'confirm', title: 'A paper', symbol: 'poc1' },
    lies: (scene) => {
      const shown = shownBy(hostOf(scene), scene)
      return () => ({
        ...shown,
        append: async (events) => {
          const placed = { index: 3, seq: 1, receivedAt: 1, repeated: true, proof: [] }
          const checkpoint = await hostOf(scene).checkpoint()
          return ok({ checkpoint, events: events.map(() => placed) })
        },
      })
    },
    fault: { type: 'not-in-the-record' },
    stoppedBy: ['an act is sent when it stands in the record', 'what is sent has a place'],
    believed: ({ replica, said }, { world }) =>
      said === 'sent' && replica.copy.size === world.host.entries.length,
  },
  'an act is refused and sequenced': {
    named: 'an act doubled by a lost or lying reply',
    home: 'warm',
    does: { type: 'confirm', title: 'A paper', symbol: 'poc1' },
    lies: (scene) => {
      const host = hostOf(scene)
      const shown = shownBy(host, scene)
      return () => ({
        ...shown,
        append: async (events) => {
          await host.append(events)
          return err({ type: 'problem', status: 422, name: 'refused', detail: {} })
        },
      })
    },
    fault: { type: 'none' },
    stoppedBy: ['an act is looked for whatever the host says'],
    believed: ({ said }) => said === 'not sent',
  },
  'an act whose answer was lost is sequenced again as it is signed again': {
    named: 'an act doubled by a lost or lying reply',
    home: 'cold',
    lies: async (scene) => {
      const name = new Uint8Array(16).fill(7)
      const first = await aside(scene, 'korea-embassy', 'A paper signed twice', name)
      const second = await aside(scene, 'korea-embassy', 'A paper signed twice', name)
      return from(await withBlobs(scene, [first, second]), scene)
    },
    fault: { type: 'void', rule: 'R-RECORD-5', reason: 'repeated-act' },
    stoppedBy: ['an act counts once'],
    believed: listsTwice('A paper signed twice'),
  },
  'an entry stands twice': {
    named: 'replay',
    home: 'cold',
    lies: async (scene) => {
      const paper = await aside(scene, 'korea-embassy', 'A paper shown twice')
      return from(await withBlobs(scene, [paper, paper]), scene)
    },
    fault: { type: 'void', rule: 'R-RECORD-5', reason: 'repeated-act' },
    stoppedBy: ['an act counts once'],
    believed: listsTwice('A paper shown twice'),
  },
  'an event of another regime': {
    named: 'cross-regime and cross-audience replay',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      const by = await at(scene, host, 'germany-administrator')
      const empty = { size: 0, root: sha256(new Uint8Array(0)), clear: 0, stream: 0 }
      const payload = await enrolment(by)
      await showing(host, by, { ...payload, regime: scene.other.regime, seen: empty })
      return from(host, scene)
    },
    fault: { type: 'event-not-allowed', rule: 'R-GATE-1', reason: 'wrong-regime' },
    stoppedBy: ['an event is of this regime'],
    believed: ({ replica: { copy } }, { world }) => copy.size === world.host.entries.length + 1,
  },
  'the record of another regime': {
    named: 'cross-regime and cross-audience replay',
    home: 'cold',
    lies: (scene) => from(scene.other.host, { ...scene, world: scene.other }),
    fault: { type: 'another-regime', rule: 'R-GATE-1' },
    stoppedBy: ['the first entry is the founding that was asked for'],
    believed: (reading) => titlesOf(reading).includes('A paper from elsewhere'),
  },
  'an entry is dropped': {
    named: 'dropped, reordered entries',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      const paper = await aside(scene, 'germany-embassy', 'A paper after another')
      add(host, paper, paper.seq + 1)
      return from(host, scene)
    },
    fault: ({ world }) => ({
      type: 'event-not-allowed',
      rule: 'R-RECORD-1',
      reason: 'wrong-seq',
      index: world.host.entries.length,
    }),
    stoppedBy: ['the number is the next'],
    believed: (reading) => titlesOf(reading).includes('A paper after another'),
  },
  'two entries change places': {
    named: 'dropped, reordered entries',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      const first = await aside(scene, 'korea-embassy', 'The first paper')
      const second = await aside(scene, 'germany-embassy', 'The second paper')
      add(host, second, second.seq + 1)
      add(host, first, first.seq)
      return from(host, scene)
    },
    fault: ({ world }) => ({
      type: 'event-not-allowed',
      rule: 'R-RECORD-1',
      reason: 'wrong-seq',
      index: world.host.entries.length,
    }),
    stoppedBy: ['the number is the next'],
    believed: (reading) => titlesOf(reading).join().endsWith('The second paper,The first paper'),
  },
}
