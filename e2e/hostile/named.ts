/**
 * The first thirty attacks of the hostile host suite, in the words of its list: those about tree,
 * time, streams, replay, blobs, envelopes and encodings. And the held objection, which leaves its
 * evidence in the outbox.
 */
export const named = [
  'an entry withheld from one member, in the middle and at the tail',
  'a whole audience hidden from a seat',
  'an act kept back and sequenced later',
  'a voided event that halts others',
  'an act doubled by a lost or lying reply',
  'back-dating into a quiet hour',
  'holding an objection past the close',
  'forged event',
  'replay',
  'cross-regime and cross-audience replay',
  'dropped, reordered entries',
  'truncated log',
  'fork of the same size',
  'fork older than seen',
  'stale checkpoint',
  'rollback after restart',
  'bad tile at each level',
  'partial-tile trick',
  'bad consistency proof',
  'cosignatures missing, duplicate, unknown, too few, from the future',
  'key-id collision',
  'mixed recipients',
  'bodies swapped',
  'file chunks swapped, truncated',
  'two-key ciphertext',
  'over-long inputs, zip bomb',
  'hostile file names',
  'duplicate and unordered CBOR keys',
  'malleable COSE headers',
  'small-order keys',
  'integers beyond 2^53',
] as const

export type Named = (typeof named)[number]
