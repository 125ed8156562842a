/** What stands in the address of a document's receipts: the order, and whether only what is missing. */
export const receiptColumns = ['partner', 'delivered', 'confirmed', 'served', 'answered'] as const
export type ReceiptColumn = (typeof receiptColumns)[number]

export type ReceiptsSearch = {
  readonly by?: ReceiptColumn
  readonly down?: true
  readonly missing?: true
}

const isYes = (value: unknown): boolean => value === true || value === 'true'

export function receiptsSearch(given: Readonly<Record<string, unknown>>): ReceiptsSearch {
  const by = receiptColumns.find((each) => each === given['by'])
  return {
    ...(by === undefined || by === 'partner' ? {} : { by }),
    ...(isYes(given['down']) ? { down: true } : {}),
    ...(isYes(given['missing']) ? { missing: true } : {}),
  }
}

export type OwedSearch = { readonly overdue?: true }

export const owedSearch = (given: Readonly<Record<string, unknown>>): OwedSearch =>
  isYes(given['overdue']) ? { overdue: true } : {}
