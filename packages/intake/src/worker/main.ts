/**
 * The thread that reads one file and ends. It has no way to the network: pdf.js is given none, and
 * what a browser and Node have in common for it is taken away before anything is read.
 */
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { readTable } from '../spreadsheet/read-table.ts'
import { readText } from '../text-layer/read-text.ts'
import type { Job } from './job.ts'

for (const way of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  Reflect.deleteProperty(globalThis, way)
}

/** The name is of letters, digits and hyphens only. */
const characterMaps = (name: string) =>
  readFile(new URL(import.meta.resolve(`pdfjs-dist/cmaps/${name}.bcmap`)))

const { reader, bytes, mediaType, ...options } = workerData as Job
const answer =
  reader === 'text'
    ? await readText(bytes, mediaType, { ...options, characterMaps })
    : await readTable(bytes, mediaType, options)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window
parentPort?.postMessage(answer)
