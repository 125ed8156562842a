/** Signs in to a regime of one's own: passphrase and account secret, and nothing that the host could guess. */
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { connect } from '../../desk/connect.ts'
import { touch } from '../../desk/left-alone.ts'
import type { HomeId } from '../../device/homes.ts'
import { useText } from '../../text/text.ts'
import type { MessageName } from '../../text/catalogue.ts'
import type { SignInOutcome } from '../../worker/sign-in.ts'
import styles from './sign-in-form.module.css'

type Trouble = Exclude<SignInOutcome['type'], 'signed-in'>

const sentences: Readonly<Record<Trouble, MessageName>> = {
  unreachable: 'first.unreachable',
  'no-regime': 'signIn.notEnrolled',
  nobody: 'signIn.notEnrolled',
  'not-enrolled': 'signIn.notEnrolled',
  'not-opened': 'signIn.notOpened',
  'not-an-account-secret': 'signIn.notSecret',
  'not-a-fingerprint': 'signIn.notFingerprint',
}

/** Told beside the field that it is about. */
const besideTheirFields: readonly Trouble[] = ['not-an-account-secret', 'not-a-fingerprint']

export function SignInForm({ onEnter }: { readonly onEnter: (home: HomeId) => void }) {
  const { t } = useText()
  const [kit, setKit] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [fingerprint, setFingerprint] = useState('')
  const [trouble, setTrouble] = useState<Trouble | undefined>()
  const [isBusy, setBusy] = useState(false)
  const signIn = async () => {
    if (isBusy) return
    setBusy(true)
    setTrouble(undefined)
    const id = crypto.randomUUID()
    const { type } = await connect(id).signInByKit(id, location.origin, {
      kit,
      passphrase,
      fingerprint,
    })
    setBusy(false)
    if (type === 'signed-in') {
      touch()
      onEnter(id)
    } else setTrouble(type)
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void signIn()
      }}
    >
      <TextField
        label={t('signIn.secret')}
        hint={t('signIn.secret.hint')}
        value={kit}
        onChange={setKit}
        autoComplete="off"
        spellCheck="false"
        {...(trouble === 'not-an-account-secret' ? { error: t('signIn.notSecret') } : {})}
      />
      <TextField
        type="password"
        label={t('opening.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="current-password"
      />
      <TextField
        label={t('signIn.fingerprint')}
        hint={t('signIn.fingerprint.hint')}
        value={fingerprint}
        onChange={setFingerprint}
        autoComplete="off"
        spellCheck="false"
        {...(trouble === 'not-a-fingerprint' ? { error: t('signIn.notFingerprint') } : {})}
      />
      {trouble !== undefined && !besideTheirFields.includes(trouble) && (
        <p role="alert" className={styles['trouble']}>
          {t(sentences[trouble])}
        </p>
      )}
      <div>
        <Button
          type="submit"
          isPending={isBusy}
          isDisabled={kit === '' || passphrase === '' || fingerprint === ''}
        >
          {t(isBusy ? 'signIn.busy' : 'first.signIn')}
        </Button>
      </div>
    </form>
  )
}
