/**
 * Files made to harm whoever opens them, made by code: a PDF that would run scripts, a DOCX that would
 * fetch and run, archives that unpack to far more than they are, files that are not what they say. Each
 * names `canary`, an address that nobody may ever ask for.
 */
import { hostileDocx } from './hostile-docx.ts'
import { mark } from './hostile-mark.ts'
import { hostilePdf } from './hostile-pdf.ts'
import { bytesOf, lyingAbout, zipOf } from './hostile-zip.ts'

export type HostileFile = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Words that a reader shows all the same; absent where nothing may be shown. */
  readonly shows?: string
}

const pdf = 'application/pdf'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** `canary` is an address such as `http://127.0.0.1:9/`, at which a test listens. */
export const hostileFiles = (canary: string): readonly HostileFile[] => [
  { name: 'scripts.pdf', mediaType: pdf, shows: 'Scripts', bytes: hostilePdf.scripts(canary) },
  { name: 'font-matrix.pdf', mediaType: pdf, shows: 'Matrix', bytes: hostilePdf.fontMatrix() },
  { name: 'a-mile.pdf', mediaType: pdf, shows: 'Mile', bytes: hostilePdf.mile() },
  { name: 'round-and-round.pdf', mediaType: pdf, bytes: hostilePdf.roundAndRound() },
  { name: 'page.pdf', mediaType: pdf, bytes: bytesOf(page(canary)) },
  { name: 'remote.docx', mediaType: docx, shows: 'Remote', bytes: hostileDocx.remote(canary) },
  { name: 'bomb.docx', mediaType: docx, bytes: hostileDocx.bomb() },
  { name: 'lying-bomb.docx', mediaType: docx, bytes: lyingAbout(hostileDocx.bomb(), 1_000) },
  { name: 'page.docx', mediaType: docx, bytes: bytesOf(page(canary)) },
  { name: 'empty.docx', mediaType: docx, bytes: zipOf({}) },
  { name: 'reordered.txt', mediaType: 'text/plain', shows: 'pay', bytes: bytesOf(reordered) },
  { name: 'page.txt', mediaType: 'text/plain', shows: '<script>', bytes: bytesOf(page(canary)) },
]

/** Names that mislead or lead elsewhere. The record takes none of them; a client cleans them all the same. */
export const hostileNames = [
  'invoice\u202Efdp.exe',
  'a\u2066b\u2069.pdf',
  '../../etc/passwd',
  '..\\..\\autorun.inf',
  'line\nbreak.pdf',
  '\u200B.pdf',
] as const

const page = (canary: string): string =>
  `<!doctype html><script>window.${mark} = true; fetch('${canary}')</script><img src="${canary}" onerror="window.${mark} = true">`

/** Reads “we agree to pay” where it says the opposite. */
const reordered = 'We do \u202Eton\u202C agree to pay.\n\u2067yaw rehto eht\u2069\n'
