/** A record as a reader was shown it: the form of the vectors, and what this project finds of one. */
import { fromHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { ok } from '@epoc/event'
import { isEpochVoid } from '@epoc/governance'
import type { Audience, PersonId, SeatId } from '@epoc/governance'
import {
  RecordCopy,
  compareStreamList,
  fetchStreamList,
  memoryStorage,
  readCheckpoint,
  ruleOf,
} from '@epoc/replica'
import type { HostFault, Transport } from '@epoc/replica'

export type Shown = {
  readonly regime: string
  readonly reader: string
  readonly items: readonly string[]
  readonly held?: { readonly items: number; readonly checkpoint: string }
  readonly checkpoint: string
  readonly streams?: readonly {
    readonly seat: string
    readonly asked: number
    readonly list: string
  }[]
}

export type Verdict =
  | { readonly ok: Readonly<Record<string, unknown>> }
  | { readonly index: number | null; readonly rule: string | undefined }

/** `ab*9 cd` is nine times ab, then cd. */
function unfolded(text: string): Uint8Array {
  const pieces = text.split(' ').map((piece) => {
    const [unit = '', times = '1'] = piece.split('*')
    return unit.repeat(Number(times))
  })
  const bytes = fromHex(pieces.join(''))
  if (!bytes.ok) throw new Error('not hex')
  return bytes.value
}

/** How a record stands, or the rule that it breaks, and at which entry, if at one. */
export async function ourVerdict(shown: Shown): Promise<Verdict> {
  const copy = new RecordCopy(unfolded(shown.regime) as Hash32, shown.reader as PersonId)
  const items = shown.items.map(unfolded)
  const { held } = shown
  const repeated: number[] = []
  const reads = [
    { upTo: held?.items ?? items.length, note: held?.checkpoint ?? shown.checkpoint },
    ...(held === undefined ? [] : [{ upTo: items.length, note: shown.checkpoint }]),
  ]
  for (const { upTo, note } of reads) {
    const taken = await copy.take(items.slice(copy.size, upTo))
    if (!taken.ok) return broken(taken.error)
    repeated.push(...taken.value.filter((entry) => entry.repeated).map(({ index }) => index))
    const fault = await matched(copy, note)
    if (fault !== undefined) return broken(fault)
  }
  for (const each of shown.streams ?? []) {
    const fault = await listed(copy, each)
    if (fault !== undefined) return broken(fault)
  }
  const audiences = [...(copy.governance?.audiences.values() ?? [])]
  return {
    ok: {
      size: copy.size,
      repeated,
      void: audiences.flatMap(voidEpochs),
      owed: audiences.flatMap(owedEpochs),
    },
  }
}

async function matched(copy: RecordCopy, note: string): Promise<HostFault | undefined> {
  if (copy.governance === undefined) return { type: 'entries-missing', from: 0, size: 1 }
  const checkpoint = await readCheckpoint(note, copy.governance.founding.record)
  return checkpoint.ok ? copy.match(checkpoint.value) : checkpoint.error
}

async function listed(
  copy: RecordCopy,
  { seat, asked, list }: { readonly seat: string; readonly asked: number; readonly list: string },
): Promise<HostFault | undefined> {
  const transport = { streams: async () => ok(list) } as unknown as Transport
  const fetched = await fetchStreamList(transport, seat as SeatId, copy)
  const compared = fetched.ok
    ? await compareStreamList({ ...fetched.value, from: asked }, copy, memoryStorage())
    : fetched
  if (compared.ok) return undefined
  if (compared.error.type !== 'host-fault') throw new Error(compared.error.type)
  return compared.error.fault
}

function broken(fault: HostFault): Verdict {
  const index = 'index' in fault ? fault.index : fault.type === 'another-regime' ? 0 : null
  return { index, rule: ruleOf(fault) }
}

const voidEpochs = ({ name, epochs }: Audience): readonly string[] =>
  epochs.filter(isEpochVoid).map(({ number }) => `${name} ${number}`)

const owedEpochs = ({ name, members, owed }: Audience): readonly string[] =>
  members.flatMap((seat) =>
    (owed.get(seat) ?? []).toSorted((a, b) => a - b).map((epoch) => `${name} ${seat} ${epoch}`),
  )
