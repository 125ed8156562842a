/** What a file is, by the ending of its name. */

type MediaType = {
  readonly type: string
  /** Whether compressing makes it much smaller: what is compressed already stays as it is. */
  readonly shrinks: boolean
}

const text = (type: string): MediaType => ({ type: `${type}; charset=utf-8`, shrinks: true })
const loose = (type: string): MediaType => ({ type, shrinks: true })
const tight = (type: string): MediaType => ({ type, shrinks: false })

const byEnding: ReadonlyMap<string, MediaType> = new Map([
  ['html', text('text/html')],
  ['js', text('text/javascript')],
  ['mjs', text('text/javascript')],
  ['css', text('text/css')],
  ['txt', text('text/plain')],
  ['svg', loose('image/svg+xml')],
  ['json', loose('application/json')],
  ['webmanifest', loose('application/manifest+json')],
  ['wasm', loose('application/wasm')],
  ['ttf', loose('font/ttf')],
  ['ico', loose('image/x-icon')],
  ['woff2', tight('font/woff2')],
  ['png', tight('image/png')],
])

/** Bytes of no known kind: no browser runs or shows them. */
const unknown = loose('application/octet-stream')

export const mediaTypeOf = (name: string): MediaType =>
  byEnding.get(/\.([a-z0-9]+)$/.exec(name)?.[1] ?? '') ?? unknown
