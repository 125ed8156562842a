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
<p class="quiet">The electronic point of contact. <span class="state">Running</span></p>
<section>
<h2>What runs here</h2>
<p>This host keeps the order, the time and the sealed papers of the regimes below. It cannot read them: they are opened in the programs of the partners, and nowhere else.</p>
${regimes.length === 0 ? noRegime : regimes.map(regimeCard).join('\n<hr>\n')}
</section>
${regimes.some(({ sample }) => sample) ? lookAround(address) : ''}
<section>
<h2>Commands</h2>
<table>
${commands.map(([name, does]) => `<tr><td><code>${name}</code></td><td>${does}</td></tr>`).join('\n')}
</table>
<hr>
<p class="quiet">Run them in the folder of the program as <code>npx epoc …</code>; each explains itself with <code>--help</code>. The screens come later.</p>
</section>
</main>
</body>
</html>
`

const noRegime = '<p class="quiet">No regime has been set up here yet.</p>'

const regimeCard = ({ regime, origin, sample }: RegimeListing): string => `<dl>
<dt>Regime</dt><dd>${sample ? 'The sample regime. Its keys are public: anyone may be anyone in it.' : 'A regime of its own keys.'}</dd>
<dt>Record</dt><dd><code>${escape(origin)}</code></dd>
<dt>Fingerprint</dt><dd><code>${inGroups(toHex(regime))}</code></dd>
</dl>`

/** Eight characters at a time, as one reads them out by telephone. */
const inGroups = (hex: string): string => hex.match(/.{8}/g)?.join(' ') ?? hex

const lookAround = (address: string): string => `<section>
<h2>Look around</h2>
<p>Be the embassy of Japan, for example, and see what needs its action:</p>
<pre>npx epoc sample
npx epoc sign-in ${escape(address)} --as japan-embassy
npx epoc inbox</pre>
<p class="quiet">You choose a passphrase for your home; setting <code>EPOC_PASSPHRASE</code> spares the question.</p>
</section>`

const commands: readonly (readonly [string, string])[] = [
  ['inbox', 'what needs your government’s action'],
  ['list', 'the register of documents'],
  ['show &quot;POC 3/2026&quot;', 'one document; <code>poc3</code> will do'],
  ['open poc3', 'decrypt its files into a folder'],
  ['confirm poc3', 'confirm receipt in your government’s name'],
  ['circulate paper.pdf', 'put a paper before its audience, numbered'],
  ['receipts poc3', 'who has it, and who has not'],
  ['verify', 'check everything that this host stores'],
]

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
