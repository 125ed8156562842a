/** The files of the sample, written in another thread: whoever wants some waits until they are there. */
import { Worker } from 'node:worker_threads'
import type { SampleFile } from './files.ts'

export type WrittenFiles = {
  /** The files of the document with this key. */
  readonly of: (key: string) => Promise<readonly SampleFile[]>
  /** Ends the thread. */
  readonly end: () => Promise<unknown>
}

type Written = { readonly key: string; readonly files: readonly SampleFile[] }

/** Begins to write the files of the documents of `today` (`yyyy-mm-dd`). */
export function filesWrittenAside(today: string): WrittenFiles {
  const worker = new Worker(new URL('writer.ts', import.meta.url), { workerData: today })
  const slots = new Map<string, PromiseWithResolvers<readonly SampleFile[]>>()
  const slotOf = (key: string) => {
    const slot = slots.get(key) ?? Promise.withResolvers<readonly SampleFile[]>()
    slots.set(key, slot)
    return slot
  }
  const broken = Promise.withResolvers<never>()
  broken.promise.catch(() => {})
  worker.on('message', ({ key, files }: Written) => slotOf(key).resolve(files))
  worker.on('error', (cause) => broken.reject(cause))
  return {
    of: (key) => Promise.race([slotOf(key).promise, broken.promise]),
    end: () => worker.terminate(),
  }
}
