/** Reads the words of a file in a worker that is ended when it has answered, or takes too long. */
import type { WordsRead } from '../worker/compose/form.ts'
import { hasWords, mediaTypeOf } from '../worker/compose/media-type.ts'
import type { WordsAnswer } from '../worker/compose/words-worker.ts'
import wordsUrl from '../worker/compose/words-worker.ts?worker&url'
import { trustedUrl } from './trusted.ts'

/** In milliseconds. */
const deadline = 30_000
/** Larger files are not read, in bytes. */
const largest = 100 * 2 ** 20

export type FileWords = { readonly words: WordsRead; readonly text?: string }

export async function readWords(file: File): Promise<FileWords> {
  const mediaType = mediaTypeOf(file.name)
  if (!hasWords(mediaType)) return { words: 'not-read' }
  if (file.size > largest) return { words: 'too-large' }
  const worker = new Worker(trustedUrl(wordsUrl), { type: 'module', name: 'words' })
  const { port1, port2 } = new MessageChannel()
  const answer = await new Promise<WordsAnswer | { readonly type: 'took-too-long' }>((resolve) => {
    const timer = setTimeout(() => resolve({ type: 'took-too-long' }), deadline)
    const end = (given: WordsAnswer) => {
      clearTimeout(timer)
      resolve(given)
    }
    port1.addEventListener('message', ({ data }: MessageEvent<WordsAnswer>) => end(data))
    port1.start()
    worker.addEventListener('error', () => end({ type: 'damaged' }))
    worker.postMessage({ file, mediaType, port: port2 }, [port2])
  })
  worker.terminate()
  port1.close()
  if (answer.type !== 'read') return { words: answer.type }
  if (answer.text.trim() === '') return { words: 'scan' }
  return { words: answer.isCut ? 'cut' : 'read', text: answer.text }
}
