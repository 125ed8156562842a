/** Why a file is not there, as the sentence that a person reads. */
import type { MessageName } from '../../../text/catalogue.ts'

export function wordsFor(type: string): MessageName {
  switch (type) {
    case 'cancelled':
      return 'reader.amiss.cancelled'
    case 'unreachable':
    case 'problem':
    case 'unreadable-answer':
      return 'reader.amiss.unreachable'
    case 'not-signed-in':
      return 'reader.amiss.not-signed-in'
    case 'blob-altered':
    case 'blob-missing':
      return 'reader.amiss.host'
    case 'wrong-file':
    case 'file-does-not-open':
      return 'reader.amiss.wrong-file'
    case 'not-wrapped-to-me':
    case 'wrap-is-wrong':
      return 'reader.amiss.no-key'
    case 'unpacks-to-too-much':
      return 'reader.amiss.unpacks-to-too-much'
    case 'encrypted':
      return 'reader.pdf.encrypted'
    case 'damaged':
      return 'reader.docx.damaged'
    case 'not-open':
      return 'reader.amiss.not-open'
    default:
      return 'reader.amiss.not-there'
  }
}
