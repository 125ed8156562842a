/** Search that is also the palette: type a number and be there; or a word of a title, or a place to go. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { useNavigate } from '@tanstack/react-router'
import { useView } from '../desk/use-view.ts'
import { useText } from '../text/text.ts'
import { Mark } from '../components/mark.tsx'
import styles from './palette.module.css'

export type PaletteState = {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

export function usePalette(): PaletteState {
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => setOpen(true), [])
  const close = useCallback(() => setOpen(false), [])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
      const isSearch = event.key === '/' && !isWriting(event.target)
      if ((!isPalette && !isSearch) || event.altKey) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  return useMemo(() => ({ isOpen, open, close }), [isOpen, open, close])
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

export function Palette({ palette }: { readonly palette: PaletteState }) {
  const { t } = useText()
  const { isOpen, close, open } = palette
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(next) => (next ? open() : close())}
      isDismissable
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={t('shell.search')}>
          <Found close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Found({ close }: { readonly close: () => void }) {
  const { t } = useText()
  const [words, setWords] = useState('')
  const navigate = useNavigate()
  const found = useView('search', { words })
  const go = (to: string) => {
    close()
    void navigate({ to })
  }
  const places = (
    [
      'inbox',
      'documents',
      'circulate',
      'messages',
      'directory',
      'verification',
      'settings',
    ] as const
  )
    .map((name) => ({ to: `/${name}`, words: t(`nav.${name}`) }))
    .filter((place) => words === '' || place.words.toLowerCase().includes(words.toLowerCase()))
  return (
    <Autocomplete inputValue={words} onInputChange={setWords}>
      <SearchField autoFocus aria-label={t('shell.search')} className={styles['field'] ?? ''}>
        <Input className={styles['input'] ?? ''} placeholder={t('palette.hint')} />
      </SearchField>
      <Menu
        className={styles['list'] ?? ''}
        onAction={(key) => go(String(key))}
        renderEmptyState={() => <p className={styles['empty']}>{t('palette.empty')}</p>}
      >
        {(found?.documents ?? []).map(({ id, number, title, mark }) => (
          <MenuItem
            key={id}
            id={`/documents/${id}`}
            textValue={`${number} ${title}`}
            className={styles['item'] ?? ''}
          >
            <Mark mark={mark} />
            <strong>{number}</strong>
            <span className={styles['title']}>{title}</span>
          </MenuItem>
        ))}
        {(found?.seats ?? []).map(({ seat, name }) => (
          <MenuItem
            key={`seat ${seat}`}
            id={`/directory/${seat}`}
            textValue={name}
            className={styles['item'] ?? ''}
          >
            <span className={styles['title']}>{name}</span>
            <span className={styles['kind']}>{t('nav.directory')}</span>
          </MenuItem>
        ))}
        {places.map((place) => (
          <MenuItem
            key={place.to}
            id={place.to}
            textValue={place.words}
            className={styles['item'] ?? ''}
          >
            <span className={styles['title']}>{place.words}</span>
            <span className={styles['kind']}>{t('palette.go')}</span>
          </MenuItem>
        ))}
      </Menu>
    </Autocomplete>
  )
}
