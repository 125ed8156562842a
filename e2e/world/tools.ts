/**
 * Programs that are not part of the product. Where one is missing its tests are reported as not
 * run; with EPOC_REQUIRE=all that is a failure.
 */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const has = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))

/** Whether a test that needs these programs may be left out here. */
export function mayLeaveOut(...programs: readonly string[]): boolean {
  const missing = programs.filter((program) => !has(program))
  if (missing.length > 0 && process.env['EPOC_REQUIRE'] === 'all') {
    throw new Error(`missing: ${missing.join(', ')}; tools/debian.txt names the packages`)
  }
  return missing.length > 0
}
