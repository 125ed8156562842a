/**
 * The dates inside a ZIP file (APPNOTE 4.4.6), all set to one day. Writers put their clock there, so
 * that no two files made of the same text are alike.
 */

const endOfDirectory = 0x06_05_4b_50
const endLength = 22

/** The same archive, dated `day` (`yyyy-mm-dd`) at midnight. For archives without comment or ZIP64. */
export function withZipDate(archive: Uint8Array, day: string): Uint8Array {
  const dated = archive.slice()
  const view = new DataView(dated.buffer)
  const end = dated.length - endLength
  if (view.getUint32(end, true) !== endOfDirectory) throw new Error('not a plain ZIP file')

  const date = dosDate(day)
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    const local = view.getUint32(at + 42, true)
    setDate(view, local + 10, date)
    setDate(view, at + 12, date)
    const variable = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    at += 46 + variable.reduce((sum, length) => sum + length, 0)
  }
  return dated
}

/** A time and a date, two bytes each. */
function setDate(view: DataView, at: number, date: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, date, true)
}

function dosDate(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  return ((year - 1980) << 9) | (month << 5) | date
}
