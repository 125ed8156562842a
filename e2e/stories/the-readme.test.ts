/**
 * The session in the README, command by command as it stands there: what it shows is what is
 * printed, but for times, numbers and keys. A line `…` stands for any lines. Before that the sample
 * is set up, which nobody wants to wait for.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder } from '../world/homes.ts'
import { officeFiles } from '../world/office-files.ts'
import { secondsOf, secondsOfWork } from '../world/processor.ts'
import { root, run } from '../world/run.ts'
import { mayLeaveOut } from '../world/tools.ts'

/** A command, what is exported before it, and the lines that are shown below it. */
type Step = {
  readonly command: string
  readonly exports: readonly string[]
  readonly shows: readonly string[]
}

const section = /## A session at the command line\n([^]*?)\n\| command/

/** What follows a `$`, with lines that a backslash continues, and what is shown below it. */
function stepsIn(text: string): readonly Step[] {
  const blocks = [...text.matchAll(/```\n([^]*?)```/g)].map(([, block = '']) => block)
  const exports: string[] = []
  const steps: { command: string; exports: readonly string[]; shows: string[] }[] = []
  for (const line of blocks
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')) {
    if (line.startsWith('$ export ')) exports.push(line.slice(2))
    else if (line.startsWith('$ '))
      steps.push({ command: line.slice(2), exports: [...exports], shows: [] })
    else if (line.trim() !== '') steps.at(-1)?.shows.push(line)
  }
  return steps
}

/** What is printed, with `…` in the place of what the README leaves out. */
function shortened(printed: readonly string[], shown: readonly string[]): readonly string[] {
  const lines: string[] = []
  let at = 0
  for (const [place, line] of shown.entries()) {
    if (line === '…') {
      const next = shown[place + 1]
      const there = next === undefined ? printed.length : printed.indexOf(next, at)
      at = Math.max(at, there)
      lines.push('…')
    } else lines.push(...printed.slice(at, ++at))
  }
  return [...lines, ...printed.slice(at)]
}

const readme = await readFile(join(root, 'README.md'), 'utf8')
const steps = stepsIn(section.exec(readme)?.[1] ?? '')

describe.skipIf(mayLeaveOut('soffice', 'bash'))('the session in the README', () => {
  let host: RunningHost
  let home: string
  /** Seconds of the processor from an empty folder until it was ready, on a machine that is idle. */
  let untilReady: number

  beforeAll(async () => {
    const before = secondsOfWork()
    host = await startHost(await folder('host'), { sample: true })
    const taken = await secondsOf(host.process.pid ?? 0)
    untilReady = (2 * taken) / (before + secondsOfWork())
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

  async function printedBy({ command, exports }: Step): Promise<readonly string[]> {
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

  it('begins within the time of two processors that 20 seconds are, or not much more', () => {
    console.log(
      `from an empty folder until it is ready: ${(untilReady / 2).toFixed(1)} s of two processors`,
    )
    expect(host.printed()).toMatch(/\nIt is set up, in \d+ seconds?\.\n/)
    // The yardstick tells how fast a processor is, and less how much memory others leave to it.
    expect(untilReady).toBeLessThan(2 * 2 * 20)
  })

  it('is there', () => expect(steps.length).toBeGreaterThanOrEqual(8))

  it.each(steps)('$ $command', async (step) => {
    const shown = step.shows.map(timeless)
    const printed = await printedBy(step)
    // Where nothing is shown, the README only says that it can be done.
    expect(shown.length === 0 ? [] : shortened(printed, shown)).toEqual(shown)
  })
})
