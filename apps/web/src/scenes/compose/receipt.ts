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

/** Into the folder where this browser puts what is saved. */
export function save(name: string, content: string | Uint8Array): void {
  const blob = new Blob([content as BlobPart], {
    type: typeof content === 'string' ? 'text/plain;charset=utf-8' : 'application/octet-stream',
  })
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
