/** Files made by hand for tests: archives of parts, and PDF files of objects. */
import { strToU8, zipSync } from 'fflate'

export const bytesOf = (text: string): Uint8Array => strToU8(text)

/** A ZIP file with these entries. */
export const archive = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  )

const packageNs = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const officeNs = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A list of relationships; each is `id kind target`, with ` external` where it leads outside. */
export const relationships = (...lines: readonly string[]): string => {
  const items = lines.map((line) => {
    const [id, kind, target, mode] = line.split(' ')
    const outside = mode === 'external' ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id}" Type="${officeNs}/${kind}" Target="${target}"${outside}/>`
  })
  return `<Relationships xmlns="${packageNs}">${items.join('')}</Relationships>`
}

/** A PDF file of these objects, numbered from 1; the first is the catalogue. */
export function pdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [strToU8('%PDF-1.7\n')]
  const offsets: number[] = []
  const at = () => parts.reduce((length, part) => length + part.length, 0)
  for (const [index, object] of objects.entries()) {
    offsets.push(at())
    parts.push(strToU8(`${index + 1} 0 obj\n`))
    parts.push(typeof object === 'string' ? strToU8(object) : object, strToU8('\nendobj\n'))
  }
  const start = at()
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  parts.push(
    strToU8(
      `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n` +
        `<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

export const stream = (content: string | Uint8Array, extra = ''): Uint8Array => {
  const body = typeof content === 'string' ? strToU8(content) : content
  const head = strToU8(`<</Length ${body.length}${extra}>>\nstream\n`)
  const whole = new Uint8Array(head.length + body.length + 10)
  whole.set(head)
  whole.set(body, head.length)
  whole.set(strToU8('\nendstream'), head.length + body.length)
  return whole
}

const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

/** A PDF file of pages with these contents. `catalog` is added to the catalogue. */
export function pdfPages(contents: readonly (string | Uint8Array)[], catalog = ''): Uint8Array {
  const first = 4
  const kids = contents.map((_, at) => `${first + 2 * at} 0 R`).join(' ')
  return pdf([
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Count ${contents.length}/Kids[${kids}]>>`,
    font,
    ...contents.flatMap((content, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${first + 2 * at + 1} 0 R` +
        '/Resources<</Font<</F 3 0 R>>>>>>',
      typeof content === 'string' ? stream(content) : content,
    ]),
  ])
}

/** One line of text at a height. */
export const shown = (text: string, y: number, x = 72): string =>
  `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET\n`
