// Sizes and indices are JavaScript numbers up to 2^53 - 1, never touched by the bit operators,
// which would cut them to 32 bits. In text they have one spelling: decimal without leading zeros.

export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

/** @throws RangeError: a size or index that is not one is a mistake of the caller. */
export function assertCount(value: number, what: string): void {
  if (!isCount(value)) throw new RangeError(`${what} must be a safe integer >= 0, not ${value}`)
}

/** The number, or undefined for any other spelling and for numbers above 2^53 - 1. */
export function parseCount(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined
  const value = Number(text)
  return isCount(value) ? value : undefined
}
