/**
 * Characters made plain: entities and tags of a web page, blanks of all kinds, the paragraph signs
 * and rules that mirrors set. Nothing here looks at more than one line.
 */

const characterByName: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  para: '¶',
  sect: '§',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  shy: '',
  aacute: 'á',
  agrave: 'à',
  auml: 'ä',
  ccedil: 'ç',
  eacute: 'é',
  egrave: 'è',
  iacute: 'í',
  ntilde: 'ñ',
  oacute: 'ó',
  ouml: 'ö',
  uacute: 'ú',
  uuml: 'ü',
}

const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,8}));/g
const breakTag = /<(?:br|\/p|\/div|\/tr|\/h\d|\/pre)\b[^<>]{0,200}>/gi
const cellTag = /<\/t[dh]\b[^<>]{0,200}>/gi
const otherTag =
  /<\/?(?:pre|p|div|span|code|tt|font|b|i|u|em|strong|a|table|tbody|thead|tr|td|th|h\d|html|body)\b[^<>]{0,400}>/gi
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const blanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\f\v\u0085\u2028\u2029]/g

/**
 * One line of the source, plain. Where the page had a line break inside it there is a line feed,
 * and a tab between cells of a table.
 */
export function plainLine(line: string): string {
  let text = line
  // Mirrors escape what was escaped before.
  for (let turn = 0; turn < 2 && text.includes('&'); turn += 1) text = text.replace(entity, decoded)
  if (text.includes('<')) {
    text = text.replace(breakTag, '\n').replace(cellTag, '\t').replace(otherTag, '')
  }
  // oxlint-disable-next-line no-control-regex -- the question is whether there is anything but ASCII
  if (/[^\u0000-\u007f]|[\f\v]/.test(text)) {
    text = text.replace(invisible, '').replace(blanks, ' ').replaceAll('¶', '')
    if (/^(?:\s*[‐-―−-]){3,}$/.test(text)) text = text.replace(/[‐-―−]/g, '-')
  }
  return text.trimEnd()
}

function decoded(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return characterByName[name] ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  if (code === 10 || code === 13) return '\n'
  // Neither a control character nor half of one comes out of an entity.
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return whole
  return String.fromCodePoint(code)
}

/** A text without those of the signs that stand at its ends; in one pass, whatever stands there. */
export function trimmedOf(text: string, signs: string): string {
  let start = 0
  let end = text.length
  while (start < end && signs.includes(text.charAt(start))) start += 1
  while (end > start && signs.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** The same words with single blanks between them. */
export const folded = (text: string): string =>
  /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
