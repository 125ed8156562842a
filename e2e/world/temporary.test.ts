import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder } from './homes.ts'
import { run } from './run.ts'
import { setup } from './temporary.ts'

describe('what the tests leave behind', () => {
  it('stands in a folder of this run, also what other programs make', async () => {
    expect(tmpdir()).toMatch(/\/epoc-run-[^/]+$/)
    expect(dirname(await folder('home'))).toBe(tmpdir())
    const made = await run('mktemp', ['-d', '-t', 'made.XXXXXX'])
    expect(dirname(made.out.trim())).toBe(tmpdir())
  })

  it('goes with that folder', async () => {
    const before = tmpdir()
    const tidy = await setup()
    const own = tmpdir()
    await writeFile(join(await folder('home'), 'file'), '')
    await tidy()
    expect([existsSync(own), tmpdir()]).toEqual([false, before])
  })
})
