/**
 * Reads a file in a Node thread of its own, which is ended when the file takes too much time or
 * memory; so a hostile file harms nothing but its own reading. Of the environment the thread knows
 * where compiled code is kept, with which it starts in half the time, and nothing else; what it
 * writes is thrown away.
 *
 * Node's limit on a thread covers the heap of JavaScript; buffers lie outside of it and are watched
 * from here. That does not see one single allocation coming: for those the operating system's
 * limits are the last word.
 */
import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import { err } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import type { ReadError } from '../refusal.ts'
import type { TableOptions } from '../spreadsheet/read-table.ts'
import type { Table, TableError } from '../spreadsheet/table.ts'
import type { TextOptions } from '../text-layer/read-text.ts'
import type { TextLayer } from '../text-layer/text-layer.ts'
import type { Job } from './job.ts'

export { defaultLimits } from '../limits.ts'
export type { ReadError } from '../refusal.ts'

export type Bounds = {
  /** Milliseconds until the thread is ended; 30,000 where it is left out. */
  readonly deadline?: number
  /** MiB of heap and buffers together; 512 where it is left out. */
  readonly memory?: number
}

/** `readText` in a thread of its own. Never rejects. */
export const readTextInWorker = (
  bytes: Uint8Array,
  mediaType: string,
  { deadline, memory, limits = {} }: Omit<TextOptions, 'characterMaps'> & Bounds = {},
): Promise<Result<TextLayer, ReadError>> =>
  run({ reader: 'text', bytes, mediaType, limits }, { deadline, memory })

/** `readTable` in a thread of its own. Never rejects. */
export const readTableInWorker = (
  bytes: Uint8Array,
  mediaType: string,
  { deadline, memory, limits = {}, ...options }: TableOptions & Bounds = {},
): Promise<Result<Table, TableError>> =>
  run({ reader: 'table', bytes, mediaType, limits, ...options }, { deadline, memory })

const watchMs = 50
const mebibyte = 2 ** 20

async function run<T, E>(
  job: Job,
  {
    deadline = 30_000,
    memory = 512,
  }: { readonly deadline: number | undefined; readonly memory: number | undefined },
): Promise<Result<T, E | ReadError>> {
  // A copy: the caller keeps its bytes, and what lies beside them in their buffer stays here.
  const bytes = new Uint8Array(job.bytes)
  const compiled = getCompileCacheDir()
  const worker = new Worker(new URL('./main.ts', import.meta.url), {
    workerData: { ...job, bytes },
    transferList: [bytes.buffer],
    env: compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled },
    argv: [],
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: {
      maxOldGenerationSizeMb: memory,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
  })
  const { promise, resolve } = Promise.withResolvers<Result<T, E | ReadError>>()
  const timer = setTimeout(() => {
    resolve(err({ type: 'took-too-long', limit: deadline }))
  }, deadline)
  const watch = setInterval(() => {
    memoryOf(worker).then(
      (used) => {
        if (used > memory * mebibyte) resolve(err({ type: 'too-much-memory' }))
      },
      // It has just ended, or ran out of memory: that is told elsewhere.
      () => {},
    )
  }, watchMs)
  worker.once('message', resolve)
  worker.once('error', (thrown: unknown) => {
    resolve(err(reasonOf(thrown)))
  })
  worker.once('exit', () => {
    resolve(err({ type: 'damaged', reason: 'ended its reader' }))
  })
  const result = await promise
  clearTimeout(timer)
  clearInterval(watch)
  await worker.terminate()
  return result
}

async function memoryOf(worker: Worker): Promise<number> {
  const { used_heap_size, external_memory } = await worker.getHeapStatistics()
  return used_heap_size + external_memory
}

function reasonOf(thrown: unknown): ReadError {
  const isOutOfMemory =
    thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isOutOfMemory
    ? { type: 'too-much-memory' }
    : { type: 'damaged', reason: 'ended its reader' }
}
