/**
 * Somebody between a program and its host, at the level of HTTP: passes on what is asked, and does
 * with a question or its answer what a test tells it to.
 */
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export type Asked = { readonly method: string; readonly path: string }
export type Answered = {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}
/** `pass` asks the host. Where no answer ever comes, the program waits for one. */
export type Meddling = (asked: Asked, pass: () => Promise<Answered>) => Promise<Answered>

export type Proxy = {
  readonly address: string
  /** Honest at first. */
  meddling: Meddling
  readonly leadTo: (hostAddress: string) => void
  readonly close: () => Promise<void>
}

export const honest: Meddling = (_asked, pass) => pass()

/** It has an address before its host has one: sessions are signed for the address that is dialled. */
export async function proxy(): Promise<Proxy> {
  let host = ''
  const server = createServer((request, response) => {
    // A host that does not answer is one that hangs up.
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const self: Proxy = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    meddling: honest,
    leadTo: (hostAddress) => void (host = hostAddress),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = request
    const sent = new Uint8Array(await buffer(request))
    const pass = async (): Promise<Answered> => {
      const headers = new Headers()
      for (const name of ['authorization', 'content-type', 'range'] as const) {
        const value = request.headers[name]
        if (value !== undefined) headers.set(name, value)
      }
      const body =
        sent.length === 0 && ['GET', 'HEAD', 'DELETE'].includes(method) ? {} : { body: sent }
      const given = await fetch(`${host}${path}`, { method, headers, ...body })
      const { status } = given
      return { status, headers: given.headers, body: new Uint8Array(await given.arrayBuffer()) }
    }
    const { status, headers, body } = await self.meddling({ method, path }, pass)
    for (const [name, value] of headers) {
      if (!['connection', 'keep-alive', 'transfer-encoding'].includes(name)) {
        response.setHeader(name, value)
      }
    }
    if (method !== 'HEAD') response.setHeader('content-length', body.length)
    response.writeHead(status).end(body)
  }
  return self
}
