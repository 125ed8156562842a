/** A caller of the host in tests: plain requests, nothing checked. */
import { concat, labels, sha256, signLabelled, toBase64, toHex, utf8Bytes } from '@epoc/crypto'
import type { Hash32, SigningKey } from '@epoc/crypto'
import { encodeCbor } from '@epoc/event'
import type { RegimeId } from '@epoc/event'

/** Who signs in. */
export type Caller = { readonly id: string; readonly key: SigningKey }

export type PlacedJson = {
  readonly index: number
  readonly seq: number
  readonly receivedAt: number
  readonly repeated: boolean
  readonly proof: readonly string[]
}

export type AppendedJson = { readonly events: readonly PlacedJson[]; readonly checkpoint: string }

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
}

export type TestClient = {
  readonly call: (path: string, options?: RequestInit) => Promise<Answer>
  readonly append: (...events: readonly Uint8Array[]) => Promise<Answer>
  readonly put: (blob: { readonly bytes: Uint8Array }) => Promise<Answer>
  readonly blob: (hash: Hash32, options?: RequestInit) => Promise<Answer>
  readonly token: string
}

export async function ask(address: string, path: string, options?: RequestInit): Promise<Answer> {
  const response = await fetch(`${address}${path}`, options)
  const { status, headers } = response
  const bytes =
    headers.get('content-type') === 'text/event-stream'
      ? await beginningOf(response)
      : new Uint8Array(await response.arrayBuffer())
  return { status, headers, bytes }
}

/** Of an answer that goes on, the first piece. */
async function beginningOf({ body }: Response): Promise<Uint8Array> {
  const reader = body?.getReader()
  const first = await reader?.read()
  await reader?.cancel()
  return first?.value ?? new Uint8Array(0)
}

export const textOf = ({ bytes }: Answer): string => new TextDecoder().decode(bytes)
/** Of whatever type the test takes it for. */
export const jsonOf = (answer: Answer): ReturnType<typeof JSON.parse> => JSON.parse(textOf(answer))

/** The name of the problem that an answer is. */
export const problemOf = (answer: Answer): string =>
  (jsonOf(answer) as { type: string }).type.replace('urn:epoc:problem:', '')

/** What an append answered; throws the problem where it was refused. */
export function appendedOf(answer: Answer): AppendedJson {
  if (answer.status >= 300) throw new Error(textOf(answer))
  return jsonOf(answer) as AppendedJson
}

export const json = (body: unknown, token?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...bearer(token) },
  body: JSON.stringify(body),
})

export const cbor = (body: Uint8Array, token?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/cbor', ...bearer(token) },
  body: body as Uint8Array<ArrayBuffer>,
})

const bearer = (token: string | undefined): Readonly<Record<string, string>> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` }

/** Asks for a challenge, signs it, and opens a session. */
export async function openSession(
  address: string,
  regime: RegimeId,
  { id, key }: Caller,
): Promise<Answer> {
  const base = `/v1/regimes/${toHex(regime)}`
  const asked = await ask(address, `${base}/challenges`, json({ person: id }))
  const { challenge } = jsonOf(asked) as { challenge: string }
  const message = concat(regime, Buffer.from(challenge, 'base64'), sha256(utf8Bytes(address)))
  const signature = toBase64(await signLabelled(key, labels.session, message))
  return ask(address, `${base}/sessions`, json({ person: id, challenge, signature }))
}

export async function signIn(
  address: string,
  regime: RegimeId,
  person: Caller,
): Promise<TestClient> {
  const opened = await openSession(address, regime, person)
  if (opened.status !== 200) throw new Error(textOf(opened))
  const { token } = jsonOf(opened) as { token: string }
  const base = `/v1/regimes/${toHex(regime)}`
  const call = (path: string, options: RequestInit = {}) =>
    ask(address, `${base}/${path}`, {
      ...options,
      headers: { ...bearer(token), ...(options.headers as Record<string, string>) },
    })
  return {
    token,
    call,
    append: (...events) =>
      call('events', {
        method: 'POST',
        headers: { 'content-type': 'application/cbor-seq' },
        body: concat(...events.map((event) => encodeCbor(event))),
      }),
    put: ({ bytes }) =>
      call(`blobs/${toHex(sha256(bytes))}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes as Uint8Array<ArrayBuffer>,
      }),
    blob: (hash, options) => call(`blobs/${toHex(hash)}`, options),
  }
}
