/**
 * A stranger with a bag: an empty environment with age, OpenSSL, Python and a shell, no network, and
 * nothing of ours. What the stranger knows is the README in the bag; its commands are run as they
 * stand there.
 */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folder } from '../../world/homes.ts'
import { run } from '../../world/run.ts'
import type { Ran } from '../../world/run.ts'
import { ageTool } from '../../world/tools.ts'

const terminal = fileURLToPath(new URL('terminal.py', import.meta.url))

/** What the README asks for beside age: Python by itself, wherever this machine has it. */
const coreutils = ['sh', 'mktemp', 'cat', 'tail', 'rm']

export type Stranger = {
  /** Runs blocks of commands of the README, from one to before another; the first is 0. */
  readonly follow: (bag: string, blocks: Blocks) => Promise<Ran>
}

export type Blocks = {
  readonly from: number
  readonly to?: number
  readonly passphrase?: string
  /** Where the identity is, if it is not in the bag. */
  readonly person?: string
}

export async function stranger(): Promise<Stranger> {
  const age = ageTool()
  if (age === undefined) throw new Error('there is no age tool')
  const home = await folder('stranger')
  const bin = join(home, 'bin')
  await mkdir(bin)
  const found = (program: string): string =>
    execFileSync('which', [program], { encoding: 'utf8' }).trim()
  for (const program of [...coreutils, 'openssl']) await symlink(found(program), join(bin, program))
  await symlink(age.includes('/') ? age : found(age), join(bin, 'age'))
  const python = ['-c', 'import sys; print(sys.executable)']
  const itself = execFileSync('python3', python, { encoding: 'utf8' }).trim()
  await symlink(itself, join(bin, 'python3'))
  const alone = isolation()
  return {
    follow: async (bag, { from, to, passphrase = '', person }) => {
      const steps = join(await folder('steps'), 'steps.sh')
      const blocks = blocksOf(await readFile(join(bag, 'data', 'README.txt'), 'utf8'))
      // The first block makes the folder to work in.
      const made = from === 0 ? [] : ['umask 077\nwork="$(mktemp -d)"\n']
      await writeFile(steps, [...made, ...blocks.slice(from, to)].join('\n'))
      const empty = ['env', '-i', `PATH=${bin}`, `TMPDIR=${home}`, `HOME=${home}`]
      const known = person === undefined ? [] : [`PERSON=${person}`]
      const args = [terminal, ...alone, ...empty, ...known, join(bin, 'sh'), '-e', steps]
      const ran = await run(itself, args, { cwd: bag, env: { ANSWER: passphrase } })
      return { ...ran, out: ran.out.replaceAll('\r\n', '\n') }
    },
  }
}

/** What takes the network away, where this machine lets us. */
function isolation(): readonly string[] {
  for (const way of [
    ['unshare', '-n'],
    ['unshare', '-rn'],
  ]) {
    try {
      execFileSync(way[0] ?? '', [...way.slice(1), 'true'], { stdio: 'ignore' })
      return way
    } catch {
      continue
    }
  }
  return []
}

/** What stands between two lines of tildes. */
function blocksOf(readme: string): readonly string[] {
  const parts = readme.split(/^~~~\n/m)
  return parts.filter((_, i) => i % 2 === 1)
}

/** A copy of a bag, to be altered. */
export async function copyOf(bag: string): Promise<string> {
  const copy = join(await folder('copy'), 'bag')
  await cp(bag, copy, { recursive: true })
  return copy
}

/** Turns one bit of a file, and turned again, it is as before; counted from the end below 0. */
export async function turnBit(bag: string, path: string, at: number): Promise<void> {
  const file = join(bag, path)
  const bytes = await readFile(file)
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  await writeFile(file, bytes)
}
