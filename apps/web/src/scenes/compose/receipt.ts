/** A receipt for the national file: what was sent in words, and the proof that it stands there. */
import type { Text } from '../../text/text.ts'
import type { SentView } from '../../worker/views/sent.ts'

export const fileNameOf = (sent: Exclude<SentView, { readonly type: 'unknown' }>): string =>
  sent.type === 'document'
    ? sent.row.number.replaceAll(/[^A-Za-z0-9.]+/g, '-')
    : `submission-${sent.index}`

export function receiptText(
  title: string,
  facts: readonly (readonly [string, string])[],
  proven: { readonly bytes: Uint8Array; readonly size: number } | undefined,
  { t }: Text,
): string {
  const width = Math.max(...facts.map(([name]) => name.length)) + 2
  const lines = facts.map(([name, value]) => `${name.padEnd(width)}${value}`)
  const proof =
    proven === undefined
      ? []
      : [
          '',
          t('sent.receipt.proof', { size: proven.size }),
          '',
          new TextDecoder().decode(proven.bytes),
        ]
  return [title, '='.repeat(title.length), '', ...lines, ...proof, ''].join('\r\n')
}
