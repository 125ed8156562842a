/**
 * The one place that makes what the browser's Trusted Types ask for: the addresses of the client's
 * own workers, as the bundler gives them. No text of anybody's ever comes here.
 */
type Policy = { readonly createScriptURL: (url: string) => string }
type Factory = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => Policy
}

const own = (url: string): string => {
  if (new URL(url, location.href).origin !== location.origin) {
    throw new Error('a worker of this client comes from its own origin')
  }
  return url
}

const factory = (globalThis as { readonly trustedTypes?: Factory }).trustedTypes
const policy = factory?.createPolicy('epoc', { createScriptURL: own })

/** Typed as a string: where there are Trusted Types it is one of them. */
export const trustedUrl = (url: string): string => policy?.createScriptURL(url) ?? own(url)
