/**
 * Reads the words of one file, in a worker of its own that its tab ends when it takes too long: a
 * hostile file harms nothing but its own reading. Answers through the port that comes with it.
 */
import { readText } from '@epoc/intake'

export type WordsAsked = {
  readonly file: File
  readonly mediaType: string
  readonly port: MessagePort
}
export type WordsAnswer =
  | { readonly type: 'read'; readonly text: string; readonly isCut: boolean }
  | { readonly type: 'too-large' | 'damaged' | 'encrypted' | 'not-read' }

async function read({ file, mediaType }: WordsAsked): Promise<WordsAnswer> {
  const layer = await readText(new Uint8Array(await file.arrayBuffer()), mediaType)
  if (layer.ok) return { type: 'read', text: layer.value.text, isCut: layer.value.isCut === true }
  const { type } = layer.error
  return {
    type: type === 'too-large' || type === 'encrypted' || type === 'damaged' ? type : 'not-read',
  }
}

addEventListener(
  'message',
  ({ data }: MessageEvent<WordsAsked>) => {
    void read(data).then((answer) => data.port.postMessage(answer, []))
  },
  { once: true },
)
