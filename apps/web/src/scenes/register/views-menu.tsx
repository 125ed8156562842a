/** Saved views of the register: a name for the filters that stand in the address. */
import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { Bookmark } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { CheckDialog } from '../../components/check-dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useDesk } from '../../desk/desk.tsx'
import { useText } from '../../text/text.ts'
import type { RegisterSearch } from './register-search.ts'
import { isSame, keepViews, savedViews, withView } from './saved-views.ts'
import type { SavedView } from './saved-views.ts'
import styles from './views-menu.module.css'

export function ViewsMenu({ search }: { readonly search: RegisterSearch }) {
  const { t } = useText()
  const { home } = useDesk()
  const navigate = useNavigate()
  const [views, setViews] = useState(() => savedViews(home))
  const [isNaming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const here = views.find((view) => isSame(view.search, search))
  const keep = (next: readonly SavedView[]) => {
    keepViews(home, next)
    setViews(next)
  }
  const act = (key: string) => {
    if (key === 'save') {
      setName('')
      setNaming(true)
    } else if (key === 'forget') keep(views.filter((view) => view !== here))
    else {
      const chosen = views.find((view) => `view ${view.name}` === key)
      if (chosen !== undefined) void navigate({ to: '/documents', search: chosen.search })
    }
  }
  return (
    <>
      <MenuTrigger>
        <Button>
          <Bookmark size={16} aria-hidden />
          {here?.name ?? t('register.views')}
        </Button>
        <Popover className={styles['popover'] ?? ''}>
          <Menu
            className={styles['menu'] ?? ''}
            aria-label={t('register.views')}
            onAction={(key) => act(String(key))}
          >
            {views.map((view) => (
              <MenuItem
                key={view.name}
                id={`view ${view.name}`}
                textValue={view.name}
                className={styles['item'] ?? ''}
              >
                {view === here ? `✓ ${view.name}` : view.name}
              </MenuItem>
            ))}
            {views.length > 0 && <Separator className={styles['line'] ?? ''} />}
            {here === undefined ? (
              <MenuItem
                id="save"
                className={styles['item'] ?? ''}
                isDisabled={Object.keys(search).length === 0}
              >
                {t('register.views.save')}
              </MenuItem>
            ) : (
              <MenuItem id="forget" className={styles['item'] ?? ''}>
                {t('register.views.forget', { name: here.name })}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      <CheckDialog
        isOpen={isNaming}
        onClose={() => setNaming(false)}
        title={t('register.views.save')}
        action={t('register.views.keep')}
        isUnderWay={false}
        isActDisabled={name.trim() === ''}
        onAct={() => {
          keep(withView(views, { name: name.trim(), search }))
          setNaming(false)
        }}
      >
        <p>{t('register.views.lead')}</p>
        <TextField
          autoFocus
          label={t('register.views.name')}
          maxLength={60}
          value={name}
          onChange={setName}
        />
      </CheckDialog>
    </>
  )
}
