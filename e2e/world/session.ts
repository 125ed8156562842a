/** Signing in at a host by hand, step by step (docs/spec/http.md). */
import {
  concat,
  labels,
  sha256,
  signingKeyFromSeed,
  toBase64,
  toHex,
  utf8Bytes,
} from '@epoc/crypto'
import type { FreshRegime } from './homes.ts'

export type SignIn = {
  /** Asks for a challenge. */
  readonly challenge: () => Promise<string>
  /** Answers one; the host's answer to that. */
  readonly answer: (challenge: string) => Promise<Response>
  /** Both; the token. */
  readonly token: () => Promise<string>
  /** The status of a question that only somebody who is signed in may ask. */
  readonly statusWith: (token: string) => Promise<number>
}

export async function signInAt(
  address: string,
  { regime, secretsOf }: FreshRegime,
  handle: string,
): Promise<SignIn> {
  const key = await signingKeyFromSeed(secretsOf(handle).signing)
  const person = toHex(key.keyId)
  const base = `${address}/v1/regimes/${regime}`
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`${base}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const textIn = async (response: Response, field: string): Promise<string> =>
    ((await response.json()) as Readonly<Record<string, string>>)[field] ?? ''
  const challenge = async () => textIn(await post('challenges', { person }), 'challenge')
  const answer = async (given: string): Promise<Response> => {
    const message = concat(
      utf8Bytes(labels.session),
      new Uint8Array(Buffer.from(regime, 'hex')),
      new Uint8Array(Buffer.from(given, 'base64')),
      sha256(utf8Bytes(address)),
    )
    const signature = toBase64(await key.sign(message))
    return post('sessions', { person, challenge: given, signature })
  }
  return {
    challenge,
    answer,
    token: async () => textIn(await answer(await challenge()), 'token'),
    statusWith: async (token) => {
      const headers = { authorization: `Bearer ${token}` }
      const asked = await fetch(`${base}/checkpoint`, { headers })
      await asked.arrayBuffer()
      return asked.status
    },
  }
}
