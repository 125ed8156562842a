/**
 * A host over HTTP, by the platform's `fetch`. Knows addresses and statuses and nothing else.
 * Signs in when it has no session or the host says that it is over, once per call.
 */
import { concat, labels, sha256, toHex, toBase64, utf8Bytes } from '@epoc/crypto'
import type { Hash32 } from '@epoc/crypto'
import { encodeCbor, err, ok } from '@epoc/event'
import type { RegimeId, Result } from '@epoc/event'
import { isNotFound } from '../blobs/blobs.ts'
import type { Answer, Host, SessionSigner, Transport, TransportError } from '../ports/transport.ts'
import { base64, readAppended, readRegimes, text } from './answers.ts'
import { bodyLimits, bytesOf, textOf } from './body.ts'
import { call, json, reading } from './call.ts'
import type { Call } from './call.ts'
import { follow } from './follow.ts'
import { parseObject } from './problem.ts'
import { httpSlots, slotDeposit, slotPath } from './slots.ts'
import { wait } from './wait.ts'

/**
 * The host at a base address such as `http://localhost:8080`. Sessions are signed for the address as
 * it is dialled, so that whoever answers there cannot pass the signature on to another host; `named`
 * is for whoever runs the host, and reaches it by another address than its clients do.
 */
export function httpHost(address: string, named = new URL(address).origin): Host {
  const base = `${address.replace(/\/+$/, '')}/v1`
  return {
    regimes: async () =>
      reading(await call(`${base}/regimes`, {}), async (response) =>
        readRegimes(await json(response)),
      ),
    makeRecordKeys: async (token) =>
      reading(await call(`${base}/record-keys`, { method: 'POST', token }), async (response) => {
        const fields = parseObject(await json(response))
        const origin = text(fields['origin'])
        const noteKey = base64(fields['noteKey'])
        const timeKey = base64(fields['timeKey'])
        return origin && noteKey && timeKey ? { origin, noteKey, timeKey } : undefined
      }),
    found: async (token, event) => {
      const request = { method: 'POST', token, type: 'application/cbor', body: event } as const
      return reading(await call(`${base}/regimes`, request), async (response) =>
        readAppended(await json(response)),
      )
    },
    slots: httpSlots(base),
    at: (regime, signer) => {
      const name = { regime, host: sha256(utf8Bytes(named)) }
      return transport(base, name, signer)
    },
  }
}

/** What a session is for: a regime, and the SHA-256 of the host's scheme and authority. */
type SessionName = { readonly regime: RegimeId; readonly host: Hash32 }

function transport(host: string, name: SessionName, signer: SessionSigner): Transport {
  const base = `${host}/regimes/${toHex(name.regime)}`
  /** Owned by this transport; lives in memory only. */
  let token: string | undefined

  const signIn = async (signal: Pick<Call, 'signal'>): Answer<string> => {
    const post = { method: 'POST', type: 'application/json', ...signal } as const
    const person = toHex(signer.person)
    const asked = await reading(
      await call(`${base}/challenges`, { ...post, body: JSON.stringify({ person }) }),
      async (response) => base64(parseObject(await json(response))['challenge']),
    )
    if (!asked.ok) return asked
    const challenge = asked.value
    const signature = toBase64(
      await signer.sign(concat(utf8Bytes(labels.session), name.regime, challenge, name.host)),
    )
    const answer = JSON.stringify({ person, challenge: toBase64(challenge), signature })
    return reading(await call(`${base}/sessions`, { ...post, body: answer }), async (response) =>
      text(parseObject(await json(response))['token']),
    )
  }

  const signedIn = async (
    path: string,
    request: Call,
    at = base,
  ): Promise<Result<Response, TransportError>> => {
    const fresh = token === undefined
    for (const again of fresh ? [false] : [true, false]) {
      if (token === undefined) {
        const session = await signIn(request.signal === undefined ? {} : { signal: request.signal })
        if (!session.ok)
          return isRefusedSignIn(session.error) ? err({ type: 'not-signed-in' }) : session
        token = session.value
      }
      const response = await call(`${at}/${path}`, { ...request, token })
      if (response.ok || !isUnauthenticated(response.error)) return response
      token = undefined
      if (!again) break
    }
    return err({ type: 'not-signed-in' })
  }

  return {
    append: async (events) => {
      const body = sequenceOf(events)
      const request = { method: 'POST', type: 'application/cbor-seq', body } as const
      return reading(await signedIn('events', request), async (response) =>
        readAppended(await json(response)),
      )
    },
    entries: async (from, to) =>
      reading(
        await signedIn(`entries?from=${from}&to=${to}`, {}),
        (response) => bytesOf(response, bodyLimits.entries),
        tooLong,
      ),
    checkpoint: async () =>
      reading(
        await signedIn('checkpoint', {}),
        (response) => textOf(response, bodyLimits.note),
        noNote,
      ),
    streams: async (seat) =>
      reading(
        await signedIn(`streams/${seat}`, {}),
        (response) => textOf(response, bodyLimits.note),
        noNote,
      ),
    tile: async (path) =>
      reading(await signedIn(path, {}), (response) => bytesOf(response, bodyLimits.tile), tooLong),
    hasBlob: async (hash) => {
      const answer = await signedIn(`blobs/${toHex(hash)}`, { method: 'HEAD' })
      if (answer.ok) return ok(true)
      const { error } = answer
      return isNotFound(error) ? ok(false) : answer
    },
    putBlob: async (hash, body) => {
      const request = { method: 'PUT', type: 'application/octet-stream', body } as const
      const answer = await signedIn(`blobs/${toHex(hash)}`, request)
      return answer.ok ? ok(undefined) : answer
    },
    getBlob: async (hash) =>
      reading(
        await signedIn(`blobs/${toHex(hash)}`, {}),
        (response) => bytesOf(response, bodyLimits.blob),
        tooLong,
      ),
    eraseBlob: async (hash, signature) => {
      const body = JSON.stringify({ signature: toBase64(signature) })
      const request = { method: 'DELETE', type: 'application/json', body } as const
      const answer = await signedIn(`blobs/${toHex(hash)}`, request)
      return answer.ok ? ok(undefined) : answer
    },
    follow: (onSize, signal, onLost = () => {}) =>
      follow({ open: (signal) => signedIn('stream', { signal }), onSize, onLost, signal, wait }),
    depositSlot: async (place, slot) => {
      const answer = await signedIn(slotPath(place), slotDeposit(place, slot), host)
      return answer.ok ? ok(undefined) : answer
    },
    signOut: async () => {
      if (token === undefined) return ok(undefined)
      const answer = await call(`${base}/sessions`, { method: 'DELETE', token })
      token = undefined
      return answer.ok ? ok(undefined) : answer
    },
  }
}

const tooLong = 'longer than any honest answer'
const noNote = 'a note longer than any honest one, or not UTF-8'

const isUnauthenticated = (error: TransportError): boolean =>
  error.type === 'problem' && error.status === 401

const isRefusedSignIn = (error: TransportError): boolean =>
  error.type === 'problem' && (error.status === 401 || error.status === 403)

const sequenceOf = (events: readonly Uint8Array[]): Uint8Array =>
  concat(...events.map((event) => encodeCbor(event)))
