/** What can keep a host from starting, as sentences. */
import { dirname } from 'node:path'
import type { ConfigError, ServeError } from '@epoc/server'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'

export function serverFailure(error: ConfigError | ServeError): Failure {
  switch (error.type) {
    case 'bad-setting':
      return failure('usage', `${error.setting} cannot be “${error.value}”.`)
    case 'already-running': {
      const by = error.pid === undefined ? '' : ` (process ${error.pid})`
      const data = dirname(error.folder)
      return failure(
        'file',
        `A host is running on the data in ${data} already${by}. Stop it, or set EPOC_DATA to another folder.`,
      )
    }
    case 'no-binaries':
      return failure(
        'host',
        `No PostgreSQL is packaged for ${error.platform}. Set DATABASE_URL to one of yours.`,
      )
    case 'cannot-run':
      return failure('host', `PostgreSQL does not run here: ${error.detail}`)
    case 'folder-unusable':
      return failure('file', `${error.folder} cannot be used: ${error.detail}`)
    case 'other-version':
      return failure(
        'file',
        `The database was made by PostgreSQL ${error.found}; this is ${error.wanted}.`,
      )
    case 'init-failed':
      return failure('file', `The database could not be made: ${error.detail}`)
    case 'start-failed':
      return failure('host', `PostgreSQL did not start: ${error.detail} (${error.logFile})`)
    case 'bad-url':
      return failure('usage', 'DATABASE_URL is not the address of a PostgreSQL database.')
    case 'unreachable':
      return failure('host', `The database cannot be reached: ${error.detail}`)
    case 'migration-changed':
      return failure(
        'file',
        `${error.file} was applied to this database in another form. Use the program that made it.`,
      )
    case 'schema-too-new':
      return failure(
        'file',
        `The database was made by a later version of this program (schema ${error.version}).`,
      )
    case 'port-in-use':
      return failure(
        'host',
        `Port ${error.port} is taken by another program. Set PORT to another one.`,
      )
    case 'cannot-listen':
      return failure('host', `Nothing can listen on ${error.host}, port ${error.port}, here.`)
    case 'too-old':
      return failure(
        'host',
        `PostgreSQL ${error.version} is too old; ${error.oldest} is the oldest that will do.`,
      )
  }
}
