/** Texts that would be slow to read for a reader that looks twice at what it has read. */

const head =
  'C O N F I D E N T I A L PARIS 004977\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: ROPE\n\n'

const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length))

/** An ordinary cable of about that many characters. */
export function longCable(length: number): string {
  const paragraphs: string[] = [head]
  for (let size = head.length, n = 1; size < length; n += 1) {
    const paragraph = `${n % 1000}. (C) The director of lights said on July 12 that the\npresent lists differ in colour, range and rhythm. Pilots\nhad complained for years about it, and nobody listened.\n\n`
    paragraphs.push(paragraph)
    size += paragraph.length
  }
  return paragraphs.join('')
}

const after = (start: string, text: string) => (length: number) => start + repeated(text, length)

/** By name: a text of about that many characters. */
export const adversarial: Readonly<Record<string, (length: number) => string>> = {
  'lines of one sign': after(head, '- \n'),
  'hyphens on one line': after(head, '-'),
  rules: after(head, '---\n'),
  'rules with blank lines': after(head, '---\n\n'),
  'rules around letters': after(head, '---\nA\n'),
  'titles with blank lines': after(head, 'ABC\n\n'),
  'short lines': after(head, 'A\n'),
  'quotations that begin': after(head, 'Begin text:\n'),
  'quotations that end': after(head, 'End text.\n'),
  'cables that are quoted': after(head, 'QUOTE: A\n'),
  'words cut in two': after(head, 'tion-\n'),
  'labels after a cable': after(`${head}1. Rope.\n\nSignature: Berg\n`, 'Drafted by: A\n  B\n'),
  'attributes after a cable': after(
    `${head}1. Rope.\n\nMessage Attributes\n`,
    'From: A\nType: B\n',
  ),
  'a list of addressees': after('MRN: 05 PARIS 1\nInfo: ', 'ROME, AMEMBASSY; '),
  'lines below a label': after('MRN: 05 PARIS 1\nDrafted by: A\n', '  B\n'),
  'offices on lines': after('ACTION EUR-01\n', '\nINFO OCT-01\n'),
  'headers with other stations': after(head, 'P 131402Z JUL 05\nTO ROME\nPARIS\n'),
  entities: after(head, '&amp;'),
  'tags that never end': after(head, '<p'),
  'open parentheses': after(head, '('),
  'blanks after a subject': after('SUBJECT: ROPE', ' '),
  'a subject that goes on': after('SUBJECT: ROPE OF\n', 'THE\n'),
  'a subject that goes on over blank lines': after('SUBJECT: ROPE OF\n\n', 'THE\n\n'),
  'labels of references': after('SUBJECT: ROPE\nREF: ', 'A. PARIS 12 '),
  'references on lines': after('SUBJECT: ROPE\nREF: A. ROME 1\n', 'B. PARIS 12\n'),
  'references by commas': after('SUBJECT: ROPE\nREF: ', 'PARIS 12, '),
  'bare numbers': after('SUBJECT: ROPE\nREF: ', '12 AND '),
  commas: after('SUBJECT: ROPE\nREF: ', ', '),
  'tags by blanks': after('SUBJECT: ROPE\nTAGS: ', 'PREL ROPE '),
  captions: after('UNCLAS PARIS 001\n', 'FOR NP\n'),
  'captions that go on': after('UNCLAS PARIS 001\n', 'FOR NP (,\n'),
  'class lines': after('', 'C O N F I D E N T I A L PARIS 001\n'),
  'class lines on one line': after('', 'C O N F I D E N T I A L PARIS 001 '),
  reasons: after('SUBJECT: ROPE\nClassified By: ', 'for reason 1.4 '),
  'letters of reasons': after('SUBJECT: ROPE\nClassified By: 1.4 ', '(b) and '),
  'words before reasons': after('SUBJECT: ROPE\nClassified By: ', 'for '),
  exemptions: after('E.O. 12958: DECL: ', 'X5, '),
  'empty lines': after('SUBJECT: ROPE\n', '\n'),
  'section joins': after('REF: PARIS 1\n', 'PARIS 00004977 001.2 OF 002\n'),
  'capitals before a join': after(head, 'AB CD '),
  'fields on one line': after(head, 'SUBJECT: '),
  'the same field on lines': after('', 'SUBJECT: ROPE\n'),
  addressees: after('P 131402Z JUL 05\n', 'TO RUEHC/SECSTATE WASHDC\n'),
  'numbers on one line': after(head, '1. '),
  'numbers on lines': after(head, '1.\n'),
  'ends of messages': after(head, 'NNNN\n'),
  surnames: after(head, 'BERG '),
  'quotation marks': after(head, '"'),
  'compounds over lines': after(head, 'a-\n'),
  'records on one line': after('Identifier: ', '05PARIS1 | '),
  'records on lines': after('', 'Identifier\n'),
}
