/** Opens the port, and closes it. */
import type { AddressInfo } from 'node:net'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { App } from './http/services.ts'

export type ListenError =
  | { readonly type: 'port-in-use'; readonly port: number }
  /** The address is not one of this machine's, or the port is not for this user. */
  | { readonly type: 'cannot-listen'; readonly host: string; readonly port: number }

export type Listening = {
  /** `http://127.0.0.1:8080` */
  readonly address: string
  readonly port: number
}

export async function listen(
  app: App,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<Listening, ListenError>> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    await app.close()
    if (code === 'EADDRINUSE') return err({ type: 'port-in-use', port })
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      return err({ type: 'cannot-listen', host, port })
    }
    throw error
  }
  const bound = app.server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return ok({ address: `http://${name}:${bound.port}`, port: bound.port })
}

/** The addresses by which this machine reaches a port of its own, and the one that was asked for. */
export const ownAddresses = ({ address, port }: Listening): readonly string[] => [
  ...new Set(
    [address, ...['127.0.0.1', 'localhost', '[::1]'].map((name) => `http://${name}:${port}`)].map(
      (each) => new URL(each).origin,
    ),
  ),
]

/** How long requests in hand may take to end once the host stops. */
const graceMs = 10_000
const lookMs = 50

/**
 * Takes no more connections, answers what is in hand, and ends. A connection that a client keeps
 * open for later has nothing in hand; one that is still sending after the grace is cut.
 */
export async function closeListening(app: App): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), lookMs)
  const grace = setTimeout(() => app.server.closeAllConnections(), graceMs)
  await app.close()
  clearInterval(idle)
  clearTimeout(grace)
}
