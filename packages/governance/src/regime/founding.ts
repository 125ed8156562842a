/**
 * The founding event: everything a regime is configured by, and the keys on which all others rest.
 */
import type { PublicKey } from '@epoc/crypto'
import { bool, bytes, list, mapOf, oneOf, record, text, uint } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import { offices, partnerShape } from '../seat.ts'
import { recipientShape } from '../recipient.ts'

export const languageShape = text({ min: 2, max: 16, pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/ })
const nameShape = text({ min: 1, max: 300, pattern: /[^\p{White_Space}]/u })
const namesShape = mapOf(languageShape, nameShape)
const codeShape = text({ min: 1, max: 16, pattern: /^[A-Z0-9]+(-[A-Z0-9]+)*$/ })
const codedShape = record({ code: codeShape, names: namesShape })
const colourShape = text({ min: 7, max: 7, pattern: /^#[0-9a-f]{6}$/ })
export const publicKeyShape = bytes<PublicKey>(32)

/** A name such as IANA gives; whether a reader's tables know it is no matter of validity. */
const zoneShape = text({
  min: 1,
  max: 64,
  pattern: /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z][A-Za-z0-9_+-]*)*$/,
})

export const foundingShape = record({
  names: namesShape,
  languages: list(languageShape, { min: 1, max: 20 }),
  zone: zoneShape,
  partners: list(record({ code: partnerShape, names: namesShape }), { max: 200 }),
  capacities: mapOf(oneOf(offices), partnerShape),
  bodies: list(codedShape, { max: 50 }),
  series: list(
    record({
      code: codeShape,
      names: namesShape,
      direct: bool,
      opening: record({ year: uint(1900), number: uint(1) }),
    }),
    { min: 1, max: 50 },
  ),
  marking: record({
    levels: list(record({ code: codeShape, names: namesShape, colour: colourShape }), {
      min: 1,
      max: 10,
    }),
    ceiling: codeShape,
    caveats: list(codedShape, { max: 50 }),
  }),
  policy: record({ countersigners: uint(1), margin: uint() }),
  record: record({
    origin: text({ min: 1, max: 200, pattern: /^[a-z0-9./-]+$/ }),
    noteKey: publicKeyShape,
    timeKey: publicKeyShape,
  }),
  founder: record({ key: publicKeyShape, recipient: recipientShape }),
  sample: bool,
})

export type Founding = ShapeOf<typeof foundingShape>
export type Series = Founding['series'][number]
export type Names = Founding['names']
