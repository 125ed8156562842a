/** Product and government, the search that is also the palette, freshness, language, person and hat. */
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Section,
  Header as Heading,
} from 'react-aria-components'
import { ChevronDown, Search } from 'lucide-react'
import { useDesk } from '../desk/desk.tsx'
import { useLeave } from '../desk/use-leave.ts'
import { useLanguage } from '../text/language.tsx'
import { languages, useText } from '../text/text.ts'
import type { Language } from '../text/text.ts'
import type { ShellView } from '../worker/views/shell.ts'
import { Freshness } from './freshness.tsx'
import { Palette, usePalette } from './palette.tsx'
import styles from './header.module.css'

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }

export function Header({ shell }: { readonly shell: ShellView }) {
  const { t } = useText()
  const palette = usePalette()
  return (
    <header className={styles['header']}>
      <div className={styles['who']}>
        <span className={styles['product']}>{t('product')}</span>
        <span aria-hidden>/</span>
        <strong>{shell.acting.name}</strong>
        {shell.sample && <span className={styles['sample']}>{t('shell.sample')}</span>}
      </div>
      <AriaButton className={styles['search'] ?? ''} onPress={palette.open}>
        <Search size={16} aria-hidden />
        <span>{t('shell.search')}</span>
        <kbd>Ctrl K</kbd>
      </AriaButton>
      <Palette palette={palette} />
      <div className={styles['end']}>
        <Freshness zone={shell.zone} />
        <LanguageMenu />
        <PersonMenu shell={shell} />
      </div>
    </header>
  )
}

function LanguageMenu() {
  const { t } = useText()
  const { language, choose } = useLanguage()
  return (
    <MenuTrigger>
      <AriaButton
        className={styles['small'] ?? ''}
        aria-label={`${language.toUpperCase()}, ${t('shell.language')}: ${languageNames[language]}`}
      >
        {language.toUpperCase()}
      </AriaButton>
      <Popover className={styles['popover'] ?? ''}>
        <Menu
          selectionMode="single"
          selectedKeys={[language]}
          onAction={(key) => choose(key as Language)}
          className={styles['menu'] ?? ''}
        >
          {languages.map((each) => (
            <MenuItem key={each} id={each} className={styles['item'] ?? ''}>
              {languageNames[each]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function PersonMenu({ shell }: { readonly shell: ShellView }) {
  const { t } = useText()
  const { wear, status } = useDesk()
  const { wipe, lock, isLockable } = useLeave()
  const { me, hats, acting } = shell
  return (
    <MenuTrigger>
      <AriaButton className={styles['small'] ?? ''}>
        <span className={styles['person']}>{me.post === '' ? me.name : me.post}</span>
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Menu
          className={styles['menu'] ?? ''}
          aria-label={t('shell.me')}
          onAction={(key) => {
            if (key === 'wipe') void wipe()
            else if (key === 'lock') void lock()
            else wear(String(key))
          }}
        >
          <Section>
            <Heading className={styles['heading'] ?? ''}>{t('shell.hat')}</Heading>
            {hats.map(({ hat, name }) => (
              <MenuItem
                key={hat}
                id={hat}
                className={styles['item'] ?? ''}
                isDisabled={status.phase !== 'open'}
              >
                {hat === acting.hat ? `✓ ${name}` : name}
              </MenuItem>
            ))}
          </Section>
          {isLockable && (
            <MenuItem id="lock" className={styles['item'] ?? ''}>
              {t('shell.lock')}
            </MenuItem>
          )}
          <MenuItem id="wipe" className={styles['item'] ?? ''}>
            {t('shell.signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
