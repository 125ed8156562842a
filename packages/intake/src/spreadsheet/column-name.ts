/** Columns of a sheet by their letters: A is 1, Z 26, AA 27. */

/** The column of a cell such as `BC12`; undefined if it is none. */
export function columnOf(cell: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(cell)?.[1]
  if (letters === undefined) return undefined
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}
