/** Two digits of a year mean 1987 to 2086, as everywhere in the register. */
export const fullYear = (digits: string): number => {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 87 ? 2000 + year : 1900 + year
}
