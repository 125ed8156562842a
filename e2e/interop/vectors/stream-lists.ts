/** Lists of streams. */
import { hex, named } from '../../../packages/event/vectors/spell.ts'
import type { Signer } from '../../../packages/event/vectors/spell.ts'
import { noteKey, noteLine, origin, rootOf, timeKey } from './kit.ts'
import { otherKey } from './checkpoints.ts'
import { end, sealedOf, unsealedOf } from './entries.ts'
import { all, livedIn, ofFrance, ofJapan, readable, steps } from './lived-in.ts'
import { ending, signedWrongly, write } from './writing.ts'
import type { View } from './writing.ts'

type List = {
  readonly seat: string
  readonly size: number | string
  readonly root: string
  readonly streams: readonly string[]
}
const listText = ({ seat, size, root, streams }: List, name = `${origin}/streams`): string =>
  `${[name, seat, size, root, ...streams].join('\n')}\n`
const listed = (names: readonly Buffer[], size: number): string[] =>
  [
    ...names
      .flatMap((each) => [unsealedOf(each), sealedOf(each)])
      .filter((stream) => livedIn.last(stream, size) > 0)
      .map((stream) => `${hex(stream)} ${livedIn.last(stream, size)}`)
      .toSorted(),
  ].toSpliced(0, 0, `- ${livedIn.last(Buffer.alloc(0), size)}`)
const listAt = (size = steps.length): List => ({
  seat: 'JP',
  size,
  root: rootOf(livedIn.leaves.slice(0, size)).toString('base64'),
  streams: listed(readable, size),
})
const listNote = (text: string, by: Signer = noteKey): string => `${text}\n${noteLine(text, by)}`
const streamsOf = (list: List, asked = end): NonNullable<View['streams']> => [
  { seat: 'JP', asked, list: listNote(listText(list)) },
]
write('a-list-of-streams', { record: livedIn, streams: streamsOf(listAt()) }, ending)
write(
  'a-list-of-streams-at-a-size-passed-since',
  { record: livedIn, streams: streamsOf(listAt(end + 1)) },
  ending,
)
write(
  'a-list-of-streams-that-a-witness-signed-too',
  {
    record: livedIn,
    streams: [
      {
        seat: 'JP',
        asked: end,
        list: `${listNote(listText(listAt()))}${noteLine(listText(listAt()), otherKey, 'w')}`,
      },
    ],
  },
  ending,
)
const unlisted = (name: string, streams: NonNullable<View['streams']>): void =>
  signedWrongly('R-RECORD-11', name, { streams })
const lists = listAt()
const badLists: Readonly<Record<string, List>> = {
  'a-list-for-another-seat': { ...lists, seat: 'FR' },
  'a-list-that-hides-an-audience': { ...lists, streams: listed([all, ofJapan], steps.length) },
  'a-list-that-names-an-audience-more': {
    ...lists,
    streams: listed([...readable, ofFrance], steps.length),
  },
  'a-list-with-another-last-number': {
    ...lists,
    streams: lists.streams.with(1, (lists.streams[1] ?? '').replace(/\d+$/, '99')),
  },
  'a-list-without-the-clear-stream': { ...lists, streams: lists.streams.slice(1) },
  'a-list-with-an-empty-stream': { ...lists, streams: [...lists.streams, `${'f'.repeat(34)} 0`] },
  'a-list-out-of-order': { ...lists, streams: [...lists.streams].reverse() },
  'a-list-with-a-stream-twice': {
    ...lists,
    streams: [...lists.streams, lists.streams.at(-1) ?? ''],
  },
  'a-list-in-capitals': { ...lists, streams: lists.streams.map((each) => each.toUpperCase()) },
  'a-list-of-no-streams': { ...lists, streams: [] },
  'a-list-at-another-root': { ...lists, root: named('other').toString('base64') },
  'a-list-at-a-root-of-31-bytes': { ...lists, root: Buffer.alloc(31).toString('base64') },
  'a-list-at-a-size-to-come': { ...lists, size: steps.length + 1 },
  'a-list-at-a-size-with-a-zero-before-it': { ...lists, size: `0${steps.length}` },
  'a-list-older-than-what-was-held': listAt(end - 1),
}
for (const [name, list] of Object.entries(badLists)) unlisted(name, streamsOf(list))
const [goodList] = streamsOf(lists)
const goodText = listText(lists)
const badListNotes: Readonly<Record<string, string>> = {
  'a-list-signed-by-the-second-key': listNote(goodText, timeKey),
  'a-list-signed-by-another': listNote(goodText, otherKey),
  'a-list-signed-twice': `${listNote(goodText)}${noteLine(goodText)}`,
  'a-list-that-is-not-signed': `${goodText}\n`,
  'a-list-under-another-name': listNote(listText(lists, `${origin}/stream`)),
  'a-list-of-another-record': listNote(listText(lists, 'example.invalid/other/streams')),
  'a-list-without-a-root': listNote(`${goodText.split('\n').slice(0, 3).join('\n')}\n`),
  'a-checkpoint-for-a-list': livedIn.checkpoint(),
}
for (const [name, list] of Object.entries(badListNotes)) {
  unlisted(name, [{ seat: 'JP', asked: end, ...goodList, list }])
}
