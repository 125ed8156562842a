/** A wire tap on loopback: passes everything on to a host and keeps what went by, both ways. */
import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'

export type Tap = {
  readonly address: string
  readonly leadTo: (hostAddress: string) => void
  readonly heard: () => Buffer
  readonly close: () => Promise<void>
}

/** It has an address before its host has one: sessions are signed for the address that is dialled. */
export async function tap(): Promise<Tap> {
  let host = new URL('http://127.0.0.1')
  const heard: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(host.port), host.hostname)
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk: Buffer) => {
        heard.push(chunk)
        to.write(chunk)
      })
      from.on('end', () => to.end())
      from.on('error', () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const listening = server.address()
  if (listening === null || typeof listening === 'string') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${listening.port}`,
    leadTo: (hostAddress) => void (host = new URL(hostAddress)),
    heard: () => Buffer.concat(heard),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
