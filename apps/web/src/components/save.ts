/** Gives the browser a file to save, from memory: nothing is asked of any host, and nothing opened here. */
export function save(
  name: string,
  content: string | Blob | Uint8Array,
  type = typeof content === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream',
): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
