/** The scene in which `epoc` is lied to: a server, and two homes, one of them not at its end. */
import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { labels, seededRandom, toBase64 } from '@epoc/crypto'
import { sampleSecrets } from '@epoc/sample'
import { leaveUnlocked } from '../../apps/cli/src/home/unlocked.ts'
import { epoc } from '../world/run.ts'
import type { Ran } from '../world/run.ts'
import { reader, setScene } from './scene/scene.ts'
import type { Scene } from './scene/scene.ts'
import { serve } from './serve.ts'
import type { HostileServer } from './serve.ts'

/** The homes of this scene are unlocked alike: its keys are published anyway. */
const sessionRandom = () => seededRandom(new Uint8Array(32), labels.sample, 'hostile session')
const session = toBase64(sessionRandom()(32))
const passphrase = 'une phrase que personne ne devine'

export type Stage = {
  readonly scene: Scene
  readonly server: HostileServer
  /** Holds the homes `warm` and `cold`. */
  readonly folder: string
}

/** Runs `epoc` in a home. What was compiled once is not compiled again for each of them. */
export const inHome = (home: string, args: readonly string[]): Promise<Ran> =>
  epoc(args, {
    EPOC_HOME: home,
    EPOC_PASSPHRASE: passphrase,
    EPOC_SESSION: session,
    NODE_COMPILE_CACHE: join(tmpdir(), 'compiled'),
  })

async function succeeding(home: string, args: readonly string[]): Promise<void> {
  const { err } = await inHome(home, args)
  if (err !== '') throw new Error(err)
}

export async function setStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile '))
  const name = 'hostile'
  const { signing, age } = sampleSecrets(`${name} ${reader}`)
  const keys = join(folder, 'keys')
  await writeFile(keys, JSON.stringify({ signing: toBase64(signing), age: toBase64(age) }))
  let server: HostileServer | undefined
  const scene = await setScene(name, async (world) => {
    const warm = join(folder, 'warm')
    if (server === undefined) {
      server = await serve(world)
      const cold = join(folder, 'cold')
      await succeeding(cold, ['sign-in', server.address, '--keys', keys])
      const now = Date.now()
      const day = { now, until: now + 86_400_000 }
      await leaveUnlocked(cold, { signing, age }, day, sessionRandom())
      await cp(cold, warm, { recursive: true })
      // This seat says what it can open, and that the papers are delivered.
      await succeeding(warm, ['sync'])
    }
    await succeeding(warm, ['sync'])
  })
  if (server === undefined) throw new Error('there was a quiet hour')
  return { scene, server, folder }
}
