/**
 * Writes the files of all documents in a thread of its own, in their order, while the regime is
 * being seated. Nothing is secret in it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { sampleDesks, sampleDocuments } from '../documents/documents.ts'
import { sampleFiles } from './files.ts'

const today = String(workerData)

for (const document of [...sampleDocuments(today), ...sampleDesks(today)]) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
  parentPort?.postMessage({ key: document.key, files: await sampleFiles(document) })
}
