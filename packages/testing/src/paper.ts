/** A paper of one file, as the POC would circulate it; whatever matters to a test can be said. */
import { utf8Bytes } from '@epoc/crypto'
import type { Circulated } from '@epoc/domain'
import type { AudienceName } from '@epoc/governance'
import type { Filing, SourceFile } from '@epoc/replica'

type Said = Partial<Omit<Circulated, 'files' | 'titles'>> & {
  readonly title?: string
  /** Text, or the bytes of the file. */
  readonly content?: string | Uint8Array
  readonly file?: Partial<SourceFile>
}

export function paperTo(
  audience: AudienceName,
  { title = 'A paper', content = 'A paper of one line.\n', file = {}, ...said }: Said = {},
): Filing & { readonly type: 'with-files' } {
  const bytes = typeof content === 'string' ? utf8Bytes(content) : content
  return {
    type: 'with-files',
    command: {
      type: 'circulate',
      audience,
      body: {
        series: 'POC',
        titles: new Map([['en', title]]),
        type: 'agenda',
        originator: 'poc',
        marking: { classification: 'RR', caveats: [], distribution: 'Partners only' },
        asksReceipt: true,
        ...said,
      },
    },
    files: [
      {
        name: 'a.txt',
        language: 'en',
        mediaType: 'text/plain',
        size: bytes.length,
        open: async function* () {
          yield bytes
        },
        ...file,
      },
    ],
  }
}
