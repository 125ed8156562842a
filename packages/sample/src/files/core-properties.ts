/** The core properties of a DOCX (ECMA-376 part 2, clause 11), with the paper's own date in them. */
import type { Paper } from './paper.ts'

export function coreProperties(paper: Paper): string {
  const dated = `${paper.dated}T00:00:00Z`
  const property = (name: string, value: string) => `<${name}>${escaped(value)}</${name}>`
  const date = (name: string) => `<${name} xsi:type="dcterms:W3CDTF">${dated}</${name}>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    property('dc:title', paper.title),
    property('dc:subject', paper.marking.text),
    property('dc:creator', paper.author),
    property('cp:keywords', paper.kind),
    property('dc:description', paper.summary.text),
    property('cp:lastModifiedBy', paper.author),
    property('dc:language', paper.language),
    property('cp:revision', '1'),
    date('dcterms:created'),
    date('dcterms:modified'),
    '</cp:coreProperties>',
  ].join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (text: string): string => text.replace(/[&<>]/g, (each) => entities[each] ?? each)
