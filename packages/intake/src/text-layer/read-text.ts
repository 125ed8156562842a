/**
 * From a file to its words. Pure of Node and of the network; runs wherever there is JavaScript. What
 * comes from outside is better read by `readTextInWorker`, or in a worker of the browser: a hostile
 * PDF file can take time and memory that only the end of its thread gives back.
 */
import type { Result } from '@epoc/crypto'
import { limitsOf } from '../limits.ts'
import type { ReadOptions } from '../limits.ts'
import { bareMediaType } from '../media-type.ts'
import { attempt, Refusal } from '../refusal.ts'
import type { ReadError } from '../refusal.ts'
import { readDocx } from './docx.ts'
import { readOdt } from './odt.ts'
import { readPdf } from './pdf.ts'
import type { CharacterMaps } from './pdf.ts'
import { readPlain } from './plain.ts'
import type { TextLayer } from './text-layer.ts'

export type TextOptions = ReadOptions & { readonly characterMaps?: CharacterMaps }

/** Never rejects. A media type that nothing here reads is `unsupported`: the file has no text layer. */
export const readText = (
  bytes: Uint8Array,
  mediaType: string,
  options: TextOptions = {},
): Promise<Result<TextLayer, ReadError>> =>
  attempt(() => {
    const limits = limitsOf(options)
    switch (bareMediaType(mediaType)) {
      case 'application/pdf':
        return readPdf(bytes, limits, options.characterMaps)
      case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
        return readDocx(bytes, limits)
      case 'application/vnd.oasis.opendocument.text':
        return readOdt(bytes, limits)
      case 'text/plain':
      case 'text/csv':
        return readPlain(bytes, limits)
      default:
        throw new Refusal({ type: 'unsupported', mediaType })
    }
  })
