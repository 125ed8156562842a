/**
 * The program under test without a process of its own: a replica in memory, driven as the commands
 * drive it, against what a lying host shows. It runs in a thread in which each check has a switch.
 */
import { identityFromSeed } from '@epoc/crypto'
import { epochSecretOf, fulfil, httpHost, openStored, verifyHost } from '@epoc/replica'
import type { Host, Replica } from '@epoc/replica'
import { done } from '@epoc/sample'
import { lyingHost } from '@epoc/testing'
import type { Lies } from '@epoc/testing'
import { failureOf } from '../../../apps/cli/src/failure.ts'
import { faultOf } from '../../../apps/cli/src/fault.ts'
import type { Fault } from '../../../apps/cli/src/fault.ts'
import { attacks } from '../attacks/attacks.ts'
import type { Does, Expected, Reading } from '../attacks/attack.ts'
import { homeInMemory } from '../scene/home.ts'
import type { Home } from '../scene/home.ts'
import { reader, setScene, shownBy } from '../scene/scene.ts'
import type { Scene } from '../scene/scene.ts'
import { serve } from '../serve.ts'
import type { HostileServer } from '../serve.ts'

export type Theatre = {
  readonly scene: Scene
  readonly warm: Home
  readonly server: HostileServer
}

export async function openTheatre(): Promise<Theatre> {
  const warm = homeInMemory()
  const scene = await setScene('matrix', async (world) => {
    done(await (await world.again(reader, world.host, warm)).sync())
  })
  return { scene, warm, server: await serve(scene.world) }
}

export type Outcome = {
  /** The fault in which it ended, as `epoc` gives it to programs. */
  readonly fault?: Fault
  /** Rules and reasons by which events are void. */
  readonly void: readonly Expected[]
  readonly believed: boolean
  /** What was thrown, which ends nothing well. */
  readonly thrown?: string
}

/** Runs an attack, or the same with the truth. */
export async function run(
  { scene, warm, server }: Theatre,
  name: string,
  honest = false,
): Promise<Outcome> {
  const { home, does = { type: 'sync' }, lies, believed, overHttp } = attacks[name]!
  const storage = home === 'warm' ? warm.copy() : homeInMemory()
  let replica: Replica | undefined
  try {
    // What is sent stays in a record that nobody else sees.
    const fork = scene.world.host.fork()
    const lie: Lies = honest ? () => ({}) : await lies(scene)
    let given = 0
    const lied: Lies = () => {
      const shown = { ...shownBy(fork, scene), ...lie(shownBy(fork, scene)) }
      return {
        ...shown,
        append: (events) => {
          given += events.length
          return shown.append(events)
        },
      }
    }
    server.lies = lied
    const host: Host =
      overHttp === true ? httpHost(server.address) : lyingHost(scene.world.host, lied)
    replica = await scene.world.again(reader, host, storage)
    const { reading, fault } = await doIt(replica, does)
    const voided = [...replica.domain.voided].map(({ rule, reason }) => ({
      type: 'void',
      rule,
      reason,
    }))
    const isBelieved =
      replica.fault === undefined &&
      replica.governance !== undefined &&
      (await believed({ ...reading, given }, scene))
    return { void: voided, believed: isBelieved, ...(fault === undefined ? {} : { fault }) }
  } catch (cause) {
    return { void: [], believed: false, thrown: String(cause) }
  }
}

type Did = { readonly reading: Omit<Reading, 'given'>; readonly fault?: Fault | undefined }

async function doIt(replica: Replica, does: Does): Promise<Did> {
  if (does.type === 'verify') {
    const { regime, me, copy: held, transport } = replica
    const verdict = done(await verifyHost({ regime, reader: me, held }, transport, () => {}))
    const [first] = verdict.faults.map(faultOf)
    return { reading: { replica, verdict }, fault: first }
  }
  const synced = await replica.sync()
  if (!synced.ok) return { reading: { replica }, fault: failureOf(synced.error).fault }
  if (does.type === 'sync') return { reading: { replica } }
  const document = [...replica.domain.register.shelves.values()]
    .flatMap(({ documents }) => [...documents])
    .find(({ titles }) => titles.get('en') === does.title)
  if (document === undefined) return { reading: { replica } }
  if (does.type === 'confirm') {
    const command = { type: 'confirm', documents: [document.id] } as const
    const wish = { type: 'plain', command } as const
    const sent = await fulfil(replica, { hat: 'partner', wish, what: 'Receipt', now: true })
    const late = replica.takeLate().length
    if (sent.ok) {
      return {
        reading: { replica, said: 'sent', late },
        fault: late > 0 ? { type: 'late' } : undefined,
      }
    }
    const error = sent.error.type === 'kept' ? sent.error.why : sent.error
    const fault = error.type === 'not-asked' ? undefined : failureOf(error).fault
    return { reading: { replica, said: 'not sent', late }, fault }
  }
  const [file] = document.files
  const identity = identityFromSeed(
    done(await epochSecretOf(replica, document.audience, file!.index)),
  )
  const opened = await openStored(file!, identity, replica.blobs)
  if (!opened.ok) return { reading: { replica }, fault: failureOf(opened.error).fault }
  const text = await new Response(opened.value.stream).text().catch(() => '')
  const whole = await opened.value.done
  return whole.ok
    ? { reading: { replica, opened: text } }
    : { reading: { replica }, fault: failureOf(whole.error).fault }
}
