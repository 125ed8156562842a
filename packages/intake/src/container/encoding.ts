/**
 * Text of unknown encoding: UTF-16 by its byte order mark, UTF-8 with or without one, and where
 * that cannot be, Windows-1252, which reads every byte. Bytes that were cut may end in the midst of
 * a character.
 */
export function decodeText(
  bytes: Uint8Array,
  { isCut = false }: { readonly isCut?: boolean } = {},
): string {
  const [first, second] = bytes
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
