/** A page of the directory: how one reaches a seat, and who sits there. */
import { bytes, list, record, text } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { KeyId } from '@epoc/crypto'
import { languageShape } from '@epoc/governance'
import { dayShape } from '../day.ts'
import { lineShape, proseShape, titleShape } from '../text.ts'

const telephoneShape = text({ min: 3, max: 40, pattern: /^[+0-9][0-9 ()./x-]*$/ })
const mailShape = text({ min: 3, max: 254, pattern: /^[^\s@<>"]+@[^\s@<>"]+$/ })
const languagesShape = list(languageShape, { max: 20 })

const contactShape = record(
  { name: titleShape(200), post: lineShape(200) },
  {
    telephone: telephoneShape,
    mail: mailShape,
    languages: languagesShape,
    /** The officer's key, where the record knows one. */
    person: bytes<KeyId>(32),
  },
)

export const pageShape = record(
  { contacts: list(contactShape, { max: 100 }) },
  {
    address: proseShape(500),
    telephone: telephoneShape,
    mail: mailShape,
    /** In words: "Mon–Fri 9:00–17:30". */
    hours: lineShape(200),
    languages: languagesShape,
    holidays: list(record({ day: dayShape, name: titleShape(100) }), { max: 100 }),
    notes: proseShape(2_000),
  },
)

export type Contact = ShapeOf<typeof contactShape>
export type DirectoryPage = ShapeOf<typeof pageShape>
