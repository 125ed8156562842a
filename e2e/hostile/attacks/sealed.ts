/** What a dishonest member seals: bodies, files and names. Each is void, and halts nobody. */
import {
  commitmentOf,
  identityFromSeed,
  labels,
  padFrame,
  sealBytes,
  sha256,
  systemRandom,
  toHex,
  utf8Bytes,
  wrapSecrets,
} from '@epoc/crypto'
import type { Seed } from '@epoc/crypto'
import { encodeCbor, encodePayload, isSealed, partSize } from '@epoc/event'
import type { SealedPayload } from '@epoc/event'
import type { AudienceName } from '@epoc/governance'
import type { Replica } from '@epoc/replica'
import { done } from '@epoc/sample'
import { everybody } from '@epoc/testing'
import type { MemoryHost } from '@epoc/testing'
import { envelope, showing } from '../scene/forge.ts'
import { at, circulatePaper, createNamed, newcomer, send } from '../scene/scene.ts'
import { flipped, from, hostOf, lists, titlesOf } from './attack.ts'
import type { Attacks } from './attack.ts'

const last = (host: MemoryHost): SealedPayload => {
  const { payload } = host.entries.at(-1)!.event
  if (!isSealed(payload)) throw new Error('the last event is sealed')
  return payload
}

/** The newest paper’s body under the name of another event of somebody. */
async function sealedAgain(
  host: MemoryHost,
  by: Replica,
  { to, body, blobs, capacity }: SealedPayload,
): Promise<void> {
  done(await by.sync())
  const brought = blobs === undefined ? {} : { blobs }
  const payload = { ...envelope(by, to), capacity, to, ...brought, body }
  await showing(host, by, payload)
}

/** Seals a content with a commitment of one's choice. */
async function seal(
  by: Replica,
  name: AudienceName,
  content: Parameters<typeof encodeCbor>[0],
  {
    committed = content,
    blobs,
    frame = padFrame,
  }: {
    readonly committed?: typeof content
    readonly blobs?: readonly Part[]
    readonly frame?: (bytes: Uint8Array) => Uint8Array
  },
): Promise<SealedPayload> {
  const audience = by.governance!.audiences.get(name)!
  const secret = done(await by.secrets.epoch(by.governance!, audience, 1))
  const to = { audience: audience.id, epoch: 1 }
  const common = { ...envelope(by, to), to, ...(blobs === undefined ? {} : { blobs }) }
  const [salt, disclosure] = [systemRandom(32), systemRandom(32)]
  const commitment = commitmentOf(disclosure, encodeCbor(committed))
  const unsealed = { ...common, body: { salt, commitment } } as unknown as SealedPayload
  const box = await sealBytes({
    secret,
    salt,
    info: encodeCbor([labels.body, by.regime, audience.id, 1]),
    aad: sha256(encodePayload(unsealed)),
    plaintext: frame(encodeCbor([disclosure, encodeCbor(content)])),
  })
  return { ...common, body: { salt, commitment, box } } as SealedPayload
}

type Part = readonly [Uint8Array, number]

/** What a paper with one stored file says. */
const paper = (title: string, ...files: readonly object[]) => ({
  kind: 'document.circulated',
  body: {
    series: 'OUT',
    titles: new Map([['en', title]]),
    type: 'working-paper',
    originator: 'DE',
    marking: { classification: 'U', caveats: [], distribution: '' },
    asksReceipt: false,
    files: files.map((file) => ({ language: 'en', mediaType: 'text/plain', ...file })),
  },
})

/** A file of which it is not asked what is in it. */
function someFile(host: MemoryHost, name = 'a.txt') {
  const [hash, bytes] = [...host.blobs][0]!
  const parts: readonly Part[] = [[Uint8Array.from(Buffer.from(hash, 'hex')), bytes.length]]
  const [plain, cipher] = [new Uint8Array(32), new Uint8Array(32)]
  return { name, size: 0, plain, cipher, parts }
}

export const sealed: Attacks = {
  'an event that nobody can open stands before one that all can': {
    named: 'a voided event that halts others',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      const germany = await at(scene, host, 'germany-embassy')
      const frame = (bytes: Uint8Array) => flipped(padFrame(bytes), -1)
      const payload = await seal(germany, everybody(germany).name, paper('Spoilt'), { frame })
      await showing(host, germany, payload)
      await circulatePaper(await at(scene, host, 'korea-embassy'), 'A paper that must be read')
      return from(host, scene)
    },
    fault: { type: 'void', rule: 'R-SEAL-2', reason: 'box-wrongly-padded' },
    stoppedBy: ['a box that does not open voids its event'],
    // The audience halts: what is honest is not shown.
    believed: (reading, { world }) =>
      reading.replica.copy.size > world.host.entries.length &&
      !lists('A paper that must be read')(reading),
  },
  'the body of one event in another': {
    named: 'bodies swapped',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      const poc = await at(scene, host, 'france-poc-1')
      await circulatePaper(poc, 'A paper to take over', { hat: 'poc', series: 'POC' })
      const other = await at(scene, host, 'france-poc-2')
      await sealedAgain(host, other, last(host))
      return from(host, scene)
    },
    fault: { type: 'void', rule: 'R-SEAL-1', reason: 'box-does-not-open' },
    stoppedBy: ['a body is bound to its envelope'],
    believed: (reading) =>
      titlesOf(reading).filter((title) => title === 'A paper to take over').length === 2,
  },
  'the body of an event in another audience': {
    named: 'cross-regime and cross-audience replay',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      const germany = await at(scene, host, 'germany-embassy')
      const all = everybody(germany)
      // An audience whose creator gave it the secret of another.
      const secret = done(await germany.secrets.epoch(germany.governance!, all, 1))
      const name = await createNamed(germany, secret)
      const content = { kind: 'audience.named', body: { label: 'FEW', title: 'A few' } }
      await send(germany, [{ type: 'sealed', hat: 'partner', audience: name, content }])
      await circulatePaper(germany, 'A paper for all')
      const { id } = germany.governance!.audiences.get(name)!
      const to = { audience: id, epoch: 1 }
      await sealedAgain(host, germany, { ...last(host), to })
      return from(host, scene)
    },
    fault: { type: 'void', rule: 'R-SEAL-1', reason: 'box-does-not-open' },
    stoppedBy: ['a body is bound to its envelope', 'a key is that of one audience and epoch'],
    believed: (reading) =>
      titlesOf(reading).filter((title) => title === 'A paper for all').length === 2,
  },
  'a box whose commitment is to another content': {
    named: 'two-key ciphertext',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      const germany = await at(scene, host, 'germany-embassy')
      const file = someFile(host)
      const payload = await seal(germany, everybody(germany).name, paper('One thing', file), {
        committed: paper('Another thing', file),
        blobs: file.parts,
      })
      await showing(host, germany, payload)
      return from(host, scene)
    },
    fault: { type: 'void', rule: 'R-SEAL-3', reason: 'wrong-commitment' },
    stoppedBy: ['a content is the one that was committed to'],
    believed: lists('One thing'),
  },
  'a file that is named as a path': {
    named: 'hostile file names',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      const germany = await at(scene, host, 'germany-embassy')
      const file = someFile(host, '../../.bashrc')
      const content = paper('A paper that climbs', file)
      const payload = await seal(germany, everybody(germany).name, content, { blobs: file.parts })
      await showing(host, germany, payload)
      return from(host, scene)
    },
    fault: { type: 'void', rule: 'R-REGISTER-1', reason: 'wrong-fields' },
    stoppedBy: ['a file name is a name'],
    believed: lists('A paper that climbs'),
  },
  'an event longer than any': {
    named: 'over-long inputs, zip bomb',
    home: 'cold',
    lies: async (scene) => {
      const host = hostOf(scene)
      const germany = await at(scene, host, 'germany-embassy')
      const part = (i: number): Part => [sha256(Uint8Array.of(i >> 8, i & 255)), partSize]
      const blobs = Array.from({ length: 1_000 }, (_, i) => part(i))
      const content = paper('A paper without end', { ...someFile(host), parts: blobs })
      await showing(host, germany, await seal(germany, everybody(germany).name, content, { blobs }))
      return from(host, scene)
    },
    fault: { type: 'event-not-genuine', rule: 'R-EVENT-2', reason: 'event-too-long' },
    stoppedBy: ['an event is not too long'],
    believed: lists('A paper without end'),
  },
  'a file that a stranger can open too': {
    named: 'mixed recipients',
    home: 'cold',
    does: { type: 'open', title: 'A paper for two', symbol: 'out3' },
    lies: async (scene) => {
      const host = hostOf(scene)
      const germany = await at(scene, host, 'germany-embassy')
      const all = everybody(germany)
      const { recipient: stranger } = await newcomer(80)
      const seed = new Uint8Array(32).fill(81) as Seed
      const text = utf8Bytes(
        `# epoc/wrap/1 ${toHex(germany.regime)} ${all.name} 1\n${identityFromSeed(seed).text}\n`,
      )
      const name = { regime: germany.regime, holder: all.name, numbers: [1] }
      const bytes = await wrapSecrets(name, [seed], [all.epochs[0]!.recipient, stranger])
      const cipher = sha256(bytes)
      host.blobs.set(toHex(cipher), bytes)
      const parts: readonly Part[] = [[cipher, bytes.length]]
      const file = { name: 'a.txt', size: text.length, plain: sha256(text), cipher, parts }
      const content = paper('A paper for two', file)
      await showing(host, germany, await seal(germany, all.name, content, { blobs: parts }))
      return from(host, scene)
    },
    fault: { type: 'file-does-not-open', rule: 'R-SEAL-10', reason: 'unexpected-recipients' },
    stoppedBy: ['a file has one recipient'],
    believed: ({ opened }) => opened?.includes('AGE-SECRET-KEY-PQ-1') === true,
  },
}
