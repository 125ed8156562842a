/** The ways to every screen. A rail of icons where there is little room, a bar at the foot on tablets. */
import { Link } from '@tanstack/react-router'
import {
  BookUser,
  FileInput,
  FileText,
  Hourglass,
  Inbox,
  Mail,
  Send,
  Settings,
  ShieldCheck,
} from 'lucide-react'
import { useDesk } from '../desk/desk.tsx'
import { useText } from '../text/text.ts'
import type { MessageName } from '../text/catalogue.ts'
import type { ShellView } from '../worker/views/shell.ts'
import styles from './navigation.module.css'

type Way = { readonly to: string; readonly name: MessageName; readonly icon: typeof Inbox }

const ways: readonly Way[] = [
  { to: '/inbox', name: 'nav.inbox', icon: Inbox },
  { to: '/documents', name: 'nav.documents', icon: FileText },
  { to: '/circulate', name: 'nav.circulate', icon: Send },
  { to: '/submissions', name: 'nav.submissions', icon: FileInput },
  { to: '/outbox', name: 'nav.outbox', icon: Hourglass },
  { to: '/messages', name: 'nav.messages', icon: Mail },
  { to: '/directory', name: 'nav.directory', icon: BookUser },
  { to: '/verification', name: 'nav.verification', icon: ShieldCheck },
  { to: '/settings', name: 'nav.settings', icon: Settings },
]

export function Navigation({ shell }: { readonly shell: ShellView }) {
  const { t } = useText()
  const { acting, needsAction, submissions } = shell
  const { waiting } = useDesk().status
  const counts: Readonly<Record<string, number>> = {
    '/inbox': needsAction,
    '/submissions': submissions,
    '/outbox': waiting,
  }
  const isShown: Readonly<Record<string, boolean>> = {
    '/circulate': acting.maySpeak,
    '/submissions': acting.hat === 'poc',
    // There only while something waits.
    '/outbox': waiting > 0,
  }
  const shown = ways.filter(({ to }) => isShown[to] ?? true)
  return (
    <nav className={styles['navigation']} aria-label={t('shell.navigation')}>
      <ul>
        {shown.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={styles['way']} activeProps={{ 'aria-current': 'page' }}>
              <Icon size={18} aria-hidden />
              <span className={styles['name']}>{t(name)}</span>
              {(counts[to] ?? 0) > 0 && <span className={styles['count']}>{counts[to]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
