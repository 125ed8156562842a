/** Papers for tests: circulated by the POC of a world, with titles and names as hostile as allowed. */
import { utf8Bytes } from '@epoc/crypto'
import type { Document } from '@epoc/domain'
import { circulate } from '@epoc/replica'
import { everybody } from '@epoc/testing'
import type { World } from '@epoc/testing'

export type Paper = {
  readonly title: string
  /** Language, name, text. */
  readonly files: readonly (readonly [string, string, Uint8Array | string])[]
  readonly series?: string
}

export async function circulated(w: World, paper: Paper): Promise<void> {
  const sent = await circulate(w.poc, 'poc', {
    audience: everybody(w.poc).name,
    series: paper.series ?? 'POC',
    title: paper.title,
    type: 'agenda',
    originator: 'poc',
    marking: { classification: 'RR', caveats: [], distribution: 'Partners only' },
    asksReceipt: true,
    files: paper.files.map(([language, name, content]) => {
      const bytes = typeof content === 'string' ? utf8Bytes(content) : content
      const open = async function* () {
        yield bytes
      }
      return { name, language, mediaType: 'text/plain', size: bytes.length, open }
    }),
  })
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
}

/** The documents that a reader has, in order. */
export const documentsIn = ({ japan }: World): readonly Document[] =>
  [...japan.domain.register.shelves.values()].flatMap(({ documents }) => [...documents])
