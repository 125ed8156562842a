/**
 * Loaded into a host before its own program, which knows nothing of it: writes down when each marked
 * append came, and the steps of each transaction that adds entries. Asleep until the first mark;
 * whoever asks for `/healthz` with the mark `give` finds it all in a file.
 */
import { subscribe } from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { PerformanceObserver, performance } from 'node:perf_hooks'
import { Client } from 'pg'
import { markHeader, now } from './trace.ts'
import type { Batch, Passage, Pause, Trace } from './trace.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Query = { readonly name?: string; readonly values?: readonly (readonly number[])[] }

const path = process.env['EPOC_BENCH_TRACE'] ?? ''
const passages = new Map<string, Passage>()
let batches: Batch[] = []
let pauses: Pause[] = []
let isAwake = false
let woke: ReturnType<typeof awake>

const markOf = (message: unknown): string => {
  const { request } = message as { readonly request: IncomingMessage }
  return String(request.headers[markHeader] ?? '')
}

subscribe('http.server.request.start', (message) => {
  const mark = markOf(message)
  if (mark === 'give') {
    const thread = threadSince(woke)
    const trace: Trace = { passages: [...passages.values()], batches, pauses, thread }
    writeFileSync(path, JSON.stringify(trace))
    passages.clear()
    batches = []
    pauses = []
    isAwake = false
  } else if (mark !== '') {
    if (!isAwake) woke = awake()
    isAwake = true
    passages.set(mark, { mark, came: now() })
  }
})

const awake = () => ({
  at: now(),
  loop: performance.eventLoopUtilization(),
  cpu: process.threadCpuUsage(),
})

function threadSince({ at, loop, cpu }: ReturnType<typeof awake>): Trace['thread'] {
  const { user, system } = process.threadCpuUsage(cpu)
  const busy = performance.eventLoopUtilization(loop).utilization
  return { busy, served: (user + system) / 1000 / (now() - at) }
}

new PerformanceObserver((list) => {
  const since = now() - performance.now()
  for (const { startTime, duration } of list.getEntries()) {
    if (isAwake) pauses.push({ from: since + startTime, to: since + startTime + duration })
  }
}).observe({ entryTypes: ['gc'] })

/** The transaction that is open on a connection. */
const open = new WeakMap<Client, Mutable<Batch>>()
const original = Reflect.get(Client.prototype, 'query') as (...asked: unknown[]) => unknown

Reflect.set(Client.prototype, 'query', function query(this: Client, ...asked: unknown[]): unknown {
  const answer = original.apply(this, asked)
  if (isAwake) note(this, asked[0] as string | Query, answer as Promise<unknown>)
  return answer
})

function note(client: Client, asked: string | Query, answer: Promise<unknown>): void {
  if (asked === 'begin') {
    const began = now()
    open.set(client, { first: 0, count: 0, began, read: began, wrote: 0, committed: 0 })
    return
  }
  const batch = open.get(client)
  if (batch === undefined) return
  if (asked === 'commit') {
    open.delete(client)
    const noteCommit = () => {
      batch.committed = now()
      if (batch.count > 0) batches.push(batch)
    }
    void answer.then(noteCommit, () => {})
  } else if (typeof asked !== 'string' && asked.name === 'write entries') {
    const indices = asked.values?.[2] ?? []
    batch.wrote = now()
    batch.first = indices[0] ?? 0
    batch.count = indices.length
  } else if (batch.wrote === 0) {
    const noteRead = () => void (batch.read = now())
    void answer.then(noteRead, () => {})
  }
}
