/** How one is reached: by a call, by mail, in which languages. */
import { useText } from '../../text/text.ts'

export function Telephone({ number }: { readonly number: string | undefined }) {
  if (number === undefined) return null
  return <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>{number}</a>
}

export function Mail({ address }: { readonly address: string | undefined }) {
  if (address === undefined) return null
  return <a href={`mailto:${encodeURI(address).replaceAll('?', '%3F')}`}>{address}</a>
}

/** By their names in the reader's language: what a code means is nobody's to guess. */
export function Languages({ codes }: { readonly codes: readonly string[] | undefined }) {
  const { language, list } = useText()
  if (codes === undefined || codes.length === 0) return null
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return <span>{list(codes.map((code) => names.of(code) ?? code))}</span>
}
