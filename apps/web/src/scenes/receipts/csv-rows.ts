/** The matrix as rows of a file: times in UTC, so that no zone is to be guessed. */
import type { Cell } from '../../components/csv.ts'
import type { Text } from '../../text/text.ts'
import type { ReceiptLine, ReceiptsView } from '../../worker/views/receipts.ts'

type Known = Extract<ReceiptsView, { type: 'receipts' }>

const iso = (at: number | undefined): string => (at === undefined ? '' : new Date(at).toISOString())

export function csvRows(
  { document, requests }: Known,
  lines: readonly ReceiptLine[],
  { t }: Pick<Text, 't'>,
): readonly (readonly Cell[])[] {
  const heads = [
    t('receipts.col.partner'),
    `${t('receipts.col.delivered')} (UTC)`,
    `${t('receipts.col.confirmed')} (UTC)`,
    t('receipts.by'),
    t('receipts.col.served'),
    ...requests.map(({ text }) => `${t('receipts.col.answered')} (UTC): ${text}`),
  ]
  return [
    [document.mark.words, document.number, document.title],
    heads,
    ...lines.map((line) => [
      line.name,
      line.missed === undefined ? iso(line.deliveredAt) : t(`receipts.notDelivered.${line.missed}`),
      line.own ? t('receipts.own') : iso(line.confirmedAt),
      line.confirmedBy === undefined ? '' : postAndName(line.confirmedBy),
      line.served === undefined ? '' : `${line.served.on}, ${line.served.channel}`,
      ...line.answers.map((answer) => iso(answer?.at)),
    ]),
  ]
}

export const postAndName = ({ post, name }: { readonly post: string; readonly name: string }) =>
  post === '' || post === name ? name : `${post}, ${name}`
