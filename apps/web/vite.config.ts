/** The client is built into `dist`: names with a hash of their content, nothing inlined, nothing from elsewhere. */
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

/**
 * The order of the cascade layers stands in the entry's own style sheet: it comes first, before those
 * of chunks that several screens share.
 */
const layersFirst: Plugin = {
  name: 'layers-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const sheets = html.match(/^ *<link rel="stylesheet".*\n/gm) ?? []
      const entry = sheets.find((each) => each.includes('/assets/index-'))
      const [first] = sheets
      if (entry === undefined || first === undefined || entry === first) return html
      return html.replace(entry, '').replace(first, entry + first)
    },
  },
}

export default defineConfig({
  root: import.meta.dirname,
  // Words of React Aria in the languages that there are.
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR'] }), enforce: 'pre' },
    layersFirst,
  ],
  worker: { format: 'es' },
  build: {
    target: ['chrome131', 'firefox133', 'safari18.2'],
    assetsInlineLimit: 0,
    sourcemap: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
