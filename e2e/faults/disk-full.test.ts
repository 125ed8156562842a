/**
 * The disk of the host is full: what it cannot keep it does not acknowledge, and once there is room
 * again everything acknowledged is there. On a small disk of its own, in memory, where this machine
 * lets one be mounted; elsewhere it is reported as not run.
 */
import { execFileSync } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { folder, smallRegime } from '../world/homes.ts'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { comesAbout, nothingIsLost, write } from './load.ts'

const disk = await folder('disk')

function isMounted(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=755', 'none', disk], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!isMounted())('a host whose disk is full', () => {
  let host: RunningHost
  afterAll(async () => {
    await host.stop()
    execFileSync('umount', ['-l', disk])
  })

  it('acknowledges nothing that it cannot keep, and goes on when there is room', async () => {
    const data = join(disk, 'data')
    await mkdir(data)
    host = await startHost(data)
    const port = new URL(host.address).port
    const regime = await smallRegime(host)
    const poc = await regime.signIn('france-poc-2')
    const writing = await write(regime)
    expect(await comesAbout(() => writing.answered().length > 4)).toBe(true)

    const ballast = join(disk, 'ballast')
    const { bavail, bsize } = statfsSync(disk)
    await writeFile(ballast, new Uint8Array(bavail * bsize - 2_000_000))
    const paper = join(await folder('papers'), 'large.bin')
    await writeFile(paper, new Uint8Array(9_000_000).fill(7))
    const said = ['--series', 'POC', '--marking', 'RR', '--title', 'Too large for now']
    const refused = await poc.epoc('circulate', paper, ...said)
    expect(refused.code).toBe(9)
    expect(refused.err).toContain('kept in your outbox')
    const before = writing.unanswered()
    expect(await comesAbout(() => writing.unanswered() > before, 30_000)).toBe(true)

    await rm(ballast)
    // PostgreSQL stops where it cannot write its log, and the host with it; an operator starts it again.
    const room = writing.answered().length
    const hasEnded = () => host.process.exitCode !== null
    await comesAbout(() => hasEnded() || writing.answered().length > room)
    if (hasEnded()) host = await startHost(data, { env: { PORT: port } })
    expect(await comesAbout(() => writing.answered().length >= room + 5)).toBe(true)
    await writing.stop()
    const sent = await poc.epoc('sync')
    expect(sent.err).toMatch(/From your outbox: “Too large for now”: sent/)
    expect((await poc.epoc('verify')).out).toContain('All of it holds')
    await nothingIsLost(regime, host, writing)
  })
})
