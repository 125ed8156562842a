/** The answer to an append, in JSON. */
import type { Appended } from '../sequence/sequencer.ts'

export const appendedJson = ({ events, checkpoint }: Appended) => ({
  events: events.map(({ index, seq, receivedAt, repeated, proof }) => ({
    index,
    seq,
    receivedAt,
    repeated,
    proof: proof.map(base64),
  })),
  checkpoint,
})

/** Node's own encoder: an append answers with some twenty hashes. */
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
