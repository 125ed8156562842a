/** docs/openapi.json is what this host is. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { policy } from '../http/policy.ts'
import { described } from './described.ts'
import { openApiDocument } from './document.ts'

const committed = new URL('../../../../docs/openapi.json', import.meta.url)

it('docs/openapi.json is as the routes are now; else: node tools/openapi.mjs', async () => {
  const document: unknown = JSON.parse(JSON.stringify(await openApiDocument()))
  expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(document)
})

it('describes every route and no other', () => {
  const rows = Object.keys(policy).map((row) => row.replace('HEAD ', 'GET '))
  expect(new Set(Object.keys(described))).toEqual(new Set(rows))
})

it('refers to nothing that is not there', async () => {
  const { components } = (await openApiDocument()) as { components?: { schemas?: object } }
  const referred = JSON.stringify(await openApiDocument()).matchAll(
    /#\/components\/schemas\/(\w+)/g,
  )
  const names = new Set([...referred].map(([, name]) => name))
  expect(new Set(Object.keys(components?.schemas ?? {}))).toEqual(names)
})
