/** Gives the browser a file to save. It is never opened here: its type says only that it is bytes. */
export function save(bytes: Blob | Uint8Array<ArrayBuffer>, name: string): void {
  const blob = new Blob([bytes], { type: 'application/octet-stream' })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
