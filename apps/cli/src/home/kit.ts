/**
 * The printed kit: with the account secret and the passphrase, the keyring that was deposited at the
 * host opens on a machine that has nothing else.
 */
import { err, ok, openKeyring, parseAccountSecret, slotPlace } from '@epoc/crypto'
import type { AccountSecret, AccountSecretError, KeyringSecrets, Result } from '@epoc/crypto'
import type { Host } from '@epoc/replica'
import { passphraseFor } from '../context.ts'
import type { Context } from '../context.ts'
import { failure, failureOf } from '../failure.ts'
import type { Failure } from '../failure.ts'

export type Kit = {
  readonly secrets: KeyringSecrets
  readonly passphrase: string
  readonly accountSecret: AccountSecret
}

/** Asks for what is not given: the account secret is best typed where nobody sees it. */
export async function openKit(
  context: Context,
  host: Host,
  given: string | true,
): Promise<Result<Kit, Failure>> {
  const typed = given === true ? await context.terminal.askSecret('Kit: ') : given
  const accountSecret = parseAccountSecret(typed ?? '')
  if (!accountSecret.ok) return err(failure('usage', kitSentence(accountSecret.error)))
  const slot = await host.slots.get(slotPlace(accountSecret.value))
  if (!slot.ok) {
    const isUnknown = slot.error.type === 'problem' && slot.error.name === 'not-found'
    return err(isUnknown ? failure('unknown', nothingThere) : failureOf(slot.error))
  }
  const passphrase = await passphraseFor(context, 'The passphrase of your other home: ')
  if (!passphrase.ok) return passphrase
  const opened = await openKeyring({
    slot: slot.value,
    passphrase: passphrase.value,
    accountSecret: accountSecret.value,
  })
  if (!opened.ok) {
    return err(
      opened.error.type === 'wrong-passphrase'
        ? failureOf(opened.error)
        : failure('fault', `What the host keeps is no sealed keyring (${opened.error.type}).`),
    )
  }
  return ok({
    secrets: opened.value,
    passphrase: passphrase.value,
    accountSecret: accountSecret.value,
  })
}

const nothingThere =
  'The host keeps no keyring for this kit. In the other home: npx epoc slot deposit'

function kitSentence(error: AccountSecretError): string {
  switch (error.type) {
    case 'wrong-length':
      return `A kit has 32 symbols; these are ${error.length}.`
    case 'wrong-symbol':
      return `“${error.symbol}” in group ${error.group} of the kit is no symbol of a kit.`
    case 'wrong-check':
      return 'A symbol of the kit was misread: they do not belong together.'
  }
}
