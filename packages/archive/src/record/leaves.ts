/** Leaf records of all entries: 48 bytes each, of which the tree is built (record.md §3). */
import { equalBytes, sha256, toHex } from '@epoc/crypto'
import { clearTag, decodeCbor, decodeDelivered, leafRecordOf, tagOf } from '@epoc/event'
import type { LeafRecord } from '@epoc/event'
import { audienceName } from '@epoc/governance'
import type { AudienceName, GovernanceState } from '@epoc/governance'
import { leafHash } from '@epoc/tlog'
import type { TreeHistory } from '@epoc/tlog'
import type { AudienceId } from '@epoc/event'

/**
 * The leaf records of these items, in order. Which of its keys an audience's tags bear is told by
 * the tree: the last one that fitted, or one after it.
 *
 * Throws where an item has no leaf in the tree; the replica had found that all have.
 */
export function leafRecords(
  items: readonly Uint8Array[],
  governance: GovernanceState,
  history: TreeHistory,
): readonly LeafRecord[] {
  const epochs = new Map<AudienceName, number>()
  return items.map((item, index) => {
    const delivered = decodeDelivered(item)
    if (!delivered.ok) throw new Error(`item ${index} is none: ${delivered.error.type}`)
    if (delivered.value.type === 'withheld') return delivered.value.record
    const to = addressOf(delivered.value.entry.event)
    const { seq } = delivered.value.entry
    const stands = history.leafHashAt(index)
    const fits = (leaf: LeafRecord) => equalBytes(leafHash(sha256, leaf), stands)
    if (to === undefined) {
      const leaf = leafRecordOf(clearTag, item)
      if (fits(leaf)) return leaf
    } else {
      const name = audienceName(to.audience)
      const all = governance.audiences.get(name)?.epochs ?? []
      const stream = new Uint8Array([...to.audience, to.sealed ? 1 : 0])
      for (let epoch = epochs.get(name) ?? 0; epoch < all.length; epoch += 1) {
        const key = all[epoch]?.tagKey ?? new Uint8Array(0)
        const leaf = leafRecordOf(tagOf(key, stream, seq), item)
        if (!fits(leaf)) continue
        epochs.set(name, epoch)
        return leaf
      }
    }
    throw new Error(`entry ${index} (${toHex(sha256(item))}) has no leaf in the tree`)
  })
}

type Address = { readonly audience: AudienceId; readonly sealed: boolean }

/** To whom an event is addressed; its signature was checked when it was taken. */
function addressOf(event: Uint8Array): Address | undefined {
  const envelope = decodeCbor(event)
  const signed = envelope.ok && Array.isArray(envelope.value) ? envelope.value[2] : undefined
  const payload = signed instanceof Uint8Array ? decodeCbor(signed) : undefined
  const to = payload?.ok === true && payload.value instanceof Map ? payload.value.get('to') : null
  if (!(to instanceof Map)) return undefined
  return { audience: to.get('audience') as AudienceId, sealed: to.has('epoch') }
}
