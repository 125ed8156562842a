/** Asks the thread in which every check has a switch. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { checks } from '../checks.ts'
import type { Answered, Asked } from './thread.ts'

export type Matrix = {
  readonly ask: (asked: Asked) => Promise<Answered>
  readonly close: () => Promise<number>
}

export async function openMatrix(): Promise<Matrix> {
  const thread = new Worker(new URL('thread.ts', import.meta.url), {
    execArgv: [`--import=${new URL('instrument.mjs', import.meta.url).href}`],
    workerData: { checks },
  })
  await once(thread, 'message')
  return {
    ask: async (asked) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
      thread.postMessage(asked)
      const [answered] = (await once(thread, 'message')) as [Answered]
      return answered
    },
    close: () => thread.terminate(),
  }
}
