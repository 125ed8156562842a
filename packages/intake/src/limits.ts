/**
 * What a file may cost. A file is refused when it asks for more; only text that is merely long is
 * cut instead, and said to be. The figures suit the papers that governments exchange: the largest
 * seen are a few hundred pages.
 */
export type Limits = {
  /** Bytes of the file as it is brought. */
  readonly fileBytes: number
  /** Entries of an archive. */
  readonly entries: number
  /** Bytes that all entries of an archive together say they inflate to. */
  readonly archiveBytes: number
  /** Bytes inflated and read as XML, of one file. */
  readonly readBytes: number
  /** How many times its packed size an entry above 1 MiB may inflate to. */
  readonly ratio: number
  /** Elements of XML inside one another. */
  readonly depth: number
  readonly pages: number
  /** UTF-16 code units of a text layer; what is longer is cut. */
  readonly textLength: number
  readonly rows: number
  readonly columns: number
  /** Rows times columns. */
  readonly cells: number
  /** UTF-16 code units of all cells of a table together. */
  readonly tableLength: number
}

export const defaultLimits: Limits = {
  fileBytes: 100 * 2 ** 20,
  entries: 5_000,
  archiveBytes: 256 * 2 ** 20,
  readBytes: 64 * 2 ** 20,
  ratio: 250,
  depth: 256,
  pages: 5_000,
  textLength: 2_000_000,
  rows: 100_000,
  columns: 500,
  cells: 2_000_000,
  tableLength: 20_000_000,
}

export type ReadOptions = { readonly limits?: Partial<Limits> }

export const limitsOf = ({ limits }: ReadOptions): Limits => ({ ...defaultLimits, ...limits })
