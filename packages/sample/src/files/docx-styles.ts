/** Fonts, paragraph styles and numbering of a paper in DOCX. Sizes are in half-points. */
import { AlignmentType, LevelFormat, LineRuleType } from 'docx'
import type { INumberingOptions, IStylesOptions } from 'docx'
import type { Language } from '../language.ts'
import { words } from './words.ts'

const serif = 'Times New Roman'
export const sans = 'Arial'
export const grey = '5A6470'
const black = '12171D'
export const line = 'B4BBC4'
export const shade = 'ECEFF2'

const locales = { en: 'en-GB', fr: 'fr-FR' } as const

export const styles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: serif, size: 23, color: black, language: { value: locales[language] } },
      paragraph: { spacing: { after: 160, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: serif, size: 36, bold: true, color: black },
      paragraph: { spacing: { after: 200 } },
    },
    heading1: {
      run: { font: serif, size: 25, bold: true, color: black },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
  },
})

export const paragraphs = 'paragraphs'
export const items = 'items'

/** Paragraphs are numbered through the paper; each list of items is an instance of its own. */
export const numbering = (language: Language): INumberingOptions => ({
  config: [
    { reference: paragraphs, levels: [level(LevelFormat.DECIMAL, '%1.', 560, 560)] },
    {
      reference: items,
      levels: [level(LevelFormat.LOWER_LETTER, words[language].letter('%1'), 1_000, 440)],
    },
  ],
})

const level = (
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  left: number,
  hanging: number,
) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left, hanging } } },
})
