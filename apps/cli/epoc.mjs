#!/usr/bin/env node
/**
 * The `epoc` command: runs src/main.ts on a Node that reads TypeScript. An older Node, from 20 up,
 * starts the one that npm has installed and steps aside.
 */
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { findNode, isWanted, nodeMissing, run } from '../../tools/node24.mjs'

const main = new URL('./src/main.ts', import.meta.url)
/** What was compiled once; where it cannot be written, one does without. */
const compiled = new URL('../../node_modules/.cache/compiled/', import.meta.url)

if (isWanted) {
  module.enableCompileCache(fileURLToPath(compiled))
  await import(main.href)
} else {
  const node = findNode()
  process.env.NODE_COMPILE_CACHE ??= compiled
  if (node === undefined) console.error(nodeMissing)
  process.exitCode =
    node === undefined ? 1 : await run(node, [fileURLToPath(main), ...process.argv.slice(2)])
}
