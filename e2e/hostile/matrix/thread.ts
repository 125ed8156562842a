/** The thread of the program under test: runs an attack with some checks taken out, when asked to. */
import { parentPort } from 'node:worker_threads'
import type { CheckName } from '../checks.ts'
import { openTheatre, run } from './reader.ts'
import type { Outcome } from './reader.ts'

export type Asked = {
  readonly attack: string
  readonly without: readonly CheckName[]
  /** Tells the truth instead. */
  readonly honest?: boolean
}

/** What came of it, and which conditions of checks held on the way. */
export type Answered = { readonly outcome: Outcome; readonly held: readonly CheckName[] }

declare const epocChecks: { readonly taken: Set<string>; readonly held: Set<string> }

const theatre = await openTheatre()
parentPort!.on('message', (asked: Asked) => void answer(asked))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
parentPort!.postMessage('ready')

async function answer({ attack, without, honest }: Asked): Promise<void> {
  for (const name of without) epocChecks.taken.add(name)
  epocChecks.held.clear()
  const outcome = await run(theatre, attack, honest)
  epocChecks.taken.clear()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
  parentPort!.postMessage({ outcome, held: [...epocChecks.held] })
}
