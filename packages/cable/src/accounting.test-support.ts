/** Whether what a line was taken for shows in the cable: no word may be claimed and then lost. */
import type { Cable } from './cable.ts'
import type { Use } from './ledger.ts'
import { plainLine } from './plain-text.ts'

/** Uses whose words must be found in the cable. */
export const kindsWithWords: ReadonlySet<Use> = new Set<Use>([
  'caption',
  'tags',
  'subject',
  'references',
  'classified-by',
  'heading',
  'paragraph',
  'sign-off',
  'stamp',
])

const labels = new Set(
  'TAGS TAG SUBJECT SUBJ REF REFS REFTEL REFTELS REFERENCE REFERENCES CLASSIFIED BY FIED AND S'.split(
    ' ',
  ),
)

/** For a cable: the words of a line that do not stand in it, spelling of letters and blanks aside. */
export function unspokenIn(cable: Cable): (line: string) => readonly string[] {
  const said = squeezed(JSON.stringify(cable))
  return (line) =>
    plainLine(line)
      .replace(/^\s*(?:Captions|Pass Line|Signature)\s?:/i, '')
      .split(/[^A-Za-z0-9]+/)
      .filter((word) => word !== '' && !labels.has(word.toUpperCase()))
      .filter((word) => !said.includes(squeezed(word.replace(/^0+(?=\d+$)/, ''))))
}

const squeezed = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[LI]/g, '1')
