/** One cell of an XLSX sheet after another, as the text that stands for its value. */
import type { XmlElement } from '../container/xml.ts'
import { damaged } from '../refusal.ts'
import { serialToIso } from './serial-date.ts'
import { createRichText } from './workbook.ts'
import type { Workbook } from './workbook.ts'

type Place = { readonly row: number; readonly column: number }

export function createCellReader(workbook: Workbook, sheet: string) {
  const rich = createRichText()
  let type = 'n'
  let style = 0
  let place: Place = { row: 0, column: 0 }
  let value = ''
  let isValue = false

  const end = (): string => {
    const inline = rich.take()
    switch (type) {
      case 's':
        return sharedString()
      case 'inlineStr':
        return inline
      case 'b':
        return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE'
      case 'n':
        return value === '' ? '' : numberText()
      // Text of a formula, an error such as #REF!, a date that is ISO already.
      default:
        return value
    }
  }

  const sharedString = (): string => {
    if (value === '') return ''
    const string = workbook.strings[Number(value)]
    if (string === undefined) throw damaged('no such string', { sheet, ...place })
    return string
  }

  const numberText = (): string => {
    const number = Number(value)
    if (!Number.isFinite(number)) throw damaged('not a number', { sheet, ...place })
    const isDate = workbook.isDate[style] === true
    return (isDate ? serialToIso(number, workbook.is1904) : undefined) ?? String(number)
  }

  return {
    begin: ({ attribute }: XmlElement, at: Place) => {
      type = attribute('t') ?? 'n'
      style = Number(attribute('s') ?? 0)
      place = at
      value = ''
    },
    open: (local: string) => {
      isValue = local === 'v'
      rich.open(local)
    },
    text: (text: string) => {
      if (isValue) value += text
      else rich.text(text)
    },
    close: (local: string) => {
      isValue = false
      rich.close(local)
    },
    end,
  }
}
