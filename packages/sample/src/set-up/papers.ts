/** Circulates the sample's documents, and does to them what is done. */
import { filed, idOf, untilEndOf } from '@epoc/domain'
import type { Command, Day, Unfiled } from '@epoc/domain'
import { currentEpoch } from '@epoc/governance'
import { audienceOf as addressee, sealAndStore } from '@epoc/replica'
import type { Replica, SourceFile } from '@epoc/replica'
import { describedIn } from '../documents/document.ts'
import type { SampleDocument } from '../documents/document.ts'
import type { SampleFile } from '../files/files.ts'
import type { WrittenFiles } from '../files/written-aside.ts'
import { audienceOf, says } from './known.ts'
import type { AtWork, Known } from './known.ts'
import { governanceOf } from './set-up.ts'
import { done } from './troupe.ts'

/** A document and the command that brings it. */
type Brought = { readonly document: SampleDocument; readonly command: Unfiled }

/** Circulates documents of which none refers to another, in one sending. */
export async function circulate(
  who: AtWork,
  known: Known,
  documents: readonly SampleDocument[],
  written: WrittenFiles,
): Promise<void> {
  const brought = documents.map((document) => ({
    document,
    command: commandFor(who, known, document),
  }))
  const ids = await bring(who, brought, written)
  for (const [at, id] of ids.entries()) known.circulated(documents[at]?.key ?? '', id)
}

/** Seals the files of all of them at once, and sends the events that list them together. */
export async function bring(
  who: AtWork,
  brought: readonly Brought[],
  written: WrittenFiles,
): Promise<readonly Uint8Array[]> {
  const commands = await Promise.all(
    brought.map(async ({ document, command }) => {
      const files = await written.of(document.key)
      return filed(
        command,
        await Promise.all(files.map((file) => store(who.replica, command, file))),
      )
    }),
  )
  return says(who, commands)
}

async function store(replica: Replica, command: Unfiled, file: SampleFile) {
  const name = addressee(replica, command)
  const audience = name && governanceOf(replica).audiences.get(name)
  if (audience === undefined) throw new Error('no such audience')
  const { recipient } = currentEpoch(audience)
  return done(await sealAndStore(sourceOf(file), recipient, replica.blobs, () => {}))
}

const sourceOf = ({ name, language, mediaType, bytes, text }: SampleFile): SourceFile => ({
  name,
  language,
  mediaType,
  size: bytes.length,
  text,
  open: async function* () {
    yield bytes
  },
})

function commandFor(who: AtWork, known: Known, document: SampleDocument): Unfiled {
  const { series, type, originator, stamped, issue, links = [], matter } = document
  const common = {
    ...describedIn(document),
    ...(matter === undefined ? {} : { matter: idOf(known.matter(matter)) }),
    ...(links.length === 0
      ? {}
      : {
          links: links.map(({ relation, to }) => ({
            relation,
            document: idOf(known.document(to)),
          })),
        }),
  }
  if (issue !== undefined) {
    const { sort, of, number, languages } = issue
    const named = languages === undefined ? {} : { languages }
    const body = { ...common, sort, stamped: number, ...named }
    return { type: 'issue', of: known.document(of), body }
  }
  const number = stamped === undefined ? {} : { stamped }
  const body = { ...common, series, type, originator, ...number }
  return { type: 'circulate', audience: audienceOf(who, document.audience), body }
}

/** What is said of documents once they are circulated: translations to come, requests, their end. */
export const upon = (
  known: Known,
  zone: string,
  documents: readonly SampleDocument[],
): readonly Command[] =>
  documents.flatMap(({ key, unwritten, asks, ended }): readonly Command[] => {
    const of = known.document(key)
    const until = (day: string) => untilEndOf(day as Day, zone)
    return [
      ...(unwritten?.awaited === undefined
        ? []
        : [
            {
              type: 'plan-translation' as const,
              of,
              language: unwritten.language,
              with: unwritten.awaited.with,
              expected: until(unwritten.awaited.expected.iso),
            },
          ]),
      ...(asks === undefined
        ? []
        : [{ type: 'ask' as const, of, text: asks.text, due: until(asks.due.iso) }]),
      ...(ended === undefined ? [] : [{ type: ended.how, of, reason: ended.reason }]),
    ]
  })

/** How many events go out together. */
const most = 32

/** In their order, in batches in which none refers to another of the same one. */
export function batchesOf(
  documents: readonly SampleDocument[],
): readonly (readonly SampleDocument[])[] {
  const batches: SampleDocument[][] = []
  for (const document of documents) {
    const last = batches.at(-1)
    const { issue, links = [] } = document
    const named = new Set([
      ...links.map(({ to }) => to),
      ...(issue === undefined ? [] : [issue.of]),
    ])
    const joins =
      last !== undefined && last.length < most && !last.some(({ key }) => named.has(key))
    if (joins) last.push(document)
    else batches.push([document])
  }
  return batches
}
