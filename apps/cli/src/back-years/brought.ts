/** What is brought for an import: a sheet and a folder. Only read; links in the folder are not followed. */
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { err, ok } from '@epoc/crypto'
import type { Result } from '@epoc/crypto'
import type { ListedFile, Table, TableError } from '@epoc/intake'
import { readTableInWorker } from '@epoc/intake/node'
import { failure } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { mediaTypeOf, whyNot } from '../files.ts'

export type Brought = {
  readonly folder: string
  readonly table: Table
  readonly files: readonly ListedFile[]
}

/** `except` are files that are no documents, wherever they are: the sheet, the report. */
export async function readBrought(
  folder: string,
  sheet: string,
  { sheetName, except }: { readonly sheetName?: string; readonly except: readonly string[] },
): Promise<Result<Brought, Failure>> {
  const table = await readSheet(sheet, sheetName)
  if (!table.ok) return table
  const files = await listFolder(folder, new Set([sheet, ...except].map((path) => resolve(path))))
  return files.ok ? ok({ folder, table: table.value, files: files.value }) : files
}

async function readSheet(
  path: string,
  sheetName: string | undefined,
): Promise<Result<Table, Failure>> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return err(failure('file', `${path} cannot be read.`))
  const mediaType =
    extname(path).toLowerCase() === '.tsv' ? 'text/tab-separated-values' : mediaTypeOf(path)
  const table = await readTableInWorker(new Uint8Array(bytes), mediaType, {
    deadline: 120_000,
    ...(sheetName === undefined ? {} : { sheet: sheetName }),
  })
  return table.ok ? table : err(failure('file', `${path}: ${whyNoTable(table.error)}.`))
}

function whyNoTable(error: TableError): string {
  if (error.type === 'empty') return 'there is nothing in it'
  if (error.type === 'unsupported') return 'a sheet is read as XLSX or CSV. Save it as one of them'
  return error.type === 'no-such-sheet'
    ? `there is no sheet “${error.sheet}” in it; there is ${error.sheets.join(', ')}`
    : whyNot(error)
}

/** What systems and programs leave in folders. */
const leftovers = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i

async function listFolder(
  folder: string,
  except: ReadonlySet<string>,
): Promise<Result<readonly ListedFile[], Failure>> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    const files: ListedFile[] = []
    for (const each of found) {
      const path = join(each.parentPath, each.name)
      if (!each.isFile() || except.has(resolve(path))) continue
      const steps = relative(folder, path).split(sep)
      if (steps.some((step) => leftovers.test(step))) continue
      files.push({ path: steps.join('/'), size: (await stat(path)).size })
    }
    return ok(files)
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable'
    return err(failure('file', `${basename(folder)} cannot be read as a folder (${reason}).`))
  }
}
