/**
 * Programs that are not part of the product. Where one is missing its tests are reported as not
 * run; with EPOC_REQUIRE=all that is a failure.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser of the stories, where there is one. */
export function browserProgram(): string | undefined {
  const [found] = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => browsers.map((program) => join(folder, program)))
    .filter((path) => existsSync(path))
  if (found === undefined && process.env['EPOC_REQUIRE'] === 'all') {
    throw new Error('missing: chromium; tools/debian.txt names the package')
  }
  return found
}

/** LibreOffice's part for spreadsheets is a package of its own, without a program of its own. */
export function mayLeaveOutCalc(): boolean {
  if (mayLeaveOut('soffice')) return true
  if (existsSync('/usr/lib/libreoffice/program/libsclo.so')) return false
  if (process.env['EPOC_REQUIRE'] === 'all') {
    throw new Error('missing: LibreOffice Calc; tools/debian.txt names the package')
  }
  return true
}

const unpacked = fileURLToPath(new URL('../../tools/.cache/age/usr/bin/age', import.meta.url))

/** The age tool, where there is one that is new enough to know post-quantum recipients. */
export function ageTool(): string | undefined {
  for (const program of [unpacked, 'age']) {
    if (program === unpacked && !existsSync(unpacked)) continue
    try {
      const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()
      const [, minor] = /^v?1\.(\d+)/.exec(version) ?? []
      if (Number(minor) >= 3) return program
    } catch {
      continue
    }
  }
  if (process.env['EPOC_REQUIRE'] === 'all')
    throw new Error('missing: age 1.3; tools/age-of-sid.sh')
  return undefined
}
