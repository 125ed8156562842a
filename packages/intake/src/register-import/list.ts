/** Several values in one cell, parted by semicolons or line ends. */
export const listOf = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
