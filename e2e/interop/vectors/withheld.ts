/** Tags, and what is kept back. */
import { cbor, hex, named } from '../../../packages/event/vectors/spell.ts'
import { Grown } from './kit.ts'
import type { Doing } from './kit.ts'
import { end, harmless } from './entries.ts'
import {
  after,
  all,
  at,
  create,
  france,
  grown,
  japan,
  livedIn,
  ofJapan,
  readable,
  rotate,
  speak,
  steps,
} from './lived-in.ts'
import { write } from './writing.ts'
import type { View } from './writing.ts'

/** Wrong tags are not shown: the reader works them out, and the root is another. */
const wronglyTagged = (name: string, size: number, doing: Doing): void =>
  write(
    `r-record-6-${name}`,
    { record: after(size).do(doing) },
    { index: null, rule: 'R-RECORD-10' },
  )
wronglyTagged('a-tag-by-the-key-of-a-closed-epoch', end, {
  ...speak(japan, 2),
  tag: named(`tags ${hex(all)}`),
})
wronglyTagged('a-rotation-with-a-tag-by-its-own-key', at.rotated, {
  ...rotate(france, all, 2, 3),
  tag: named(`tags 2 ${hex(all)}`),
})
wronglyTagged('a-tag-by-the-key-of-another-audience', end, {
  ...speak(japan, 2),
  tag: named(`tags ${hex(ofJapan)}`),
})
wronglyTagged('a-clear-event-with-a-tag', end, { ...harmless, tag: named('any') })

const keptBack = (name: string, index: number, change: Partial<View> = {}): void => {
  const items = livedIn.shownTo(readable)
  items[index] = cbor(livedIn.entries[index]?.leaf ?? null)
  write(`r-record-7-${name}`, { record: livedIn, items, ...change }, { index, rule: 'R-RECORD-7' })
}
keptBack('the-founding-is-kept-back', 0)
keptBack('a-clear-event-is-kept-back', at.officer)
keptBack('a-sealed-event-is-kept-back', at.spoken)
keptBack('an-unsealed-event-is-kept-back', at.answered)
keptBack('a-rotation-is-kept-back', at.rotated)
keptBack('the-last-entry-is-kept-back', steps.length - 1)
keptBack('the-first-event-of-a-stream-is-kept-back', at.few + 1)
const ahead = (size: number, tag: Buffer, ...then: readonly Doing[]): Grown => {
  const record = after(size).put({
    item: cbor(0),
    leaf: Buffer.concat([tag, named('ahead')]),
    audience: 'x',
  })
  for (const doing of then) record.do(doing)
  return record
}
write(
  'r-record-7-a-leaf-with-a-tag-that-is-expected-later',
  { record: ahead(end, after(end).nextTag(all, true, 2), speak(japan, 2)) },
  { index: end, rule: 'R-RECORD-7' },
)
write(
  'r-record-7-a-leaf-before-the-creation-of-its-audience',
  {
    record: ahead(
      at.ofJapan,
      new Grown(grown[at.ofJapan + 1]).nextTag(ofJapan, true),
      create(japan, 'partner', ofJapan, 'own', ['JP']),
    ),
  },
  { index: at.ofJapan, rule: 'R-RECORD-7' },
)
const ofTwo = new Grown(grown[at.ofJapan + 1])
write(
  'r-record-7-two-leaves-before-the-creation-of-their-audience',
  {
    record: ahead(at.ofJapan, ofTwo.nextTag(ofJapan, true))
      .put({
        item: cbor(0),
        leaf: Buffer.concat([ofTwo.nextTag(ofJapan, false), named('ahead')]),
        audience: 'x',
      })
      .do(create(japan, 'partner', ofJapan, 'own', ['JP'])),
  },
  { index: at.ofJapan, rule: 'R-RECORD-7' },
)
write(
  'r-record-7-a-leaf-before-the-founding',
  {
    record: after(1),
    items: [cbor(Buffer.concat([named('a'), named('b')]).subarray(0, 48)), ...after(1).shownTo([])],
  },
  { index: 0, rule: 'R-RECORD-7' },
)
