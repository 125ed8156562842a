/** The page as text. No script, no request to anywhere; its style is named by hash in the policy. */
import { createHash } from 'node:crypto'
import { toHex } from '@epoc/crypto'
import type { RegimeListing } from '../regimes/registry.ts'
import { style } from './style.ts'

const styleHash = createHash('sha256').update(style).digest('base64')

/** The content security policy of the page. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export type PageContent = {
  readonly regimes: readonly RegimeListing[]
  /** Where this host was reached. */
  readonly address: string
}

export const page = ({ regimes, address }: PageContent): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>EPOC</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>EPOC</h1>
<p>An electronic point of contact runs here.</p>
${regimes.map(({ regime, origin, sample }) => `<p>${escape(origin)} ${toHex(regime)} ${sample ? 'sample' : ''}</p>`).join('\n')}
<pre>${escape(address)}</pre>
</main>
</body>
</html>
`

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
