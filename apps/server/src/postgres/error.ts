/**
 * Everything that can go wrong on the way to a usable PostgreSQL, for the caller to put into
 * words. `detail` is what PostgreSQL or the system said, in English, and is meant for a log.
 */
export type PostgresError =
  /** No PostgreSQL is packaged for this platform; a `DATABASE_URL` is the way out. */
  | { readonly type: 'no-binaries'; readonly platform: string }
  /** The packaged PostgreSQL does not run here, as this user, from this path. */
  | { readonly type: 'cannot-run'; readonly detail: string }
  /** The folder cannot be made, read or written. */
  | { readonly type: 'folder-unusable'; readonly folder: string; readonly detail: string }
  /** Somebody else serves this folder; `pid` where it is known. */
  | { readonly type: 'already-running'; readonly folder: string; readonly pid?: number }
  /** The folder was made by another major version. */
  | { readonly type: 'other-version'; readonly found: string; readonly wanted: string }
  | { readonly type: 'init-failed'; readonly detail: string }
  | { readonly type: 'start-failed'; readonly detail: string; readonly logFile: string }
  | { readonly type: 'bad-url' }
  | { readonly type: 'unreachable'; readonly detail: string }
  | { readonly type: 'too-old'; readonly version: string; readonly oldest: string }
