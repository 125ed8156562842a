/** What stands around every screen: markings, header, navigation. */
import { Outlet } from '@tanstack/react-router'
import { useDesk } from '../desk/desk.tsx'
import { useIdleLock } from '../desk/use-idle-lock.ts'
import { useView } from '../desk/use-view.ts'
import { NoticeProvider } from '../components/notice.tsx'
import { useText } from '../text/text.ts'
import { Grace, SettledBars } from './grace.tsx'
import { Header } from './header.tsx'
import { MarkingBar } from './marking-bar.tsx'
import { Navigation } from './navigation.tsx'
import { ShellContext } from './shell-context.ts'
import { Opening } from './opening.tsx'
import styles from './shell.module.css'

export function Shell() {
  const { t } = useText()
  const { status } = useDesk()
  useIdleLock()
  const shell = useView('shell', {})
  if (shell === undefined || status.phase !== 'open') return <Opening />
  return (
    <ShellContext value={shell}>
      <NoticeProvider closeLabel={t('shell.closeNotice')}>
        <div className={styles['shell']}>
          <a className={styles['skip']} href="#content">
            {t('skip')}
          </a>
          <MarkingBar mark={shell.ceiling} />
          <Header shell={shell} />
          <Navigation shell={shell} />
          <main id="content" className={styles['content']} tabIndex={-1}>
            <Grace />
            <SettledBars />
            <Outlet />
          </main>
          <MarkingBar mark={shell.ceiling} />
        </div>
      </NoticeProvider>
    </ShellContext>
  )
}
