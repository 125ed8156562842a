/** The parts of an XLSX file around its sheets: their names, the shared strings, the date formats. */
import { relationshipsOf } from '../container/parts.ts'
import { walkXml } from '../container/xml.ts'
import type { Zip } from '../container/zip.ts'
import type { Limits } from '../limits.ts'
import { damaged, tooLarge } from '../refusal.ts'
import { isDateFormat } from './number-format.ts'

export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly part: string | undefined }[]
  readonly is1904: boolean
  readonly strings: readonly string[]
  /** By the number of a cell's style. */
  readonly isDate: readonly boolean[]
}

/** Throws a Refusal. */
export function readWorkbook(zip: Zip, limits: Limits): Workbook {
  const main = relationshipsOf(zip, '', limits).find(({ kind }) => kind === 'officeDocument')
  if (main === undefined) throw damaged('no workbook in it')
  const parts = relationshipsOf(zip, main.target, limits)
  const partOf = (kind: string) => parts.find((each) => each.kind === kind)?.target
  const sheets: { name: string; part: string | undefined }[] = []
  let is1904 = false
  walkXml(
    zip.pieces(main.target),
    {
      open: ({ local, attribute }) => {
        if (local === 'workbookPr') is1904 = isTrue(attribute('date1904'))
        if (local !== 'sheet') return
        const isOf = ({ id, kind }: (typeof parts)[number]) =>
          id === attribute('id') && kind === 'worksheet'
        sheets.push({ name: attribute('name') ?? '', part: parts.find(isOf)?.target })
      },
    },
    { limits, part: main.target },
  )
  return {
    sheets,
    is1904,
    strings: stringsOf(zip, partOf('sharedStrings'), limits),
    isDate: dateStylesOf(zip, partOf('styles'), limits),
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

function stringsOf(zip: Zip, part: string | undefined, limits: Limits): readonly string[] {
  if (part === undefined) return []
  const strings: string[] = []
  const rich = createRichText()
  let length = 0
  walkXml(
    zip.pieces(part),
    {
      open: ({ local }) => rich.open(local),
      text: rich.text,
      close: ({ local }) => {
        rich.close(local)
        if (local !== 'si') return
        const string = rich.take()
        length += string.length
        if (length > limits.tableLength) throw tooLarge('tableLength', limits, { part })
        strings.push(string)
      },
    },
    { limits, part },
  )
  return strings
}

/** Runs of a string put together. How it is pronounced, `rPh`, stands beside it and is left out. */
export function createRichText() {
  let value = ''
  let isText = false
  let isPhonetic = false
  return {
    open: (local: string) => {
      if (local === 'rPh') isPhonetic = true
      isText = local === 't' && !isPhonetic
    },
    text: (text: string) => {
      if (isText) value += text
    },
    close: (local: string) => {
      if (local === 'rPh') isPhonetic = false
      isText = false
    },
    take: (): string => {
      const taken = unescaped(value)
      value = ''
      return taken
    },
  }
}

/** Characters that XML cannot hold are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )

function dateStylesOf(zip: Zip, part: string | undefined, limits: Limits): readonly boolean[] {
  if (part === undefined) return []
  const codes = new Map<number, string>()
  const isDate: boolean[] = []
  let isInCellFormats = false
  walkXml(
    zip.pieces(part),
    {
      open: ({ local, attribute }) => {
        const id = Number(attribute('numFmtId') ?? 0)
        if (local === 'cellXfs') isInCellFormats = true
        if (local === 'numFmt') codes.set(id, attribute('formatCode') ?? '')
        if (local === 'xf' && isInCellFormats) isDate.push(isDateFormat(id, codes.get(id)))
      },
      close: ({ local }) => {
        if (local === 'cellXfs') isInCellFormats = false
      },
    },
    { limits, part },
  )
  return isDate
}
