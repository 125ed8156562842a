/**
 * Applies the policy to every request before its body is read: by address for what anyone may call,
 * by token for the operator, by session for persons.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { equalBytes, fromHex, sha256, toHex, utf8Bytes } from '@epoc/crypto'
import type { RegimeId } from '@epoc/event'
import type { GovernanceState, Person, PersonId } from '@epoc/governance'
import type { Hosted } from '../regimes/registry.ts'
import type { Session } from '../sessions/sessions.ts'
import { TokenBuckets } from '../sessions/token-bucket.ts'
import type { Caller } from './caller.ts'
import { accessOf } from './policy.ts'
import type { Access } from './policy.ts'
import { sendProblem } from './problem.ts'
import type { ProblemName } from './problem.ts'
import type { Services } from './services.ts'

/** Why somebody is not let in; `wait` in seconds. */
type Turned = { readonly problem: ProblemName; readonly wait?: number }

export type Gatekeeper = {
  readonly letIn: (
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<FastifyReply | undefined>
  readonly sweep: () => void
}

export function gatekeeper(services: Services): Gatekeeper {
  const { limits, clock } = services
  const byAddress = new TokenBuckets(limits.perAddress, clock.now)
  const byPerson = new TokenBuckets(limits.perPerson, clock.now)
  const holders = new TokenBuckets(limits.slotsPerAddress, clock.now)
  const depositors = new TokenBuckets(limits.depositsPerPerson, clock.now)
  const operatorHash = sha256(utf8Bytes(services.hostToken))

  const limited = (buckets: TokenBuckets, caller: string): Turned | undefined => {
    const wait = buckets.take(caller)
    return wait === 0 ? undefined : { problem: 'too-many-requests', wait }
  }

  const turnedAway = async (request: FastifyRequest): Promise<Turned | undefined> => {
    const access = accessOf(request.method, request.routeOptions.url ?? '')
    if (access === 'person' || access === 'depositor') return turnedAwayAsPerson(request, access)
    const tooMany = limited(byAddress, addressOf(request))
    if (tooMany !== undefined || access === 'anyone') return tooMany
    if (access === 'holder') return limited(holders, addressOf(request))
    const token = bearerOf(request) ?? ''
    const isOperator = equalBytes(sha256(utf8Bytes(token)), operatorHash)
    return access === 'operator' && isOperator ? undefined : { problem: 'unauthenticated' }
  }

  const turnedAwayAsPerson = async (
    request: FastifyRequest,
    access: Access,
  ): Promise<Turned | undefined> => {
    const token = bearerOf(request)
    if (token === undefined) return { problem: 'unauthenticated' }
    // Guessing tokens costs an address what signing in costs it; one that has guessed too often is
    // not looked up. Whoever works there meanwhile goes on: many people may have one address.
    const isKnown = services.sessions.isKnown(token)
    const wait = isKnown ? 0 : byAddress.waitOf(addressOf(request))
    if (wait > 0) return { problem: 'too-many-requests', wait }
    const caller = await callerWith(services, request, token)
    if ('problem' in caller) return limited(byAddress, addressOf(request)) ?? caller
    request.caller = caller
    // By person and not by session, of which anyone may open many.
    const person = `${toHex(caller.session.regime)} ${caller.person.id}`
    const tooMany = limited(byPerson, person)
    return tooMany ?? (access === 'depositor' ? limited(depositors, person) : undefined)
  }

  return {
    letIn: async (request, reply) => {
      if (request.is404) return undefined
      const turned = await turnedAway(request)
      if (turned === undefined) return undefined
      if (turned.wait !== undefined) reply.header('retry-after', String(turned.wait))
      if (turned.problem === 'unauthenticated') reply.header('www-authenticate', 'Bearer')
      return sendProblem(reply, turned.problem)
    },
    sweep: () => {
      for (const buckets of [byAddress, byPerson, holders, depositors]) buckets.sweep()
    },
  }
}

/** A site has a /64 of IPv6 addresses to itself, and counts as one caller. */
function addressOf({ ip }: FastifyRequest): string {
  if (!ip.includes(':') || ip.includes('.')) return ip
  const [head = '', tail] = ip.split('::')
  const groups = head.split(':')
  const zeros = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array.from({ length: Math.max(0, zeros) }, () => '0')].slice(0, 4).join(':')
}

const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer ([\x21-\x7e]{1,200})$/i.exec(headers.authorization ?? '')?.[1]

async function callerWith(
  services: Services,
  request: FastifyRequest,
  token: string,
): Promise<Caller | Turned> {
  const session = await sessionOf(services, request, token)
  if (session === undefined) return { problem: 'unauthenticated' }
  const hosted = await services.registry.find(session.regime)
  if (!hosted.ok) return { problem: hosted.error.type }
  const person = await personIn(hosted.value, session.person)
  return person === undefined
    ? { problem: 'unauthenticated' }
    : { hosted: hosted.value, session, person }
}

/** Of the regime that the path names; of any, where it names none. */
async function sessionOf(
  { registry, sessions }: Services,
  request: FastifyRequest,
  token: string,
): Promise<Session | undefined> {
  const { regime: hex } = request.params as { readonly regime?: string }
  if (hex !== undefined) {
    const regime = fromHex(hex)
    const isId = regime.ok && regime.value.length === 32
    return isId ? sessions.find(regime.value as RegimeId, token) : undefined
  }
  for (const { regime } of await registry.list()) {
    const session = await sessions.find(regime, token)
    if (session !== undefined) return session
  }
  return undefined
}

/** Whether a caller who was let in would be let in again: long answers ask from time to time. */
export async function isLetIn(services: Services, request: FastifyRequest): Promise<boolean> {
  return !('problem' in (await callerWith(services, request, bearerOf(request) ?? '')))
}

/** A person of the record, also where another node enrolled them a moment ago. */
export async function personIn({ sequencer }: Hosted, id: PersonId): Promise<Person | undefined> {
  const known = find(sequencer.standing.governance, id)
  if (known !== undefined) return known
  await sequencer.refresh()
  return find(sequencer.standing.governance, id)
}

const find = (governance: GovernanceState | undefined, id: PersonId): Person | undefined =>
  governance?.people.get(id)
