/** The client is built into `dist`: names with a hash of their content, nothing inlined, nothing from elsewhere. */
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { defineConfig } from 'vite'
import { sandboxPage } from './build/sandbox-page.ts'

export default defineConfig({
  root: import.meta.dirname,
  // Words of React Aria in the languages that there are.
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR'] }), enforce: 'pre' },
    sandboxPage(),
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
