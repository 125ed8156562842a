/**
 * The account of a reading: a cursor over the pieces that only moves forward, and what each piece
 * was taken for. A line of which any piece was taken for nothing is in the residue; so no line can
 * get lost, whatever the readers of the parts do.
 */
import { diagnostic } from './diagnostic.ts'
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts'
import type { Kind } from './kinds.ts'
import type { Line, Piece } from './pieces.ts'

/** What a piece was taken for. */
export type Use =
  | 'blank'
  | 'record'
  | 'transmission'
  | 'class-line'
  | 'caption'
  | 'eo'
  | 'tags'
  | 'subject'
  | 'references'
  | 'classified-by'
  | 'heading'
  | 'rule'
  | 'paragraph'
  | 'sign-off'
  | 'stamp'
  /** Of the way the cable travelled: section joins, page heads, `BT`, `NNNN`. */
  | 'travel'
  /** Said before, in the same words. */
  | 'repeat'
  | 'residue'

export type LineUse = { readonly line: Line; readonly uses: readonly Use[] }

/** Owned by one reading; `at`, `end`, `uses` and `diagnostics` change as it goes on. */
export class Ledger {
  readonly pieces: readonly Piece[]
  readonly diagnostics: Diagnostic[] = []
  /** The place of the piece to read next. */
  at = 0
  /** Where the part that is read now ends. */
  end: number
  readonly #uses: (Use | undefined)[]

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces
    this.end = pieces.length
    this.#uses = Array.from({ length: pieces.length })
  }

  /** The next piece, or one further on; `undefined` past the end of the part. */
  peek(ahead = 0): Piece | undefined {
    const at = this.at + ahead
    return at < this.end ? this.pieces[at] : undefined
  }

  nextKind(): Kind | undefined {
    return this.peek()?.kind
  }

  /** Takes the next piece for something. */
  take(use: Use): Piece {
    const piece = this.pieces[this.at]
    if (piece === undefined) throw new RangeError('nothing is left to take')
    this.settle(this.at, use)
    this.at += 1
    return piece
  }

  skipBlanks(): void {
    while (this.nextKind() === 'blank') this.take('blank')
  }

  /** Books a piece out of turn; only what stands at the end is read so. */
  settle(at: number, use: Use): void {
    this.#uses[at] = use
  }

  /** What was taken from a place on says something else than what was said before: it is residue. */
  unlessSaid(from: number, isSaid: boolean): void {
    const first = this.pieces[from]
    if (isSaid || first === undefined) return
    this.say('repeat-differs', first)
    for (let at = from; at < this.at; at += 1) this.settle(at, 'residue')
  }

  say(code: DiagnosticCode, at: Pick<Piece, 'line' | 'column'>, fix?: string): void {
    this.diagnostics.push(diagnostic(code, at, fix))
  }

  /** For each line what its pieces were taken for; what was not taken is residue. */
  account(lines: readonly string[]): readonly LineUse[] {
    const uses: Use[][] = lines.map(() => [])
    for (const [i, { line, through }] of this.pieces.entries()) {
      for (let number = line; number <= through; number += 1) {
        uses[number - 1]?.push(this.#useOf(i))
      }
    }
    return lines.map((text, i) => ({ line: { number: i + 1, text }, uses: uses[i] ?? [] }))
  }

  /** Lines of which any piece is residue. */
  residue(lines: readonly string[]): readonly Line[] {
    const residue: Line[] = []
    for (const [i, { line }] of this.pieces.entries()) {
      if (this.#useOf(i) !== 'residue' || residue.at(-1)?.number === line) continue
      residue.push({ number: line, text: lines[line - 1] ?? '' })
    }
    return residue
  }

  #useOf(at: number): Use {
    return this.#uses[at] ?? (this.pieces[at]?.kind === 'blank' ? 'blank' : 'residue')
  }
}
