/** Every route of this host. */
import type { App, Services } from '../http/services.ts'
import { blobRoutes } from './blobs.ts'
import { checkpointRoutes } from './checkpoint.ts'
import { entryRoutes } from './entries.ts'
import { eventRoutes } from './events.ts'
import { healthRoutes } from './health.ts'
import { recordKeyRoutes } from './record-keys.ts'
import { regimeRoutes } from './regimes.ts'
import { sessionRoutes } from './sessions.ts'
import { slotRoutes } from './slots.ts'
import { sizeRoutes } from './stream.ts'
import { streamRoutes } from './streams.ts'
import { tileRoutes } from './tiles.ts'
import { webRoutes } from './web.ts'

export function registerRoutes(app: App, services: Services): void {
  const routes = [
    webRoutes,
    healthRoutes,
    recordKeyRoutes,
    regimeRoutes,
    sessionRoutes,
    eventRoutes,
    entryRoutes,
    checkpointRoutes,
    streamRoutes,
    sizeRoutes,
    tileRoutes,
    blobRoutes,
    slotRoutes,
  ]
  for (const register of routes) register(app, services)
}
