/** Checkpoints: their notes, their times, and what was held before. */
import { cbor, hex, named, signerOf } from '../../../packages/event/vectors/spell.ts'
import { headText, lineOf, noteKey, noteLine, origin, rootOf, timeKey, timeLine } from './kit.ts'
import { end } from './entries.ts'
import { after, france, livedIn, ofFrance, readable, speak, steps } from './lived-in.ts'
import { ending, signedWrongly, write } from './writing.ts'
import type { View } from './writing.ts'

const head = {
  origin,
  size: steps.length,
  root: rootOf(livedIn.leaves),
  time: Math.floor(livedIn.time / 1_000),
}
const text = headText(head)
const [signedLine, timedLine] = [noteLine(text), timeLine(text, head.time)]
const noteOf = (...lines: readonly string[]): string => `${text}\n${lines.join('')}`
export const otherKey = signerOf('another record')
const witness = timeLine(text, head.time, otherKey, 'witness.example/w1')

const goodNotes: Readonly<Record<string, string>> = {
  'a-checkpoint-with-its-signatures-the-other-way-round': noteOf(timedLine, signedLine),
  'a-checkpoint-with-a-cosignature-by-a-witness': noteOf(signedLine, timedLine, witness),
  'a-checkpoint-with-a-signature-by-a-stranger': noteOf(
    signedLine,
    noteLine(text, otherKey, 'stranger'),
    timedLine,
  ),
  'a-checkpoint-with-a-signature-by-another-key-of-its-name': noteOf(
    noteLine(text, otherKey),
    signedLine,
    timedLine,
    timeLine(text, 1, otherKey),
  ),
  'a-checkpoint-with-a-line-of-a-kind-that-nobody-knows': noteOf(
    signedLine,
    timedLine,
    lineOf(origin, 0xff, noteKey.key, Buffer.from('any')),
  ),
}
for (const [name, checkpoint] of Object.entries(goodNotes)) {
  write(name, { record: livedIn, checkpoint }, ending)
}
const flippedLine = (line: string, at: number): string => {
  const [dash, name, base64 = ''] = line.trim().split(' ')
  const bytes = Buffer.from(base64, 'base64')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return `${dash} ${name} ${bytes.toString('base64')}\n`
}
const textOf = (change: (lines: string[]) => readonly string[]): string => {
  const changed = `${change(text.trimEnd().split('\n')).join('\n')}\n`
  return `${changed}\n${noteLine(changed)}${timeLine(changed, head.time)}`
}
const badNotes: Readonly<Record<string, string>> = {
  'no-time': noteOf(signedLine),
  'a-time-alone': noteOf(timedLine),
  'a-witness-in-place-of-its-time': noteOf(signedLine, witness),
  'an-altered-signature': noteOf(flippedLine(signedLine, 20), timedLine),
  'an-altered-cosignature': noteOf(signedLine, flippedLine(timedLine, 30)),
  'another-time-than-was-signed': noteOf(signedLine, flippedLine(timedLine, 11)),
  'its-signature-twice': noteOf(signedLine, signedLine, timedLine),
  'its-signature-once-good-once-altered': noteOf(
    signedLine,
    timedLine,
    flippedLine(signedLine, 20),
  ),
  'its-cosignature-twice': noteOf(signedLine, timedLine, timedLine),
  'two-times': noteOf(signedLine, timedLine, timeLine(text, head.time + 1)),
  'a-cosignature-in-the-name-of-the-record': noteOf(
    signedLine,
    timeLine(text, head.time, timeKey, origin),
  ),
  'both-signatures-by-one-key': noteOf(signedLine, timeLine(text, head.time, noteKey)),
  'a-note-signature-by-the-second-key': noteOf(
    signedLine,
    noteLine(text, timeKey, `${origin}/time`),
  ),
  'a-signature-of-63-bytes': noteOf(lineOf(origin, 1, noteKey.key, Buffer.alloc(63)), timedLine),
  'a-cosignature-of-64-bytes': noteOf(
    signedLine,
    lineOf(`${origin}/time`, 4, timeKey.key, Buffer.alloc(64)),
  ),
  'the-keys-of-another-record': noteOf(
    noteLine(text, otherKey),
    timeLine(text, head.time, otherKey),
  ),
  'another-origin': textOf(([, ...rest]) => ['example.invalid/other', ...rest]),
  'a-fourth-line': textOf((lines) => [...lines, 'more']),
  'two-lines': textOf((lines) => lines.slice(0, 2)),
  'an-empty-line-within': textOf((lines) => lines.with(1, '')),
  'a-size-with-a-leading-zero': textOf((lines) => lines.with(1, `0${lines[1]}`)),
  'a-size-with-a-sign': textOf((lines) => lines.with(1, `+${lines[1]}`)),
  'a-size-in-other-digits': textOf((lines) => lines.with(1, '٣١')),
  'a-size-of-2-53': textOf((lines) => lines.with(1, String(2 ** 53))),
  'a-root-of-31-bytes': textOf((lines) => lines.with(2, head.root.subarray(1).toString('base64'))),
  'a-root-without-padding': textOf((lines) => lines.with(2, (lines[2] ?? '').replace('=', ''))),
  'a-root-in-hex': textOf((lines) => lines.with(2, hex(head.root))),
  'no-empty-line': `${text}${signedLine}${timedLine}`,
  'no-signature-lines': `${text}\n`,
  'no-final-newline': noteOf(signedLine, timedLine).trimEnd(),
  'an-empty-line-at-the-end': `${noteOf(signedLine, timedLine)}\n`,
  'a-hyphen-for-a-dash': noteOf(signedLine, timedLine).replaceAll('—', '-'),
  'a-line-with-two-spaces': noteOf(signedLine, timedLine.replace('— ', '—  ')),
  'a-line-with-a-word-more': noteOf(signedLine, timedLine.replace('\n', ' more\n')),
  'a-line-without-a-signature': noteOf(signedLine, timedLine, '— stranger AAAAAQ==\n'),
  'a-line-in-loose-base64': noteOf(signedLine, timedLine, '— stranger AAAAAQB=\n'),
  'a-name-with-a-plus': noteOf(signedLine, timedLine, '— a+b AAAAAQI=\n'),
  'a-name-with-a-space-that-does-not-break': noteOf(signedLine, timedLine, '— a\u{a0}b AAAAAQI=\n'),
  'a-carriage-return': noteOf(signedLine, timedLine, '— a AAAAAQI=\r\n'),
  'a-tab-in-the-origin': textOf(([, ...rest]) => ['example\tinvalid', ...rest]),
  nothing: '',
}
for (const [name, checkpoint] of Object.entries(badNotes)) {
  signedWrongly('R-RECORD-8', `a-checkpoint-with-${name}`, { checkpoint })
}
write(
  'r-record-9-a-checkpoint-a-second-before-the-last-entry',
  { record: livedIn, checkpoint: livedIn.checkpoint({ time: head.time - 1 }) },
  { index: steps.length - 1, rule: 'R-RECORD-9' },
)
const heldAt = (items: number, change = {}): View['held'] => ({
  items,
  checkpoint: after(items).checkpoint(change),
})
const soon = Math.floor(after(end).time / 1_000) + 2
write(
  'held-a-checkpoint-on-the-way',
  { record: livedIn, held: heldAt(end) as NonNullable<View['held']> },
  ending,
)
write(
  'held-the-same-checkpoint',
  { record: livedIn, held: heldAt(steps.length) as NonNullable<View['held']> },
  ending,
)
write(
  'r-record-9-an-entry-from-before-a-checkpoint-that-was-held',
  { record: livedIn, held: heldAt(end, { time: soon }) as NonNullable<View['held']> },
  { index: end, rule: 'R-RECORD-9' },
)
signedWrongly('R-RECORD-13', 'a-time-that-no-clock-shows', {
  checkpoint: livedIn.checkpoint({ time: 8_640_000_000_000 }),
})
write(
  'the-latest-time-that-a-clock-shows',
  { record: livedIn, checkpoint: livedIn.checkpoint({ time: 8_639_999_999_999 }) },
  ending,
)
signedWrongly('R-RECORD-10', 'a-checkpoint-older-than-one-held', {
  held: heldAt(steps.length, { time: head.time + 60 }) as NonNullable<View['held']>,
})
signedWrongly('R-RECORD-10', 'a-checkpoint-smaller-than-one-held', {
  held: heldAt(steps.length) as NonNullable<View['held']>,
  checkpoint: livedIn.checkpoint({ size: end }),
})
signedWrongly('R-RECORD-10', 'an-entry-fewer-than-was-signed', {
  items: livedIn.shownTo(readable).slice(0, -1),
})
signedWrongly('R-RECORD-10', 'an-entry-more-than-was-signed', {
  checkpoint: livedIn.checkpoint({ size: steps.length - 1 }),
})
signedWrongly('R-RECORD-10', 'another-root', {
  checkpoint: livedIn.checkpoint({ root: named('other') }),
})
const otherLeaf = livedIn.shownTo(readable)
otherLeaf[11] = cbor(Buffer.concat([named('x').subarray(0, 16), named('y')]))
// Whoever comes after saw another root: that shows first.
write(
  'r-record-4-a-leaf-that-is-another-than-those-after-it-saw',
  { record: livedIn, items: otherLeaf },
  { index: 12, rule: 'R-RECORD-4' },
)
const lastLeaf = after(end).do(speak(france, 1, ofFrance))
signedWrongly('R-RECORD-10', 'a-leaf-that-is-another-than-was-signed', {
  record: lastLeaf,
  items: [
    ...lastLeaf.shownTo(readable).slice(0, -1),
    cbor(Buffer.concat([named('x').subarray(0, 16), named('y')])),
  ],
})
signedWrongly('R-RECORD-10', 'no-entries', { items: [] })
