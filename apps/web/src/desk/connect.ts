/** The worker of a home, from a tab. Shared where the browser can, so that two tabs are one desk. */
import { wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { HomeId } from '../device/homes.ts'
import type { DeskService } from '../worker/service.ts'
import workerUrl from '../worker/entry.ts?worker&url'
import { trustedUrl } from './trusted.ts'

export type Service = Remote<DeskService>

/** Held for as long as the tab lives: a connection that nobody holds is closed before it answers. */
const connections = new Map<HomeId, Service>()

export function connect(home: HomeId): Service {
  const held = connections.get(home)
  if (held !== undefined) return held
  const service = begin(home)
  connections.set(home, service)
  return service
}

function begin(home: HomeId): Service {
  const url = trustedUrl(workerUrl)
  const options = { type: 'module', name: `epoc ${home}` } as const
  if (typeof SharedWorker !== 'function') return wrap<DeskService>(new Worker(url, options))
  const { port } = new SharedWorker(url, options)
  return wrap<DeskService>(port)
}
