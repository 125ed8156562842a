/**
 * The worker of one home, shared by all tabs in which it is open. Where a browser has no shared
 * workers, each tab has one of its own.
 */
import { expose } from 'comlink'
import { DeskService } from './service.ts'

const service = new DeskService()

if ('onconnect' in globalThis) {
  addEventListener('connect', (event) => {
    for (const port of (event as MessageEvent).ports) expose(service, port)
  })
} else {
  expose(service)
}
