/** What is seen before there is anything to show: reading for the first time, locked, or gone. */
import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { leave } from '../desk/current-home.ts'
import { useDesk } from '../desk/desk.tsx'
import { touch } from '../desk/left-alone.ts'
import { useText } from '../text/text.ts'
import { Button } from '../components/button.tsx'
import { TextField } from '../components/text-field.tsx'
import styles from './opening.module.css'

export function Opening() {
  const { t } = useText()
  const { status } = useDesk()
  const { work, freshness, phase } = status
  return (
    <main className={styles['opening']}>
      <h1>{t('product')}</h1>
      {phase === 'locked' && <Unlock />}
      {phase === 'opening' && (
        <p role="status">
          {work === undefined
            ? t('first.entering')
            : t(`sync.${work.what}`, { done: work.done, total: work.total })}
        </p>
      )}
      {phase === 'opening' && work !== undefined && (
        <ProgressBar
          aria-label={t('first.entering')}
          value={work.done}
          maxValue={Math.max(1, work.total)}
          className={styles['progress'] ?? ''}
        >
          {({ percentage = 0 }) => <progress max={100} value={percentage} aria-hidden />}
        </ProgressBar>
      )}
      {phase === 'damaged' && <p>{t('opening.damaged')}</p>}
      {phase === 'gone' && freshness?.type !== 'offline' && <p>{t('opening.gone')}</p>}
      {freshness?.type === 'offline' && <p>{t('first.unreachable')}</p>}
      {phase !== 'opening' && <Elsewhere />}
    </main>
  )
}

function Unlock() {
  const { t } = useText()
  const { home, service, wearing } = useDesk()
  const [passphrase, setPassphrase] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const unlock = async () => {
    if (isBusy) return
    setBusy(true)
    touch()
    const { type } = await service.unlock(home, passphrase, wearing)
    setBusy(false)
    setWrong(type === 'wrong-passphrase')
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void unlock()
      }}
    >
      <p>{t('opening.locked')}</p>
      <TextField
        type="password"
        label={t('opening.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoComplete="current-password"
        {...(isWrong ? { error: t('opening.wrong') } : {})}
      />
      <Button look="primary" type="submit" isPending={isBusy} isDisabled={passphrase === ''}>
        {t('opening.unlock')}
      </Button>
    </form>
  )
}

function Elsewhere() {
  const { t } = useText()
  return (
    <Button
      look="quiet"
      onPress={() => {
        leave()
        location.assign('/')
      }}
    >
      {t('opening.elsewhere')}
    </Button>
  )
}
