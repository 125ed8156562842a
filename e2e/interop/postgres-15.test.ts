/** The oldest PostgreSQL that will do, by DATABASE_URL: what a store promises, and one story. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, smallRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import { run } from '../world/run.ts'
import { mayLeaveOutPostgres15, startCluster } from '../world/postgres-15.ts'
import type { Cluster } from '../world/postgres-15.ts'

describe.skipIf(mayLeaveOutPostgres15())('on PostgreSQL 15', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster.stop())

  it('a store keeps its promises', async () => {
    const vitest = join('node_modules', '.bin', 'vitest')
    const suite = 'apps/server/src/sequence/store.test.ts'
    const env = { EPOC_STORE_URL: await cluster.fresh(), NO_COLOR: '1' }
    const ran = await run(process.execPath, [vitest, 'run', '--project', 'unit', suite], { env })
    expect([ran.code, ran.out]).toEqual([0, expect.stringMatching(/Tests +\d+ passed/)])
  })

  it('a paper crosses, also when the host starts again', async () => {
    const data = await folder('host')
    const env = { DATABASE_URL: await cluster.fresh() }
    let host = await startHost(data, { env })
    const regime = await smallRegime(host)
    const poc = await regime.signIn('france-poc-2')
    const japan = await regime.signIn('japan-embassy')
    const paper = join(await folder('papers'), 'paper.txt')
    await writeFile(paper, 'A paper.')
    const said = ['--series', 'POC', '--marking', 'U', '--title', 'A paper']
    expect((await poc.epoc('circulate', paper, ...said)).err).toBe('')
    const port = new URL(host.address).port
    await host.stop()
    host = await startHost(data, { env: { ...env, PORT: port } })
    const to = await folder('opened')
    expect((await japan.epoc('open', 'poc1', '--to', to)).err).toBe('')
    expect((await japan.epoc('verify')).out).toContain('All of it holds')
    await host.stop()
  })
})
