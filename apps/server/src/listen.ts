/** Opens the port, and closes it. */
import type { AddressInfo, Socket } from 'node:net'
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
  /**
   * Takes no more connections, answers what is in hand, and ends. A connection that a client keeps
   * open for later has nothing in hand; one that is still sending after the grace is cut.
   */
  readonly close: () => Promise<void>
}

export async function listen(
  app: App,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<Listening, ListenError>> {
  const open = new Set<Socket>()
  app.server.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
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
  return ok({
    address: `http://${name}:${bound.port}`,
    port: bound.port,
    close: () => closeListening(app, open),
  })
}

/** The addresses by which this machine reaches a port of its own, and the one that was asked for. */
export const ownAddresses = ({
  address,
  port,
}: Pick<Listening, 'address' | 'port'>): readonly string[] => [
  ...new Set(
    [address, ...['127.0.0.1', 'localhost', '[::1]'].map((name) => `http://${name}:${port}`)].map(
      (each) => new URL(each).origin,
    ),
  ),
]

/** How long requests in hand may take to end once the host stops. */
const graceMs = 10_000
const lookMs = 50

async function closeListening(app: App, open: ReadonlySet<Socket>): Promise<void> {
  const idle = setInterval(() => {
    app.server.closeIdleConnections()
    // Browsers open some beforehand; Node waits for their first request.
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
  }, lookMs)
  const grace = setTimeout(() => app.server.closeAllConnections(), graceMs)
  await app.close()
  clearInterval(idle)
  clearTimeout(grace)
}
