/** Somebody leaves a sealed keyring at the host, and signs in on a machine that has nothing of theirs. */
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../world/host.ts'
import type { RunningHost } from '../world/host.ts'
import { folder, smallRegime } from '../world/homes.ts'
import type { FreshRegime, Officer } from '../world/homes.ts'
import { epoc } from '../world/run.ts'

describe('R-HOME-9: another machine', () => {
  let host: RunningHost
  let regime: FreshRegime
  let japan: Officer
  let kit: string
  let elsewhere: string

  beforeAll(async () => {
    host = await startHost(await folder('host'))
    regime = await smallRegime(host)
    japan = await regime.signIn('japan-embassy')
    kit = (await readFile(join(japan.home, 'account-secret'), 'utf8')).trim()
    elsewhere = await folder('elsewhere')
  })
  afterAll(async () => void (await host.stop()))

  const passphrase = () => japan.env['EPOC_PASSPHRASE'] ?? ''
  const signIn = (typed: string, secret: string, home = 'home') =>
    epoc(['sign-in', host.address, '--kit', typed, '--home', join(elsewhere, home)], {
      EPOC_PASSPHRASE: secret,
    })

  it('has nothing to sign in with before the keyring is deposited', async () => {
    const ran = await signIn(kit, passphrase())
    expect([ran.code, ran.err]).toEqual([8, expect.stringContaining('epoc slot deposit')])
    expect((await japan.epoc('slot', 'drop')).code).toBe(8)
  })

  it('signs in with passphrase and kit, and with nothing less', async () => {
    const deposited = await japan.epoc('slot', 'deposit')
    expect([deposited.code, deposited.out]).toEqual([0, expect.stringContaining('the kit open it')])
    expect((await signIn(kit, 'wrong')).code).toBe(6)
    const misread = kit.replace(/^./, (symbol) => (symbol === '7' ? '8' : '7'))
    expect((await signIn(misread, passphrase())).err).toContain('misread')
    expect((await signIn(kit.slice(5), passphrase())).err).toContain('32 symbols')

    const ran = await signIn(kit.toLowerCase(), passphrase())
    expect([ran.code, ran.out]).toEqual([0, expect.stringContaining(`Kit          ${kit}`)])
    const there = { EPOC_HOME: join(elsewhere, 'home'), EPOC_PASSPHRASE: passphrase() }
    expect(await epoc(['list'], there)).toMatchObject({ code: 0, err: '' })
    // The same kit: what is deposited from here takes the place of what was there.
    expect((await epoc(['slot', 'deposit'], there)).code).toBe(0)
    expect(await host.sql('select 1 from slot')).toHaveLength(1)
  })

  it('does not take what a host puts in the place of a keyring', async () => {
    await host.sql(`update slot set slot = replace(slot, '65536', '8')`)
    const ran = await signIn(kit, passphrase(), 'third')
    expect([ran.code, ran.err]).toEqual([7, expect.stringContaining('kdf-too-weak')])
  })

  it('has nothing again once the keyring was dropped', async () => {
    expect((await japan.epoc('slot', 'drop')).code).toBe(0)
    expect((await signIn(kit, passphrase(), 'fourth')).code).toBe(8)
    expect(await host.sql('select 1 from slot')).toHaveLength(0)
  })
})
