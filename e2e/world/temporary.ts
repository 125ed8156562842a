/**
 * A temporary folder for one run of tests, in which everything is made: by the tests, and by the
 * programs that they start. It is removed with all that is in it when the run ends.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Called by Vitest before the first test; what it answers is called after the last. */
export async function setup(): Promise<() => Promise<void>> {
  const before = process.env['TMPDIR']
  const own = await mkdtemp(join(tmpdir(), 'epoc-run-'))
  // As the one of the system: some programs run as somebody else.
  await chmod(own, 0o1777)
  process.env['TMPDIR'] = own
  return async () => {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    await rm(own, { recursive: true, force: true, maxRetries: 5 })
  }
}
