/** The client is built into `dist`: names with a hash of their content, nothing inlined, nothing from elsewhere. */
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { sandboxPage } from './build/sandbox-page.ts'

/** The order of the cascade, said first in every piece: any of them may be the first that is loaded. */
const layersFirst: Plugin = {
  name: 'layers-first',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.css') ? `@layer tokens, base, components, utilities;\n${code}` : undefined,
}

/** The shell, what every screen is made of, and the screens where people begin. */
function isOfTheFirstScreens(id: string): boolean {
  if (id.includes('/node_modules/'))
    return !/\/(pdfjs-dist|docx-preview|jszip|.*source-serif)/.test(id)
  return /\/apps\/web\/src\/(components|desk|device|shell|text|scenes\/(inbox|register|first|sign-in))\//.test(
    id,
  )
}

export default defineConfig({
  root: import.meta.dirname,
  // Words of React Aria in the languages that there are.
  plugins: [
    layersFirst,
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
    rolldownOptions: {
      output: {
        // One piece for whatever stands on the first screens: many small ones cost a journey each.
        codeSplitting: { groups: [{ name: 'client', test: isOfTheFirstScreens }] },
      },
    },
  },
})
