/** PDF files that would run, send, launch, never end, or be larger than any screen. */
import { mark } from './hostile-mark.ts'

/** Objects from 1 on; the first is the catalogue. */
function pdfOf(objects: readonly string[]): Uint8Array {
  const written: number[] = []
  let file = '%PDF-1.7\n'
  for (const [before, object] of objects.entries()) {
    written.push(file.length)
    file += `${before + 1} 0 obj\n${object}\nendobj\n`
  }
  const rows = written.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return new TextEncoder().encode(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}

const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`

const shown = (text: string): string => stream(`BT /F1 24 Tf 72 700 Td (${text}) Tj ET`)

const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const resources = '/Resources << /Font << /F1 5 0 R >> >>'

/** Scripts at opening, at each page and in a field; a link, a launch, a form that is sent, XFA. */
function scripts(canary: string): Uint8Array {
  const script = `<< /S /JavaScript /JS (this.submitForm\\('${canary}'\\); app.alert\\('${mark}'\\); window.${mark} = true) >>`
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${script} /AA << /WC ${script} >> /Names << /JavaScript << /Names [(a) ${script}] >> >> /AcroForm << /Fields [6 0 R] /XFA 9 0 R >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${resources} /AA << /O ${script} >> /Annots [6 0 R 7 0 R 8 0 R] >>`,
    shown('Scripts'),
    helvetica,
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (field) /V (x) /Rect [72 600 300 630] /AA << /K ${script} /C ${script} >> >>`,
    `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (${canary}link) >> >>`,
    '<< /Type /Annot /Subtype /Link /Rect [72 500 300 530] /A << /S /Launch /F (calc.exe) >> >>',
    stream(
      `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script>window.${mark} = true</script><image href="${canary}xfa"/></xdp:xdp>`,
    ),
  ])
}

/** What once ran as code: a font whose matrix is text (CVE-2024-4367). */
const fontMatrix = (): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${resources} >>`,
    shown('Matrix'),
    `<< /Type /Font /Subtype /Type1 /BaseFont /SNCSTG+Any /FontMatrix [1 2 3 4 5 (1\\); window.${mark} = true; \\(0)] /FirstChar 65 /LastChar 65 /Widths [500] >>`,
  ])

/** One page of a mile by an inch. */
const mile = (): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 4561920] /Contents 4 0 R ${resources} >>`,
    stream('BT /F1 12 Tf 2 4561900 Td (Mile) Tj ET'),
    helvetica,
  ])

/** Pages that hold one another, and say that they are a million. */
const roundAndRound = (): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1000000 >>',
  ])

export const hostilePdf = { scripts, fontMatrix, mile, roundAndRound } as const
