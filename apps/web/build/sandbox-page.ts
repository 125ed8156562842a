/**
 * Builds the page in which papers of others are shown, beside the client: `/sandbox/document.html` and
 * its script. The page has no origin, so that a module, which asks for one, would not load: its script
 * is a classic one, whole in one file.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import type { Plugin } from 'vite'

const folder = join(import.meta.dirname, '..', 'src', 'sandbox')

export const sandboxPage = (): Plugin => ({
  name: 'epoc-sandbox-page',
  apply: 'build',
  async generateBundle() {
    const page = await readFile(join(folder, 'document.html'), 'utf8')
    this.emitFile({ type: 'asset', fileName: 'sandbox/document.html', source: page })
    const source = await classicScript(join(folder, 'document.ts'))
    this.emitFile({ type: 'asset', fileName: 'sandbox/document.js', source })
  },
})

async function classicScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome131', 'firefox133', 'safari18.2'],
      lib: { entry, formats: ['iife'], name: 'paper', fileName: 'document' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk =
    first !== undefined && 'output' in first
      ? first.output.find((each) => each.type === 'chunk')
      : undefined
  if (chunk?.type !== 'chunk') throw new Error('the page in the sandbox has one script')
  return chunk.code
}
