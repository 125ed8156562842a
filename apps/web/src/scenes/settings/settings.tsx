/** How the client looks and behaves on this device, and what it keeps there. */
import { useEffect, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Choice } from '../../components/choice.tsx'
import { Screen } from '../../components/screen.tsx'
import { densities, keepLooks, looks, themes } from '../../desk/looks.ts'
import type { Density, Theme } from '../../desk/looks.ts'
import { useLeave } from '../../desk/use-leave.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useLanguage } from '../../text/language.tsx'
import { useText } from '../../text/text.ts'
import type { Language } from '../../text/text.ts'
import styles from './settings.module.css'

export function SettingsScene() {
  const { t } = useText()
  return (
    <Screen heading={t('settings.title')} windowTitle={t('settings.title')}>
      <div className={styles['page']}>
        <Looks />
        <Storage />
        <Home />
      </div>
    </Screen>
  )
}

function Looks() {
  const { t } = useText()
  const { language, choose } = useLanguage()
  const [chosen, setChosen] = useState(looks)
  const keep = (change: Partial<typeof chosen>) => {
    const next = { ...chosen, ...change }
    keepLooks(next)
    setChosen(next)
  }
  return (
    <section className={styles['section']}>
      <h2>{t('settings.looks')}</h2>
      <div className={styles['choices']}>
        <Choice
          label={t('shell.language')}
          chosen={language}
          options={[
            { key: 'en', words: 'English' },
            { key: 'fr', words: 'Français' },
          ]}
          onChoose={(key) => choose(key as Language)}
        />
        <Choice
          label={t('settings.theme')}
          chosen={chosen.theme}
          options={themes.map((each) => ({ key: each, words: t(`settings.theme.${each}`) }))}
          onChoose={(theme) => keep({ theme: theme as Theme })}
        />
        <Choice
          label={t('settings.density')}
          chosen={chosen.density}
          options={densities.map((each) => ({ key: each, words: t(`settings.density.${each}`) }))}
          onChoose={(density) => keep({ density: density as Density })}
        />
      </div>
    </section>
  )
}

type Held = { readonly used: number; readonly isLasting: boolean }

function Storage() {
  const { t, number } = useText()
  const [held, setHeld] = useState<Held | undefined>()
  const look = async () => {
    const { usage = 0 } = await navigator.storage.estimate()
    setHeld({ used: usage, isLasting: await navigator.storage.persisted() })
  }
  useEffect(() => void look(), [])
  if (held === undefined) return null
  return (
    <section className={styles['section']}>
      <h2>{t('settings.storage')}</h2>
      <p>{t('settings.storage.used', { size: number(Math.ceil(held.used / 1_000_000)) })}</p>
      <p>{t(held.isLasting ? 'settings.storage.lasting' : 'settings.storage.passing')}</p>
      {!held.isLasting && (
        <Button onPress={() => void navigator.storage.persist().then(look)}>
          {t('settings.storage.ask')}
        </Button>
      )}
    </section>
  )
}

function Home() {
  const { t } = useText()
  const { regime, fingerprint, me, government } = useShell()
  const { wipe, lock, isLockable } = useLeave()
  const [isSure, setSure] = useState(false)
  return (
    <section className={styles['section']}>
      <h2>{t('settings.home')}</h2>
      <dl className={styles['facts']}>
        <dt>{t('settings.regime')}</dt>
        <dd>{regime}</dd>
        <dt>{t('verification.fingerprint')}</dt>
        <dd>
          <code>{(fingerprint.match(/.{8}/g) ?? []).join(' ')}</code>
        </dd>
        <dt>{t('shell.me')}</dt>
        <dd>
          {me.name === me.post || me.name === '' ? me.post : `${me.name}, ${me.post}`} ({government}
          )
        </dd>
      </dl>
      <div className={styles['choices']}>
        {isLockable && <Button onPress={() => void lock()}>{t('shell.lock')}</Button>}
        {isSure ? (
          <>
            <p>{t('settings.wipe.sure')}</p>
            <Button look="destructive" onPress={() => void wipe()}>
              {t('settings.wipe.yes')}
            </Button>
            <Button look="quiet" onPress={() => setSure(false)}>
              {t('settings.wipe.no')}
            </Button>
          </>
        ) : (
          <Button onPress={() => setSure(true)}>{t('shell.signOut')}</Button>
        )}
      </div>
    </section>
  )
}
