/** Papers for tests: circulated by the POC of a world, with titles and names as hostile as allowed. */
import { utf8Bytes } from '@epoc/crypto'
import type { Document } from '@epoc/domain'
import { sendWithFiles } from '@epoc/replica'
import type { SourceFile } from '@epoc/replica'
import { everybody } from '@epoc/testing'
import type { World } from '@epoc/testing'

export type Paper = {
  readonly title: string
  /** Language, name, content, perhaps a text layer. */
  readonly files: readonly (readonly [string, string, Uint8Array | string, string?])[]
  readonly series?: string
}

export async function circulated(w: World, paper: Paper): Promise<void> {
  const command = {
    type: 'circulate',
    audience: everybody(w.poc).name,
    body: {
      series: paper.series ?? 'POC',
      titles: new Map([['en', paper.title]]),
      type: 'agenda',
      originator: 'poc',
      marking: { classification: 'RR', caveats: [], distribution: 'Partners only' },
      asksReceipt: true,
    },
  } as const
  const sent = await sendWithFiles(w.poc, 'poc', { command, files: paper.files.map(sourceOf) })
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
}

/** Further languages of a document, by another event. */
export async function translated(
  w: World,
  of: Document,
  files: Paper['files'],
  titles: ReadonlyMap<string, string>,
): Promise<void> {
  const command = { type: 'translate', of: of.id, body: { titles } } as const
  const sent = await sendWithFiles(w.poc, 'poc', { command, files: files.map(sourceOf) })
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
}

function sourceOf([language, name, content, text]: Paper['files'][number]): SourceFile {
  const bytes = typeof content === 'string' ? utf8Bytes(content) : content
  const open = async function* () {
    yield bytes
  }
  const layer = text === undefined ? {} : { text }
  return { name, language, mediaType: 'text/plain', size: bytes.length, ...layer, open }
}

/** The documents that a reader has, in order. */
export const documentsIn = ({ japan }: World): readonly Document[] =>
  [...japan.domain.register.shelves.values()].flatMap(({ documents }) => [...documents])
