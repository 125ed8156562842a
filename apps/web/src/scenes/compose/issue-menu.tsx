/** What one may do with a document that is one's own: make something further of it, or take it back. */
import { useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useNavigate } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { Button } from '../../components/button.tsx'
import { useView } from '../../desk/use-view.ts'
import { useText } from '../../text/text.ts'
import type { PaperKind } from '../../worker/compose/form.ts'
import { searchOf } from './compose-search.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import styles from './dialog.module.css'

type Props = { readonly document: { readonly id: string; readonly number: string } }

/** Nothing where one may do nothing. */
export function IssueMenu({ document }: Props) {
  const { t } = useText()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<'withdraw' | 'recall'>()
  const may = useView('treatments', { id: document.id })
  if (may === undefined || (may.kinds.length === 0 && !may.mayRecall)) return null
  const choose = (key: string) => {
    if (key === 'withdraw' || key === 'recall') return setDialog(key)
    const search = searchOf({ kind: key as PaperKind, of: document.id })
    void navigate({ to: '/circulate', search } as never)
  }
  return (
    <>
      <MenuTrigger>
        <Button>
          {t('treat.menu')}
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Popover className={styles['popover'] ?? ''} placement="bottom end">
          <Menu
            className={styles['menu'] ?? ''}
            aria-label={t('treat.menu')}
            onAction={(key) => choose(String(key))}
          >
            {may.kinds.map((kind) => (
              <MenuItem key={kind} id={kind} className={styles['item'] ?? ''}>
                {t(kind === 'new' ? 'compose.heading.new' : `treat.${kind}`)}
              </MenuItem>
            ))}
            {may.mayWithdraw && (
              <MenuItem id="withdraw" className={styles['item'] ?? ''}>
                {t('treat.withdraw')}
              </MenuItem>
            )}
            {may.mayRecall && (
              <MenuItem id="recall" className={styles['item'] ?? ''}>
                {t('treat.recall')}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {dialog !== undefined && (
        <WithdrawDialog
          document={document}
          sort={dialog}
          isOpen
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  )
}
