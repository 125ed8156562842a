/**
 * The session in the README, command by command as it stands there: what it shows is what is
 * printed, but for times, numbers and keys. A line `…` stands for any lines.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder } from '../world/homes.ts'
import { officeFiles } from '../world/office-files.ts'
import { root, run } from '../world/run.ts'
import { mayLeaveOut } from '../world/tools.ts'

type Step = { readonly command: string; readonly shows: readonly string[] }

const section = /## A session at the command line\n([^]*?)\n\| command/

/** What follows a `$`, with lines that a backslash continues, and what is shown below it. */
function stepsIn(block: string): readonly Step[] {
  const lines = block.replaceAll(/\\\n\s*/g, '').split('\n')
  const steps: { command: string; shows: string[] }[] = []
  for (const line of lines) {
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), shows: [] })
    else if (line.trim() !== '') steps.at(-1)?.shows.push(line)
  }
  return steps
}

const readme = await readFile(join(root, 'README.md'), 'utf8')
const blocks = [...(section.exec(readme)?.[1] ?? '').matchAll(/```\n([^]*?)```/g)]
const steps = blocks.flatMap(([, block = '']) => stepsIn(block))
const commands = steps.filter(({ command }) => !command.startsWith('export '))

describe.skipIf(mayLeaveOut('soffice', 'bash'))('the session in the README', () => {
  let host: RunningHost
  let home: string
  const exports: string[] = []

  beforeAll(async () => {
    host = await startHost(await folder('host'), { sample: true })
    home = await folder('readme')
    await officeFiles(home, 'agenda', ['Draft agenda'])
    const { docx } = await officeFiles(join(home, 'french'), 'ordre-du-jour', ['Ordre du jour'])
    await run('cp', [docx, home])
    await mkdir(join(home, '.npm'))
  })
  afterAll(async () => void (await host.stop()))

  /** Times, numbers and keys are of the day; so are the address and the folder. */
  const timeless = (line: string): string =>
    line
      .replaceAll(home, '/home/you')
      .replaceAll(host.address, 'http://localhost:8080')
      .replaceAll(/\b[0-9a-f]{8}\b/g, '#')
      .replaceAll(/\b[0-9A-Z]{4}(-[0-9A-Z]{4}){7}\b/g, 'KIT')
      .replaceAll(/\b\d+ (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec) \d{4}\b/g, 'DAY')
      .replaceAll(/\d+/g, '#')
      .replaceAll(/\s+/g, ' ')
      .trim()

  async function printed(command: string): Promise<readonly string[]> {
    const script = [
      `npx() { shift; "${process.execPath}" "${join(root, 'apps/cli/epoc.mjs')}" "$@"; }`,
      ...exports,
      command.replaceAll('http://localhost:8080', host.address),
    ]
    const ran = await run('bash', ['-c', script.join('\n')], { cwd: home, env: { HOME: home } })
    expect([command, ran.err, ran.code]).toEqual([command, expect.any(String), 0])
    return ran.out
      .split('\n')
      .map(timeless)
      .filter((line) => line !== '')
  }

  it('has commands', () => expect(commands.length).toBeGreaterThanOrEqual(8))

  for (const { command, shows } of steps) {
    if (command.startsWith('export ')) exports.push(command)
    else {
      const before = [...exports]
      it(`$ ${command}`, async () => {
        exports.splice(0, exports.length, ...before)
        const lines = await printed(command)
        if (shows.length === 0) return
        const rest = [...lines]
        for (const [place, line] of shows.entries()) {
          if (line.trim() === '…') {
            const next = shows[place + 1]
            const until = next === undefined ? rest.length : rest.indexOf(timeless(next))
            rest.splice(0, Math.max(0, until))
          } else expect([rest[0], ...lines]).toEqual([timeless(line), ...lines])
          if (line.trim() !== '…') rest.shift()
        }
        expect(rest).toEqual([])
      })
    }
  }
})
