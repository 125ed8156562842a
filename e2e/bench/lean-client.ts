/**
 * Appends over kept connections, HTTP/1.1 written by hand: `fetch` and node:http cost their own
 * process as much as the host spends on an append, and would be what is measured. Reads every
 * answer to its end; believes its status.
 */
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { concat, labels, sha256, toBase64, toHex, utf8Bytes } from '@epoc/crypto'
import { encodeCbor } from '@epoc/event'
import type { Replica } from '@epoc/replica'
import { markHeader } from './trace/trace.ts'

export type LeanClient = {
  /** Appends one event, marked or not; gives its index, throws where the host does not take it. */
  readonly append: (event: Uint8Array, mark?: string) => Promise<number>
  readonly close: () => void
}

type Post = {
  readonly path: string
  readonly body: Uint8Array
  readonly type: string
  readonly mark?: string | undefined
}

export async function leanClient(address: string, { regime, keys }: Replica): Promise<LeanClient> {
  const { hostname, port } = new URL(address)
  const all: Connection[] = []
  /** Those on which nothing is asked. */
  const idle: Connection[] = []
  let authorization = ''
  const post = async ({ path, body, type, mark }: Post): Promise<string> => {
    let connection = idle.pop()
    // The host closes what is idle for long; what is written there is answered by nobody.
    while (connection?.socket.destroyed === true) connection = idle.pop()
    if (connection === undefined) all.push((connection = openConnection(hostname, Number(port))))
    const head = [
      `POST /v1/regimes/${toHex(regime)}/${path} HTTP/1.1`,
      `host: ${hostname}:${port}`,
      ...(authorization === '' ? [] : [`authorization: ${authorization}`]),
      ...(mark === undefined ? [] : [`${markHeader}: ${mark}`]),
      `content-type: ${type}`,
      `content-length: ${body.length}`,
    ]
    const { status, text } = await connection.ask(`${head.join('\r\n')}\r\n\r\n`, body)
    idle.push(connection)
    if (status >= 300) throw new Error(text)
    return text
  }
  const json = async (path: string, body: object): Promise<Readonly<Record<string, string>>> =>
    JSON.parse(
      await post({ path, body: utf8Bytes(JSON.stringify(body)), type: 'application/json' }),
    ) as Readonly<Record<string, string>>

  const person = toHex(keys.signing.keyId)
  const { challenge = '' } = await json('challenges', { person })
  const message = concat(
    utf8Bytes(labels.session),
    regime,
    Buffer.from(challenge, 'base64'),
    sha256(utf8Bytes(new URL(address).origin)),
  )
  const signature = toBase64(await keys.signing.sign(message))
  const { token = '' } = await json('sessions', { person, challenge, signature })
  authorization = `Bearer ${token}`
  return {
    append: async (event, mark) => {
      const [body, type] = [encodeCbor(event), 'application/cbor-seq']
      const text = await post({ path: 'events', body, type, mark })
      return Number(/"index":(\d+)/.exec(text)?.[1])
    },
    close: () => {
      for (const { socket } of all) socket.destroy()
    },
  }
}

type Answer = { readonly status: number; readonly text: string }
type Connection = {
  readonly socket: Socket
  /** One question at a time. */
  readonly ask: (head: string, body: Uint8Array) => Promise<Answer>
}

function openConnection(host: string, port: number): Connection {
  const socket = connect({ host, port, noDelay: true })
  let read = ''
  let waiting: { readonly tell: (answer: Answer) => void; readonly fail: (e: Error) => void }
  socket.setEncoding('latin1')
  socket.on('error', (error) => waiting.fail(error))
  socket.on('close', () => waiting.fail(new Error('the host closed a connection')))
  socket.on('data', (piece: string) => {
    read += piece
    const end = read.indexOf('\r\n\r\n') + 4
    const length = /\r\ncontent-length: (\d+)\r\n/i.exec(read)?.[1]
    if (end < 4 || read.length < end + Number(length ?? 0)) return
    const answer = { status: Number(read.slice(9, 12)), text: read.slice(end) }
    read = ''
    waiting.tell(answer)
  })
  return {
    socket,
    ask: (head, body) =>
      new Promise((tell, fail) => {
        waiting = { tell, fail }
        socket.cork()
        socket.write(head, 'latin1')
        socket.write(body)
        socket.uncork()
      }),
  }
}
