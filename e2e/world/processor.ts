/**
 * What programs take of the processor, which tells more than a clock where others use the machine
 * too. Read from Linux's `/proc`.
 */
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'

/** Linux tells these times in hundredths of a second, whatever its own clock. */
const ticks = 100

type Process = { readonly pid: number; readonly parent: number; readonly seconds: number }

/** Seconds that a process has taken, with all that it started. */
export async function secondsOf(pid: number): Promise<number> {
  const named = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const all = (await Promise.all(named.map(processOf))).filter((each) => each !== undefined)
  const sumOf = (each: Process): number =>
    all
      .filter(({ parent }) => parent === each.pid)
      .reduce((sum, child) => sum + sumOf(child), each.seconds)
  const itself = all.find((each) => each.pid === pid)
  if (itself === undefined) throw new Error(`no process ${pid} runs`)
  return sumOf(itself)
}

/** With those of its children that have ended; nothing of one that has ended itself. */
async function processOf(pid: string): Promise<Process | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The name of the program stands in brackets, and may have any in it.
  const fields = text
    ?.slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  if (fields === undefined) return undefined
  const [parent = 0] = fields.slice(1)
  const seconds = fields.slice(11, 15).reduce((sum, each) => sum + each, 0) / ticks
  return { pid: Number(pid), parent, seconds }
}

/** The yardstick: seconds of work of all sorts that takes one second where nothing else slows it down. */
export function secondsOfWork(): number {
  const started = process.cpuUsage()
  let last = ''
  for (let turn = 0; turn < 2_200; turn += 1) {
    const items = Array.from({ length: 1_000 }, (_, at) => ({ at, text: `${last} ${turn + at}` }))
    const read = JSON.parse(JSON.stringify(items)) as typeof items
    const hash = createHash('sha256')
    for (const { text } of read) hash.update(text)
    last = hash.digest('hex')
  }
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1_000_000
}
