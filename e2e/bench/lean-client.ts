/**
 * Appends by kept connections of node:http, for loads: `fetch` costs its own process so much that
 * it, and not the host, would be what is measured. Reads every answer; believes its status.
 */
import { Agent, request } from 'node:http'
import { concat, labels, sha256, toBase64, toHex, utf8Bytes } from '@epoc/crypto'
import { encodeCbor } from '@epoc/event'
import type { Replica } from '@epoc/replica'

export type LeanClient = {
  /** Appends one event; throws where the host does not take it. */
  readonly append: (event: Uint8Array) => Promise<void>
  readonly close: () => void
}

type Post = { readonly path: string; readonly body: Uint8Array | string; readonly type: string }

export async function leanClient(address: string, { regime, keys }: Replica): Promise<LeanClient> {
  const agent = new Agent({ keepAlive: true })
  const { hostname, port } = new URL(address)
  let authorization = ''
  const post = ({ path, body, type }: Post): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = { authorization, 'content-type': type, 'content-length': body.length }
      const options = { agent, hostname, port, method: 'POST', headers }
      const asked = request({ ...options, path: `/v1/regimes/${toHex(regime)}/${path}` })
      asked.once('error', reject)
      asked.once('response', (response) => {
        let answer = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => void (answer += chunk))
        response.once('end', () => {
          if ((response.statusCode ?? 500) < 300) resolve(answer)
          else reject(new Error(answer))
        })
      })
      asked.end(body)
    })
  const json = async (path: string, body: object): Promise<Readonly<Record<string, string>>> =>
    JSON.parse(
      await post({ path, body: JSON.stringify(body), type: 'application/json' }),
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
    append: async (event) => {
      const body = encodeCbor(event)
      await post({ path: 'events', body, type: 'application/cbor-seq' })
    },
    close: () => agent.destroy(),
  }
}
