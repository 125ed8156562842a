/** Fills the record of a load with true sealed events, up to so many entries. */
import { sealedEvents } from '@epoc/testing'
import type { Load } from './load.ts'

const batch = 200

export async function fill({ writers, pool }: Load, size: number): Promise<void> {
  const [writer] = writers
  if (writer === undefined) throw new Error('nobody writes')
  const { rows } = await pool.query<{ readonly size: string }>('select size from head')
  for (let left = size - Number(rows[0]?.size); left > 0; left -= batch) {
    const answer = await writer.transport.append(await sealedEvents(writer, Math.min(batch, left)))
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  }
}
