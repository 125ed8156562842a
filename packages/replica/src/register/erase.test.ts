/** After a recall: what is erased at home and at the host, and what `verify` makes of what is gone. */
import { labels, signLabelled, concat, toBase64, toHex } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { blobRefsOf, shelfOf } from '@epoc/domain'
import type { Document } from '@epoc/domain'
import type { Result } from '@epoc/event'
import { everybody, paperTo, world } from '@epoc/testing'
import type { World } from '@epoc/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepUp } from '../outgoing/keep-up.ts'
import type { Replica } from '../replica.ts'
import { verifyHost } from '../verify/verify-host.ts'
import { carryOut } from './carry-out.ts'
import { deliver } from './deliver.ts'
import { eraseRecalled, orderErasure } from './erase.ts'
import { sendWithFiles } from './send-with-files.ts'

const unwrap = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('a recall', () => {
  let w: World
  let paper: Document
  let blob: Hash32
  const paperIn = ({ domain }: Replica): Document =>
    shelfOf(domain.register, everybody(w.poc).name).documents.first()!
  const catchUp = async (replica: Replica) => {
    unwrap(await replica.sync())
    unwrap(await keepUp(replica))
  }
  const recall = async () =>
    unwrap(await carryOut(w.poc, 'poc', [{ type: 'recall', of: paper.id, reason: 'A spill' }]))
  const verdict = async () => {
    const { regime, me: reader, copy: held, transport } = w.japan
    const verified = { regime, reader, held, before: undefined }
    return unwrap(await verifyHost(verified, transport, () => {}))
  }

  beforeEach(async () => {
    w = await world('recall')
    await catchUp(w.poc)
    const { command, files } = paperTo(everybody(w.poc).name)
    unwrap(await sendWithFiles(w.poc, 'poc', { command, files }))
    await catchUp(w.japan)
    unwrap(await deliver(w.japan, 'en'))
    paper = paperIn(w.poc)
    blob = blobRefsOf(paper.files)[0]![0]
  })

  it('R-REGISTER-25: is carried out in every home, which says so once', async () => {
    await recall()
    await catchUp(w.japan)
    expect(await w.japan.storage.blob(blob)).toBeDefined()
    expect(unwrap(await eraseRecalled(w.japan))).toHaveLength(1)
    expect(await w.japan.storage.blob(blob)).toBeUndefined()
    expect(unwrap(await eraseRecalled(w.japan))).toEqual([])
  })

  it('R-HTTP-2: erases the files at the host, by order of the one who recalled', async () => {
    await recall()
    expect(unwrap(await orderErasure(w.japan))).toBe(0)
    expect(unwrap(await orderErasure(w.poc))).toBe(1)
    expect(unwrap(await orderErasure(w.poc))).toBe(0)
    expect(w.host.blobs.has(toHex(blob))).toBe(false)
    expect(await verdict()).toMatchObject({ faults: [], erased: 1 })
  })

  it.each([
    ['nothing', undefined],
    ['an order by somebody whom it does not concern', 'germany'],
    ['an order that nobody signed', 'nobody'],
  ] as const)('R-HTTP-2: a host that erased it itself shows %s', async (_, by) => {
    w.host.blobs.delete(toHex(blob))
    if (by !== undefined) {
      const { keys } = by === 'germany' ? w.germany : w.poc
      const label = by === 'nobody' ? labels.session : labels.erase
      const order = await signLabelled(keys.signing, label, concat(w.regime, blob))
      const { me: person } = by === 'germany' ? w.germany : w.poc
      w.host.erased.set(toHex(blob), { person, signature: toBase64(order) })
    }
    const missing = { type: 'blob-missing', blob: toHex(blob) }
    expect(await verdict()).toMatchObject({ faults: [missing], erased: 0 })
  })
})
