/** Manifests of a bag (RFC 8493 §2.1.3), in the form that `sha256sum -c` reads as well. */
import { utf8Text } from '@epoc/crypto'

/** Lower-case hex of the SHA-256 of each file, by its path. */
export type Manifest = ReadonlyMap<string, string>

export const manifestText = (manifest: Manifest): string =>
  [...manifest]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('')

/** `undefined` where a line is none of a manifest, or a path stands twice. */
export function parseManifest(bytes: Uint8Array): Manifest | undefined {
  const text = utf8Text(bytes)
  if (!text.ok || !text.value.endsWith('\n')) return undefined
  const manifest = new Map<string, string>()
  for (const line of text.value.slice(0, -1).split('\n')) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? []
    if (hash === undefined || path === undefined || manifest.has(path)) return undefined
    manifest.set(path, hash)
  }
  return manifest
}
