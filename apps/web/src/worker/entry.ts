/**
 * The worker of one home, shared by all tabs in which it is open. Where a browser has no shared
 * workers, each tab has one of its own, and a lock lets one of them at a time keep the home.
 */
import { expose } from 'comlink'
import { DeskService } from './service.ts'

const service = new DeskService()

type SharedScope = { onconnect?: (event: MessageEvent) => void }

if ('onconnect' in globalThis) {
  ;(globalThis as SharedScope).onconnect = ({ ports }) => {
    for (const port of ports) expose(service, port)
  }
} else {
  expose(service)
}
