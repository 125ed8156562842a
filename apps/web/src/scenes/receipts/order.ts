/** The order of the matrix of receipts. Where nothing stands comes last, whichever way it goes. */
import type { ReceiptLine } from '../../worker/views/receipts.ts'
import type { ReceiptColumn } from './receipts-search.ts'

type Compare = (a: string, b: string) => number

/** When the last of what was asked was answered; `undefined` while something is not. */
const answeredAt = ({ answers }: ReceiptLine): number | undefined =>
  answers.length === 0 || answers.includes(undefined)
    ? undefined
    : Math.max(...answers.map((each) => each?.at ?? 0))

const timeOf = (line: ReceiptLine, column: ReceiptColumn): number | undefined => {
  switch (column) {
    case 'partner':
      return undefined
    case 'delivered':
      return line.deliveredAt
    case 'confirmed':
      return line.confirmedAt
    case 'served':
      return line.served && Date.parse(line.served.on)
    case 'answered':
      return answeredAt(line)
  }
}

export function ordered(
  lines: readonly ReceiptLine[],
  by: ReceiptColumn,
  isDown: boolean,
  compare: Compare,
): readonly ReceiptLine[] {
  const way = isDown ? -1 : 1
  const byName = (a: ReceiptLine, b: ReceiptLine) => compare(a.name, b.name)
  if (by === 'partner') return lines.toSorted((a, b) => way * byName(a, b))
  return lines.toSorted((a, b) => {
    const [first, second] = [timeOf(a, by), timeOf(b, by)]
    if (first === undefined || second === undefined) {
      return Number(first === undefined) - Number(second === undefined) || byName(a, b)
    }
    return way * (first - second) || byName(a, b)
  })
}
