/**
 * Makes the vectors beside it: `node packages/tlog/vectors/make.ts`. The trees and proofs follow
 * RFC 6962 §2.1 word for word, by node:crypto; the roots are those that implementations publish; notes
 * and cosignatures were published by others. Making them again changes nothing; a test holds it to
 * that.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'

const files = new Map<string, string>()

function write(subject: string, name: string, given: object, expect: object): void {
  const folder = 'error' in expect ? 'invalid' : 'valid'
  const about = name.replaceAll('-', ' ')
  const text = JSON.stringify({ subject, about, ...given, expect }, null, 2)
  files.set(`${folder}/${subject}-${name}.json`, `${text}\n`)
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const hash = (prefix: number, ...parts: readonly Buffer[]): Buffer =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.of(prefix), ...parts]))
    .digest()

// ---- RFC 6962 §2.1 ----

/** The largest power of two below n. */
const splitOf = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1)

function treeHash(data: readonly Buffer[]): Buffer {
  const [first] = data
  if (first === undefined) return createHash('sha256').digest()
  if (data.length === 1) return hash(0, first)
  const k = splitOf(data.length)
  return hash(1, treeHash(data.slice(0, k)), treeHash(data.slice(k)))
}

function auditPath(m: number, data: readonly Buffer[]): Buffer[] {
  if (data.length <= 1) return []
  const k = splitOf(data.length)
  return m < k
    ? [...auditPath(m, data.slice(0, k)), treeHash(data.slice(k))]
    : [...auditPath(m - k, data.slice(k)), treeHash(data.slice(0, k))]
}

function subproof(m: number, data: readonly Buffer[], isWhole: boolean): Buffer[] {
  if (m === data.length) return isWhole ? [] : [treeHash(data)]
  const k = splitOf(data.length)
  return m <= k
    ? [...subproof(m, data.slice(0, k), isWhole), treeHash(data.slice(k))]
    : [...subproof(m - k, data.slice(k), false), treeHash(data.slice(0, k))]
}

/** The eight leaves that implementations of RFC 6962 have in common, and the root after each. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((each) => Buffer.from(each, 'hex'))
const published = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
for (const [size, root] of published.entries()) {
  write('root', `of-${size}`, { leaves: leaves.slice(0, size).map(hex) }, { root })
}

type Inclusion = {
  readonly index: number
  readonly size: number
  readonly leafHash: string
  readonly root: string
  readonly proof: readonly string[]
}
const inclusionOf = (index: number, size: number): Inclusion => ({
  index,
  size,
  leafHash: hex(hash(0, leaves[index] ?? Buffer.alloc(0))),
  root: published[size] ?? '',
  proof: auditPath(index, leaves.slice(0, size)).map(hex),
})
const consistencyOf = (from: number, to: number) => ({
  from,
  fromRoot: published[from] ?? '',
  to,
  toRoot: published[to] ?? '',
  proof: subproof(from, leaves.slice(0, to), true).map(hex),
})
// The examples of RFC 6962 §2.1.3, and the ends of other trees.
for (const [index, size] of [
  [0, 7],
  [3, 7],
  [4, 7],
  [6, 7],
  [0, 1],
  [0, 8],
  [7, 8],
  [4, 5],
] as const) {
  write('inclusion', `of-${index}-in-${size}`, inclusionOf(index, size), {})
}
for (const [from, to] of [
  [3, 7],
  [4, 7],
  [6, 7],
  [1, 1],
  [1, 8],
  [6, 8],
  [7, 8],
  [2, 5],
] as const) {
  write('consistency', `of-${from}-with-${to}`, consistencyOf(from, to), {})
}

const flipped = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1)
const inclusion = inclusionOf(3, 7)
const wrongInclusions: Readonly<Record<string, readonly [Partial<Inclusion>, string]>> = {
  'another-leaf': [{ leafHash: flipped(inclusion.leafHash) }, 'leaf-not-in-tree'],
  'another-root': [{ root: published[8] ?? '' }, 'leaf-not-in-tree'],
  'another-hash-in-the-proof': [
    { proof: inclusion.proof.with(0, flipped(inclusion.proof[0] ?? '')) },
    'leaf-not-in-tree',
  ],
  'hashes-out-of-order': [{ proof: inclusion.proof.toReversed() }, 'leaf-not-in-tree'],
  'another-index': [{ index: 2 }, 'leaf-not-in-tree'],
  'a-hash-too-few': [{ proof: inclusion.proof.slice(1) }, 'proof-too-short'],
  'a-hash-too-many': [{ proof: [...inclusion.proof, inclusion.root] }, 'proof-too-long'],
  'an-index-at-the-size': [{ index: 7 }, 'index-outside-tree'],
  'an-empty-tree': [{ index: 0, size: 0, proof: [] }, 'empty-tree'],
  'a-leaf-hash-of-31-bytes': [{ leafHash: inclusion.leafHash.slice(2) }, 'bad-hash-length'],
  'a-root-of-33-bytes': [{ root: `${inclusion.root}00` }, 'bad-hash-length'],
  'an-empty-hash-in-the-proof': [{ proof: ['', '', ''] }, 'bad-hash-length'],
  'a-negative-index': [{ index: -1 }, 'not-a-count'],
  'a-size-of-2-53': [{ size: 2 ** 53 }, 'not-a-count'],
}
for (const [name, [change, error]] of Object.entries(wrongInclusions)) {
  write('inclusion', name, { ...inclusion, ...change }, { error })
}
const consistency = consistencyOf(6, 8)
const wrongConsistencies: Readonly<Record<string, readonly [object, string]>> = {
  'another-old-root': [{ fromRoot: published[5] }, 'old-root-mismatch'],
  'another-root-now': [{ toRoot: published[7] }, 'claimed-root-mismatch'],
  'another-root-at-the-same-size': [{ from: 8, proof: [] }, 'roots-differ'],
  'a-hash-too-few': [{ proof: consistency.proof.slice(1) }, 'proof-too-short'],
  'a-hash-too-many': [{ proof: [...consistency.proof, consistency.toRoot] }, 'proof-too-long'],
  'no-proof': [{ proof: [] }, 'proof-too-short'],
  'a-tree-that-shrank': [{ from: 9 }, 'sizes-reversed'],
  'a-start-from-nothing': [{ from: 0 }, 'empty-tree'],
  'a-size-beyond-2-53': [{ to: 2 ** 60 }, 'not-a-count'],
  'an-old-root-of-no-bytes': [{ fromRoot: '' }, 'bad-hash-length'],
  'a-hash-of-16-bytes-in-the-proof': [{ proof: ['00'.repeat(16)] }, 'bad-hash-length'],
}
for (const [name, [change, error]] of Object.entries(wrongConsistencies)) {
  write('consistency', name, { ...consistency, ...change }, { error })
}

// ---- C2SP tlog-tiles ----

const paths = {
  'tile/0/000': [0, 0, 256],
  'tile/0/x001/x234/067': [0, 1_234_067, 256],
  'tile/0/273.p/112': [0, 273, 112],
  'tile/63/x001/000.p/255': [63, 1_000, 255],
} as const
for (const [path, [level, index, width]] of Object.entries(paths)) {
  write('path', path.replaceAll('/', '-'), { path }, { tile: { level, index, width } })
}
const wrongPaths: Readonly<Record<string, string>> = {
  nothing: '',
  'a-slash-first': '/tile/0/000',
  'a-slash-last': 'tile/0/000/',
  'one-digit': 'tile/0/0',
  'four-digits': 'tile/0/0000',
  'a-level-with-a-zero-first': 'tile/00/000',
  'the-level-64': 'tile/64/000',
  'the-level-100': 'tile/100/000',
  'a-negative-level': 'tile/-1/000',
  'a-group-too-many': 'tile/0/x000/067',
  'a-first-group-without-x': 'tile/0/001/067',
  'a-last-group-with-x': 'tile/0/x001/x067',
  'the-width-0': 'tile/0/000.p/0',
  'the-width-256': 'tile/0/000.p/256',
  'a-width-with-a-zero-first': 'tile/0/000.p/01',
  'the-width-999': 'tile/0/000.p/999',
  'no-width': 'tile/0/000.p/',
  'an-index-of-2-53': 'tile/0/x009/x007/x199/x254/x740/992',
  'an-index-of-18-digits': 'tile/0/x999/x999/x999/x999/x999/999',
  'a-tile-of-entries': 'tile/entries/000',
  'a-new-line-last': 'tile/0/000\n',
  'other-digits': 'tile/0/٠٠٠',
}
for (const [name, path] of Object.entries(wrongPaths)) {
  write('path', name, { path }, { error: 'bad-tile-path' })
}
// The example of the standard: a tree of 70,000 leaves.
write(
  'tiles',
  'of-70000',
  { size: 70_000 },
  { full: [273, 1], partial: ['tile/0/273.p/112', 'tile/1/001.p/17', 'tile/2/000.p/1'] },
)
write('tiles', 'of-256', { size: 256 }, { full: [1], partial: ['tile/1/000.p/1'] })
write('tiles', 'of-0', { size: 0 }, { full: [], partial: [] })

// ---- C2SP signed-note and tlog-cosignature ----

const goSumKey = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'
const goSum = `go.sum database tree
6476701
mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

— sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
`
const exampleKey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const example = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`
const quasimodo = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`
const sofa = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`
const signatureLine = (note: string): string => note.trimEnd().split('\n').at(-1) ?? ''
const line = '— log.example/1 AAAAAQI=\n'

// The one that the standard opens with says no key.
write('form', 'of-the-standard', { note: quasimodo }, { names: ['quasimodo.example/salvatore'] })
write(
  'form',
  'of-a-checkpoint-with-a-cosignature',
  { note: sofa },
  {
    names: ['example.com/behind-the-sofa', 'witness.example.com/w1'],
    times: [null, 1_679_315_147],
  },
)
write('note', 'of-an-example-message', { note: example, key: exampleKey }, { holds: true })
write('note', 'of-the-go-checksum-database', { note: goSum, key: goSumKey }, { holds: true })
write(
  'note',
  'with-a-line-of-an-unknown-key',
  { note: `${goSum}${signatureLine(example)}\n`, key: goSumKey },
  { holds: true },
)
write(
  'note',
  'with-one-digit-changed',
  { note: goSum.replace('6476701', '6476702'), key: goSumKey },
  { error: 'bad-signature' },
)
write(
  'note',
  'with-its-line-twice',
  { note: `${goSum}${signatureLine(goSum)}\n`, key: goSumKey },
  { error: 'duplicate-signature' },
)
write('note', 'by-nobody-known', { note: goSum, key: exampleKey }, { error: 'no-known-signature' })

const malformed = 'malformed-signature-line'
const wrongForms: Readonly<Record<string, readonly [string, string]>> = {
  'a-carriage-return': [`text\r\n\n${line}`, 'control-character'],
  'a-tab-in-a-signature': [`text\n\n${line.replace(' ', '\t')}`, 'control-character'],
  'a-zero-byte': [`te\u0000xt\n\n${line}`, 'control-character'],
  nothing: ['', 'unsigned-note'],
  'text-alone': ['text\n', 'unsigned-note'],
  'no-signature-after-the-empty-line': ['text\n\n', 'unsigned-note'],
  'signatures-without-text': [`\n${line}`, 'unsigned-note'],
  'no-final-newline': [`text\n\n${line.trimEnd()}`, malformed],
  'something-after-the-signatures': [`text\n\n${line}x`, malformed],
  'another-dash': [`text\n\n${line.replace('—', '–')}`, malformed],
  'no-name': ['text\n\n—  AAAAAQI=\n', malformed],
  'no-signature': ['text\n\n— log.example/1\n', malformed],
  'a-further-word': ['text\n\n— log.example/1 AAAAAQI= x\n', malformed],
  'a-plus-in-the-name': ['text\n\n— log+1 AAAAAQI=\n', malformed],
  'a-wide-blank-in-the-name': ['text\n\n— log\u3000x AAAAAQI=\n', malformed],
  'a-next-line-in-the-name': ['text\n\n— log\u0085x AAAAAQI=\n', malformed],
  'an-id-without-signature': ['text\n\n— log.example/1 AAAAAQ==\n', malformed],
  'base64-without-padding': ['text\n\n— log.example/1 AAAAAQI\n', malformed],
  'base64-with-stray-bits': ['text\n\n— log.example/1 AAAAAQJ=\n', malformed],
  'base64-for-addresses': ['text\n\n— log.example/1 AAAA-_8=\n', malformed],
}
for (const [name, [note, error]] of Object.entries(wrongForms)) {
  write('form', name, { note }, { error })
}
const wrongBytes = { 'that-is-not-utf-8': '61ff0a0a', 'with-an-overlong-encoding': 'c08a0a0a' }
for (const [name, bytes] of Object.entries(wrongBytes)) {
  write('form', name, { bytes }, { error: 'not-utf8' })
}

for (const key of [goSumKey, exampleKey]) {
  const [name = '', id = ''] = key.split('+')
  write('key', `of-${name.replaceAll('/', '-')}`, { key }, { name, id: Number.parseInt(id, 16) })
}
const material = goSumKey.split('+').slice(2).join('+')
const keyOf = (bytes: Buffer): string => `a+00000000+${bytes.toString('base64')}`
const wrongKeys: Readonly<Record<string, readonly [string, string]>> = {
  nothing: ['', 'malformed-verifier-key'],
  'two-parts': ['sum.golang.org+033de0ae', 'malformed-verifier-key'],
  'no-key': ['sum.golang.org+033de0ae+', 'malformed-verifier-key'],
  'capital-hex': [`sum.golang.org+033DE0AE+${material}`, 'malformed-verifier-key'],
  'a-short-id': [`sum.golang.org+33de0ae+${material}`, 'malformed-verifier-key'],
  'broken-base64': [`sum.golang.org+033de0ae+${material}=`, 'malformed-verifier-key'],
  'a-final-newline': [`${goSumKey}\n`, 'malformed-verifier-key'],
  'no-name': [`+033de0ae+${material}`, 'bad-key-name'],
  'a-name-with-a-blank': [`sum golang+033de0ae+${material}`, 'bad-key-name'],
  'another-name': [`sun.golang.org+033de0ae+${material}`, 'key-id-mismatch'],
  'a-post-quantum-key': [keyOf(Buffer.alloc(1_313, 6)), 'unsupported-key-type'],
  'a-short-key': [keyOf(Buffer.alloc(32, 1)), 'bad-key-length'],
}
for (const [name, [key, error]] of Object.entries(wrongKeys)) write('key', name, { key }, { error })

// ---- C2SP tlog-checkpoint ----

const root = 'sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08='
write(
  'checkpoint',
  'of-three-lines',
  { text: `log.example/1\n109482\n${root}\n` },
  { origin: 'log.example/1', size: 109_482, root: hex(Buffer.from(root, 'base64')) },
)
const wrongCheckpoints: Readonly<Record<string, readonly [string, string]>> = {
  nothing: ['', 'malformed-checkpoint'],
  'two-lines': ['log\n5\n', 'malformed-checkpoint'],
  'an-empty-origin': [`\n5\n${root}\n`, 'malformed-checkpoint'],
  'an-empty-size': [`log\n\n${root}\n`, 'malformed-checkpoint'],
  'no-final-newline': [`log\n5\n${root}`, 'malformed-checkpoint'],
  'an-extension-line': [`log\n5\n${root}\nTimestamp: 7\n`, 'extension-lines'],
  'an-empty-line-at-the-end': [`log\n5\n${root}\n\n`, 'extension-lines'],
  'something-unfinished-at-the-end': [`log\n5\n${root}\nx`, 'extension-lines'],
  'a-leading-zero': [`log\n05\n${root}\n`, 'bad-size'],
  'a-sign': [`log\n+5\n${root}\n`, 'bad-size'],
  'a-blank': [`log\n5 \n${root}\n`, 'bad-size'],
  hexadecimal: [`log\n0x5\n${root}\n`, 'bad-size'],
  'a-size-of-2-53': [`log\n9007199254740992\n${root}\n`, 'bad-size'],
  'a-size-that-rounds-to-a-safe-one': [`log\n9007199254740993\n${root}\n`, 'bad-size'],
  'a-size-of-30-digits': [`log\n${'9'.repeat(30)}\n${root}\n`, 'bad-size'],
  'a-root-of-31-bytes': [`log\n5\n${Buffer.alloc(31).toString('base64')}\n`, 'bad-root'],
  'a-root-without-padding': [`log\n5\n${root.slice(0, -1)}\n`, 'bad-root'],
  'a-root-with-stray-bits': [`log\n5\n${root.replace('8=', '9=')}\n`, 'bad-root'],
  'a-root-in-hexadecimal': [`log\n5\n${'ab'.repeat(32)}\n`, 'bad-root'],
}
for (const [name, [text, error]] of Object.entries(wrongCheckpoints)) {
  write('checkpoint', name, { text }, { error })
}

// ---- C2SP tlog-proof ----

const head = 'c2sp.org/tlog-proof@v1'
write(
  'proof',
  'of-the-third-leaf',
  { text: `${head}\nextra bW9yZQ==\nindex 2\n${root}\n\nany note\n` },
  { index: 2, extra: hex(Buffer.from('more')), proof: [hex(Buffer.from(root, 'base64'))] },
)
const wrongProofs: Readonly<Record<string, readonly [string, string]>> = {
  nothing: ['', 'malformed-tlog-proof'],
  'no-empty-line': [`${head}\nindex 0\n`, 'malformed-tlog-proof'],
  'another-version': ['c2sp.org/tlog-proof@v2\nindex 0\n\nx', 'malformed-tlog-proof'],
  'a-byte-order-mark': [`\ufeff${head}\nindex 0\n\nx`, 'malformed-tlog-proof'],
  'extra-that-is-not-base64': [`${head}\nextra ?\nindex 0\n\nx`, 'bad-extra'],
  'empty-extra': [`${head}\nextra \nindex 0\n\nx`, 'bad-extra'],
  'extra-twice': [`${head}\nextra eA==\nextra eA==\nindex 0\n\nx`, 'bad-index'],
  'extra-after-the-index': [`${head}\nindex 0\nextra eA==\n\nx`, 'bad-proof-hash'],
  'no-index': [`${head}\n\nx`, 'bad-index'],
  'an-index-without-number': [`${head}\nindex \n\nx`, 'bad-index'],
  'a-leading-zero': [`${head}\nindex 01\n\nx`, 'bad-index'],
  'a-negative-index': [`${head}\nindex -1\n\nx`, 'bad-index'],
  'an-index-beyond-2-53': [`${head}\nindex 9007199254740993\n\nx`, 'bad-index'],
  'lines-that-end-otherwise': [`${head}\r\nindex 0\r\n\n\nx`, 'malformed-tlog-proof'],
  'a-short-hash': [`${head}\nindex 0\neA==\n\nx`, 'bad-proof-hash'],
  'a-hash-that-is-not-base64': [`${head}\nindex 0\n${'?'.repeat(44)}\n\nx`, 'bad-proof-hash'],
}
for (const [name, [text, error]] of Object.entries(wrongProofs)) {
  write('proof', name, { text }, { error })
}

/** Every vector, by its path under this folder. */
export const vectors: ReadonlyMap<string, string> = files

if (import.meta.main) {
  for (const folder of ['valid', 'invalid']) {
    rmSync(new URL(folder, import.meta.url), { recursive: true, force: true })
    mkdirSync(new URL(folder, import.meta.url))
  }
  for (const [path, text] of files) writeFileSync(new URL(path, import.meta.url), text)
}
