/** Saves something as a file, from memory: nothing is asked of any host. */
function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Browsers read it once the click is done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

export const saveText = (name: string, type: string, text: string): void =>
  saveBlob(name, new Blob([text], { type }))
