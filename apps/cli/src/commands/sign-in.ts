/**
 * `epoc sign-in`: makes a home. In the sample regime one picks somebody to be; elsewhere one brings
 * the keys with which one was enrolled, or the kit of a home whose keyring is at the host.
 */
import { err, ok, toHex } from '@epoc/crypto'
import type { KeyringSecrets, Result } from '@epoc/crypto'
import { Replica, httpHost, memoryStorage } from '@epoc/replica'
import type { Host, RegimeListing } from '@epoc/replica'
import { conclude, withHome } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import { homeFolder, passphraseFor } from '../context.ts'
import type { CommonOptions, Context } from '../context.ts'
import { failure, failureOf } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { createHome, personKeys } from '../home/home.ts'
import { readKeyFile } from '../home/key-file.ts'
import { openKit } from '../home/kit.ts'

type Options = CommonOptions & {
  readonly as?: string
  readonly keys?: string
  readonly kit?: string | true
  readonly regime?: string
  readonly language: string
}

export const signInCommand: Register = (program, context, end) => {
  withHome(program.command('sign-in <address>'))
    .description('make a home for yourself at a host, such as http://localhost:8080')
    .option('--as <name>', 'in the sample regime: whom to be (epoc sample lists them)')
    .option('--keys <file>', 'elsewhere: the file with your keys')
    .option(
      '--kit [account secret]',
      'with the printed kit of another home (see: epoc slot deposit)',
    )
    .option('--regime <fingerprint>', 'which regime, where the host has several')
    .option('--language <code>', 'the language in which you read', 'en')
    .action(async (address: string, options: Options) => {
      end(conclude(context, options, await signIn(context, address, options)))
    })
}

async function signIn(context: Context, address: string, options: Options): Promise<Outcome> {
  if (!/^https?:\/\/[^/]+\/?$/.test(address)) {
    return err(failure('usage', `“${address}” is not an address such as http://localhost:8080.`))
  }
  const host = httpHost(address)
  const regimes = await host.regimes()
  if (!regimes.ok) return err(failureOf(regimes.error))
  const chosen = chosenRegime(regimes.value, options.regime)
  if (!chosen.ok) return chosen
  const kit = options.kit === undefined ? ok(undefined) : await openKit(context, host, options.kit)
  if (!kit.ok) return kit
  const secrets =
    kit.value === undefined ? await secretsFor(chosen.value, options) : ok(kit.value.secrets)
  if (!secrets.ok) return secrets
  const known = await isEnrolled(context, host, chosen.value, secrets.value)
  if (!known.ok) return known
  const passphrase =
    kit.value === undefined
      ? await passphraseFor(context, 'Choose a passphrase for this home: ')
      : ok(kit.value.passphrase)
  if (!passphrase.ok) return passphrase

  const folder = homeFolder(context, options)
  const { regime } = chosen.value
  const facts = { server: address.replace(/\/+$/, ''), regime, language: options.language }
  const made = await createHome(
    folder,
    facts,
    secrets.value,
    passphrase.value,
    context.random,
    kit.value?.accountSecret,
  )
  if (!made.ok) return err(failureOf(made.error))
  const fingerprint = toHex(regime)
  return ok({
    json: { home: folder, regime: fingerprint, accountSecret: made.value },
    text: [
      `Your home is ${folder}. You are ${known.value}.`,
      `Regime       ${inGroups(fingerprint)}`,
      `             Compare this fingerprint with your Point of Contact by telephone.`,
      `Kit          ${made.value}`,
      `             Print it and keep it apart: with the passphrase it opens your keys.`,
      '',
      'Next:  npx epoc inbox',
    ].join('\n'),
  })
}

/** Eight characters at a time, as one reads them out. */
const inGroups = (text: string): string => text.match(/.{1,8}/g)?.join(' ') ?? text

function chosenRegime(
  regimes: readonly RegimeListing[],
  asked: string | undefined,
): Result<RegimeListing, Failure> {
  const wanted = asked?.replaceAll(/\s/g, '').toLowerCase()
  const fitting = regimes.filter(
    ({ regime }) => wanted === undefined || toHex(regime).startsWith(wanted),
  )
  const [first] = fitting
  if (first === undefined) return err(failure('unknown', 'The host has no such regime.'))
  if (fitting.length === 1) return ok(first)
  const names = fitting.map(({ regime }) => `  ${toHex(regime)}`).join('\n')
  return err(failure('usage', `The host has several regimes. Say which with --regime:\n${names}`))
}

/** The two secret seeds: published ones in the sample regime and only there. */
async function secretsFor(
  { sample }: RegimeListing,
  { as, keys }: Options,
): Promise<Result<KeyringSecrets, Failure>> {
  if (keys !== undefined) return readKeyFile(keys)
  if (!sample)
    return err(
      failure(
        'usage',
        'This is not the sample regime: bring your keys with --keys, or your kit with --kit.',
      ),
    )
  if (as === undefined) {
    return err(failure('usage', 'Say whom to be with --as; “epoc sample” lists the people.'))
  }
  // Loaded here, with all its papers: who has signed in does not wait for them again.
  const { castMember, sampleSecrets } = await import('@epoc/sample')
  return castMember(as) === undefined
    ? err(failure('unknown', `Nobody in the sample regime is called “${as}”. See: epoc sample`))
    : ok(sampleSecrets(as))
}

/** Who these keys belong to in the record, which must know them before a home is made for them. */
async function isEnrolled(
  { clock, random }: Context,
  host: Host,
  { regime, sample }: RegimeListing,
  secrets: KeyringSecrets,
): Promise<Result<string, Failure>> {
  const keys = await personKeys(secrets)
  const replica = await Replica.open(regime, keys, {
    host,
    storage: memoryStorage(),
    clock,
    random,
  })
  if (!replica.ok) throw new Error('an empty copy is sound')
  const synced = await replica.value.sync()
  if (!synced.ok) return err(failureOf(synced.error))
  const { governance, person } = replica.value
  if (governance === undefined || person === undefined)
    return err(failureOf({ type: 'not-enrolled' }))
  // The host only says that it is the sample; the founding, which is signed, must say so too.
  if (sample && !governance.founding.sample) {
    return err(
      failure('fault', 'The host says that this is the sample regime, and its founding does not.'),
    )
  }
  const partner = governance.founding.partners.find(({ code }) => code === person.partner)
  return ok(
    `${partner?.names.get('en') ?? person.partner}, ${[...person.hats.keys()].join(' and ')}`,
  )
}
