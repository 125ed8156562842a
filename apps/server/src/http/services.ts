/** What the routes are made of. */
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { BlobStore } from '../blobs/port.ts'
import type { Erasures } from '../blobs/erasure.ts'
import type { BlobRegister } from '../blobs/register.ts'
import type { RecordKeys } from '../checkpoint/record-keys.ts'
import type { Clock } from '../clock.ts'
import type { Pool } from '../database/pool.ts'
import type { Followers } from '../following/followers.ts'
import type { Limits } from '../limits.ts'
import type { Log } from '../log.ts'
import type { Registry } from '../regimes/registry.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { Slots } from '../slots/slots.ts'
import type { WebFiles } from '../web/files.ts'

export type Services = {
  readonly pool: Pool
  readonly registry: Registry
  readonly keys: RecordKeys
  readonly sessions: Sessions
  readonly blobs: BlobStore
  readonly blobRegister: BlobRegister
  readonly erasures: Erasures
  readonly followers: Followers
  readonly slots: Slots
  readonly hostToken: string
  readonly limits: Limits
  readonly clock: Clock
  readonly log: Log
  readonly proxies?: readonly string[]
  /** The web client, where one is served. */
  readonly web?: WebFiles
}

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>
