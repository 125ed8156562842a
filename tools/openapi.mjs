/** Writes docs/openapi.json as the host's routes are now: `node tools/openapi.mjs`, with Node 24. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApiDocument } from '../apps/server/src/openapi/document.ts'
import { root } from './node24.mjs'

const document = await openApiDocument()
writeFileSync(join(root, 'docs', 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`)
console.log('docs/openapi.json is written; npm run format')
