/** A running host, asked over HTTP, keeps the promises that the host in memory keeps. */
import { httpHost } from '@epoc/replica'
import { hostContract } from '@epoc/testing'
import type { Table } from '@epoc/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, smallRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'

describe('a running host', () => {
  let running: RunningHost
  let table: Table

  beforeAll(async () => {
    running = await startHost(await folder('contract'))
    const regime = await smallRegime(running)
    table = {
      host: httpHost(running.address),
      hostToken: await running.hostToken(),
      japan: await regime.replicaOf('japan-embassy'),
      germany: await regime.replicaOf('germany-embassy'),
    }
  })
  afterAll(async () => running.stop())

  it.each(hostContract)('$promise', async ({ holds }) => {
    await expect(holds(async () => table)).resolves.toBeUndefined()
  })
})
