/** The web client as this host serves it: its files, its pages, and what a browser may do with them. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { systemClock } from '../clock.ts'
import type { App, Services } from '../http/services.ts'
import { defaultLimits } from '../limits.ts'
import { compress } from './compress.ts'
import { readWebFiles } from './files.ts'
import type { WebFiles } from './files.ts'

const script = `export const words = [${'"consensus", '.repeat(500)}]`
const page = '<!doctype html><script type="module" src="/assets/index-B2c4.js"></script>'
const built: Readonly<Record<string, string>> = {
  'index.html': page,
  'assets/index-B2c4.js': script,
  'assets/index-B2c4.js.map': '{}',
  'assets/index-C9d1.css': 'p { margin: 0 }',
  'assets/sans-0a1b.woff2': 'wOF2',
  'assets/crypto-77aa.wasm': '\0asm',
  'assets/made-by-the-build.js': 'plain',
  'assets/made-by-the-build.js.br': 'brotli of the build',
  'app.webmanifest': '{}',
  'mark.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'sandbox/document.html': '<!doctype html><script src="document.js"></script>',
  'sandbox/document.js': 'show()',
  '.env': 'hidden',
}

let folder: string
let files: WebFiles
let app: App

const appWith = (web?: WebFiles): App => {
  const log = { request: () => {}, trouble: () => {} }
  const registry = { list: async () => [] }
  const services = { log, registry, limits: defaultLimits, clock: systemClock, hostToken: 'x', web }
  return buildApp(services as unknown as Services).app
}

const get = async (url: string, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({ method: 'GET', url, headers })
const browse = (url: string) => get(url, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'épreuve web '))
  for (const [name, content] of Object.entries(built)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  writeFileSync(`${folder}.secret`, 'beside the folder')
  symlinkSync(`${folder}.secret`, join(folder, 'assets', 'link.js'))
  const read = await readWebFiles(folder)
  if (read === undefined) throw new Error('the start page is there')
  files = read
  app = appWith(files)
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
  rmSync(`${folder}.secret`)
})

describe('files of the client', () => {
  it.each([
    ['/assets/index-B2c4.js', 'text/javascript; charset=utf-8'],
    ['/assets/index-C9d1.css', 'text/css; charset=utf-8'],
    ['/assets/sans-0a1b.woff2', 'font/woff2'],
    ['/assets/crypto-77aa.wasm', 'application/wasm'],
    ['/app.webmanifest', 'application/manifest+json'],
    ['/mark.svg', 'image/svg+xml'],
    ['/index.html', 'text/html; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const answer = await get(path)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, type])
    expect(answer.body).toBe(built[path.slice(1)])
  })

  it('are kept for ever where their name carries their hash, and asked for again elsewhere', async () => {
    const hashed = await get('/assets/index-B2c4.js')
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/index.html', '/mark.svg', '/sandbox/document.html']) {
      const first = await get(path)
      expect(first.headers['cache-control']).toBe('no-cache')
      const again = await get(path, { 'if-none-match': String(first.headers['etag']) })
      expect([again.statusCode, again.body]).toEqual([304, ''])
    }
  })

  it('are those of the folder and nothing else', async () => {
    const paths = [
      '/.env',
      '/assets/link.js',
      '/assets/',
      '/assets/index-B2c4.js.map',
      '/assets/made-by-the-build.js.br',
      '/assets/..%2findex.html',
      `/..%2f${folder.split('/').at(-1)}.secret`,
      '/__proto__',
      '/assets/index-B2c4.js%00',
    ]
    for (const path of paths) {
      const answer = await get(path)
      expect(answer.statusCode, path).toBe(404)
      expect(answer.headers['content-type'], path).toBe('application/problem+json')
      expect(answer.headers['cache-control'], path).toBe('no-store')
    }
  })

  it('are answered to HEAD as to GET, without the body', async () => {
    for (const url of ['/', '/assets/index-B2c4.js', '/sandbox/document.html']) {
      const [head, full] = [await app.inject({ method: 'HEAD', url }), await get(url)]
      expect([head.statusCode, head.body]).toEqual([200, ''])
      const { date: _, ...headers } = head.headers
      expect(full.headers).toMatchObject(headers)
    }
  })
})

describe('pages of the client', () => {
  it('are its start page, whatever their path', async () => {
    for (const path of ['/', '/inbox', '/documents/POC%203/2026', '/v1x', '/matters?open=1']) {
      const answer = await browse(path)
      expect([answer.statusCode, answer.body], path).toEqual([200, page])
      expect(answer.headers['cache-control'], path).toBe('no-cache')
    }
    expect((await browse('/inbox')).headers['vary']).toBe('accept, accept-encoding')
  })

  it('are not what only a program asks for', async () => {
    const asked = [
      await get('/inbox'),
      await get('/favicon.ico', { accept: 'image/avif,*/*' }),
      await browse('/assets/gone-1234.js'),
      await browse('/sandbox/gone.html'),
      await browse('/v1'),
      await browse('/v1/regimes/none/of/this'),
    ]
    expect(asked.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404, 404])
  })

  it('are not there where no client was built', async () => {
    expect(await readWebFiles(join(folder, 'nowhere'))).toBeUndefined()
    expect(await readWebFiles(join(folder, 'assets'))).toBeUndefined()
    const plain = appWith()
    const browser = { accept: 'text/html' }
    const home = await plain.inject({ method: 'GET', url: '/', headers: browser })
    expect(home.body).toContain('No regime has been set up here yet.')
    expect((await plain.inject({ url: '/inbox', headers: browser })).statusCode).toBe(404)
    await plain.close()
  })
})

describe('what a browser may do', () => {
  const policyOf = async (path: string): Promise<string> =>
    String((await get(path)).headers['content-security-policy'])

  it('on a page or in a worker: run this host’s code, reach this host, and no more', async () => {
    for (const path of ['/', '/index.html', '/assets/index-B2c4.js', '/sandbox/document.js']) {
      const policy = await policyOf(path)
      expect(policy).toContain(`default-src 'none'; script-src 'self' 'wasm-unsafe-eval'`)
      expect(policy).toContain(`require-trusted-types-for 'script'; trusted-types epoc`)
      expect(policy).toContain(`frame-ancestors 'none'`)
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:/)
    }
    expect((await get('/')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('in the sandbox: show what it is given, without an origin and without the network', async () => {
    expect(await policyOf('/sandbox/document.html')).toBe(
      `sandbox allow-scripts allow-modals; default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; ` +
        `img-src blob: data:; font-src blob: data:; frame-ancestors 'self'; base-uri 'none'; ` +
        `form-action 'none'`,
    )
    const embedded = 'cross-origin-resource-policy'
    expect((await get('/sandbox/document.html')).headers[embedded]).toBe('same-origin')
    expect((await get('/sandbox/document.js')).headers[embedded]).toBe('cross-origin')
  })
})

describe('compressed variants', () => {
  it('are sent once they are made, to whoever takes them', async () => {
    const path = '/assets/index-B2c4.js'
    const br = { 'accept-encoding': 'gzip, deflate, br, zstd' }
    expect((await get(path, br)).headers['content-encoding']).toBeUndefined()
    await compress(files).done
    const asked = async (accepted: string) => get(path, { 'accept-encoding': accepted })
    const small = await asked('gzip, deflate, br, zstd')
    expect(small.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
    expect(small.rawPayload.length).toBeLessThan(script.length / 10)
    expect(brotliDecompressSync(small.rawPayload).toString()).toBe(script)
    const older = await asked('gzip;q=0.5, br; q=0')
    expect(older.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(older.rawPayload).toString()).toBe(script)
    for (const none of ['', 'identity', 'br;q=0, gzip;q=0.000', 'brotli']) {
      const plain = await asked(none)
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(plain.body).toBe(script)
    }
  })

  it('are taken from the build, and not made of what would not shrink', async () => {
    const br = { 'accept-encoding': 'br' }
    expect((await get('/assets/made-by-the-build.js', br)).body).toBe('brotli of the build')
    const font = await get('/assets/sans-0a1b.woff2', br)
    expect(font.headers['content-encoding']).toBeUndefined()
    expect(font.headers['vary']).toBeUndefined()
  })

  it('are no longer made once the host stops', async () => {
    const plain = new Map(files)
    for (const [path, file] of plain) plain.set(path, { ...file, compressed: new Map() })
    await compress(plain).stop()
    const made = [...plain.values()].flatMap(({ compressed }) => [...compressed.keys()])
    // The one in hand.
    expect(made).toEqual(['gzip'])
  })
})
