/**
 * Text from outside, made harmless: it cannot move a cursor, turn the reading direction of what
 * stands beside it, or fail to be UTF-8. Words and paragraphs stay as they are.
 */

/** Every way to end a line; U+2028 and U+2029 are Unicode's own. */
const lineEnds = /\r\n|[\r\v\u0085\u2028\u2029]/g
/** Direction marks, embeddings, overrides and isolates (UAX 9), their deprecated kin, the byte order mark. */
const formatting = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff]/g
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

/** Keeps line feeds and form feeds. Tabs become blanks; of blanks in a row, one stays. */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(formatting, '')
    .replace(controls, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?([\n\f]) ?/g, '$1')
    .replace(/^ | $/g, '')
}
