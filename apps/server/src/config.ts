/** What an operator may choose, and where it is read: the environment, once, at the start. */
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { err, ok } from '@epoc/event'
import type { Result } from '@epoc/event'
import type { Clock } from './clock.ts'
import { defaultLimits } from './limits.ts'
import type { Limits } from './limits.ts'

export type ServerConfig = {
  /** The address to listen on. */
  readonly host: string
  /** 0 takes any port that is free. */
  readonly port: number
  /** Absolute. Holds keys, blobs, the log and, without `databaseUrl`, the database. */
  readonly dataFolder: string
  /** `postgres://…`; without it, PostgreSQL is started in the data folder. */
  readonly databaseUrl?: string
  /** Who holds it may set up regimes. Without it, one is made and kept in the data folder. */
  readonly hostToken?: string
  /** The first part of the origin of every record that is set up here. */
  readonly name: string
  readonly limits: Limits
  /** Addresses of proxies whose word about a caller's address is taken; none where absent. */
  readonly proxies?: readonly string[]
  /** Where clients reach this host, `https://epoc.example`; where absent, on this machine. */
  readonly addresses?: readonly string[]
  /** Absolute: the built web client. Without it, or without its start page, there is one plain page. */
  readonly webFolder?: string
  /** `stdout`, or a file; `<dataFolder>/server.log` where absent. */
  readonly log?: string
  /** Replaces the database's clock and the machine's. */
  readonly clock?: Clock
}

export type ConfigError = {
  readonly type: 'bad-setting'
  readonly setting: string
  readonly value: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** PORT 8080, HOST 127.0.0.1, EPOC_DATA ./.epoc, EPOC_NAME localhost; DATABASE_URL, EPOC_HOST_TOKEN, EPOC_LOG, EPOC_PROXIES, EPOC_ADDRESSES. */
export function configFromEnv(env: Environment): Result<ServerConfig, ConfigError> {
  const port = env['PORT'] ?? '8080'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return bad('PORT', port)
  const name = env['EPOC_NAME'] ?? 'localhost'
  if (!/^[a-z0-9.-]{1,100}$/.test(name)) return bad('EPOC_NAME', name)
  const hostToken = env['EPOC_HOST_TOKEN']
  // A token travels in a header, and a short one could be guessed.
  if (hostToken !== undefined && !/^[\x21-\x7e]{16,200}$/.test(hostToken)) {
    return bad('EPOC_HOST_TOKEN', '…')
  }
  const addresses = listIn(env['EPOC_ADDRESSES'])
  if (!addresses.every(isOrigin)) return bad('EPOC_ADDRESSES', env['EPOC_ADDRESSES'] ?? '')
  const named = listIn(env['EPOC_PROXIES'])
  if (!named.every(isAddressOrNet)) return bad('EPOC_PROXIES', env['EPOC_PROXIES'] ?? '')
  return ok({
    host: env['HOST'] ?? '127.0.0.1',
    port: Number(port),
    dataFolder: resolve(env['EPOC_DATA'] ?? '.epoc'),
    name,
    limits: defaultLimits,
    ...(named.length === 0 ? {} : { proxies: named }),
    ...(addresses.length === 0 ? {} : { addresses }),
    ...given('databaseUrl', env['DATABASE_URL']),
    ...given('hostToken', hostToken),
    ...given('log', env['EPOC_LOG']),
  })
}

const listIn = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** `https://epoc.example:8443`: scheme and authority, spelt as a client derives them from an address. */
const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text

/** `10.0.0.2`, `10.0.0.0/8`, `fd00::/8` */
function isAddressOrNet(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  const isMask =
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  return family !== 0 && isMask && rest.length === 0
}

const bad = (setting: string, value: string): Result<never, ConfigError> =>
  err({ type: 'bad-setting', setting, value })

const given = <K extends string>(name: K, value: string | undefined) =>
  (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [P in K]?: string }
