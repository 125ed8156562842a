/**
 * Headers of the client's files. Each file carries the policy, not the page alone: a worker is bound
 * by that of its own script. A page that shows a document of somebody else lives in a sandbox with an
 * origin of its own, and can reach neither the host nor the client's storage.
 */
import { securityHeaders } from '../http/headers.ts'

const clientPolicy = [
  `default-src 'none'`,
  `script-src 'self' 'wasm-unsafe-eval'`,
  `style-src 'self'`,
  `img-src 'self' blob:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `worker-src 'self'`,
  `frame-src 'self'`,
  `manifest-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types epoc`,
].join('; ')

/** `'self'` means the host even here: it is the origin from which the policy came (CSP 3 §6.7.2.7). */
const sandboxPolicy = [
  'sandbox allow-scripts allow-modals',
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'unsafe-inline'`,
  `img-src blob: data:`,
  `font-src blob: data:`,
  `frame-ancestors 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ')

const sandboxFolder = '/sandbox/'
const sandboxPage = `${sandboxFolder}document.html`

/** Its name carries the hash of its bytes: it never changes. */
const hashedFolder = '/assets/'
const forever = 'public, max-age=31536000, immutable'

/** A page that is not there is a page of the client, but not in these: they hold files only. */
export const holdsFilesOnly = (path: string): boolean =>
  path.startsWith(hashedFolder) || path.startsWith(sandboxFolder)

/** Instead of those that stand on every answer. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const cache = path.startsWith(hashedFolder) ? forever : 'no-cache'
  const common = { ...securityHeaders, 'cache-control': cache }
  if (path === sandboxPage) return { ...common, 'content-security-policy': sandboxPolicy }
  return {
    ...common,
    'content-security-policy': clientPolicy,
    // What the sandbox loads, it loads from no origin, to which nothing is of the same origin. A
    // module would besides need CORS: its scripts are classic ones.
    ...(path.startsWith(sandboxFolder) ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
  }
}
