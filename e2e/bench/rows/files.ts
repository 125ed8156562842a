/** 100 MB sealed in the client, stored at the host, and fetched again. */
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { identityFromSeed, recipientOf, sealFile, sha256, systemRandom } from '@epoc/crypto'
import type { Seed } from '@epoc/crypto'
import { storeParts } from '@epoc/replica'
import { folder } from '../../world/homes.ts'
import { run } from '../../world/run.ts'
import type { Load } from '../load.ts'
import { atLeast, atMost, inTurns, secondsOf } from '../measure.ts'
import type { Row } from '../measure.ts'

const size = 100_000_000
const partSize = 4 * 1024 * 1024
/** Read and written at once, as the command line does. */
const ahead = 128 * 1024

const partsOf = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / partSize) }, (_, i) =>
    bytes.subarray(i * partSize, (i + 1) * partSize),
  )

export async function sealing(turns: number): Promise<readonly Row[]> {
  const home = await folder('bench files')
  const plain = join(home, 'plain')
  await writeFile(plain, randomBytes(size))
  const keygen = await run('age-keygen', ['-o', join(home, 'key')])
  const recipient = /age1\w+/.exec(keygen.err)?.[0]
  if (recipient === undefined) throw new Error('age-keygen said nothing')
  const ours = await recipientOf(identityFromSeed(systemRandom(32) as Seed))
  const sealed = async () => {
    const file = await sealFile({
      source: createReadStream(plain, { highWaterMark: ahead }),
      recipient: ours,
    })
    if (!file.ok) throw new Error(file.error.type)
    const target = createWriteStream(join(home, 'sealed'), { highWaterMark: ahead })
    for await (const piece of file.value.stream) {
      if (!target.write(piece)) await once(target, 'drain')
    }
    target.end()
    await once(target, 'close')
  }
  const age = async () => {
    const ran = await run('age', ['-r', recipient, '-o', join(home, 'aged'), plain])
    if (ran.code !== 0) throw new Error(ran.err)
  }
  return [
    {
      name: 'sealing a file of 100 MB in the client',
      against: 'the age tool, X25519',
      unit: 's',
      turns: await inTurns(
        turns,
        () => secondsOf(sealed),
        () => secondsOf(age),
      ),
      ...atMost(6),
    },
  ]
}

export async function blobs({ writers }: Load, turns: number): Promise<readonly Row[]> {
  const { transport, blobs: store } = writers[0]!
  const home = await folder('bench blobs')
  let parts: readonly Uint8Array[] = []
  const up = async () => {
    parts = partsOf(new Uint8Array(randomBytes(size)))
    const source = async function* () {
      yield* parts
    }
    return secondsOf(async () => {
      const stored = await storeParts(source(), store)
      if (!stored.ok) throw new Error(JSON.stringify(stored.error))
    })
  }
  const copied = join(home, 'copy')
  const bareUp = async () => {
    const bytes = randomBytes(size)
    return secondsOf(async () => {
      createHash('sha256').update(bytes).digest()
      const file = await open(copied, 'w')
      await file.write(bytes)
      await file.sync()
      await file.close()
    })
  }
  const down = async () => {
    const seconds = await secondsOf(async () => {
      for (const part of parts) {
        const fetched = await transport.getBlob(sha256(part))
        if (!fetched.ok) throw new Error(JSON.stringify(fetched.error))
      }
    })
    return size / 1e6 / seconds
  }
  const server = createServer((_request, response) => void createReadStream(copied).pipe(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const bareDown = async () => {
    const seconds = await secondsOf(async () => (await fetch(address)).arrayBuffer())
    return size / 1e6 / seconds
  }
  const upTurns = await inTurns(turns, up, bareUp)
  const downTurns = await inTurns(turns, down, bareDown)
  server.close()
  server.closeAllConnections()
  return [
    {
      name: 'blobs of 100 MB up',
      against: 'SHA-256 and a copy with fsync',
      unit: 's',
      turns: upTurns,
      ...atMost(1.5),
    },
    {
      name: 'blobs of 100 MB down',
      against: 'a static file over HTTP',
      unit: 'MB/s',
      turns: downTurns,
      ...atLeast(0.7),
    },
  ]
}
