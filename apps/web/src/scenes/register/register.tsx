/** The register: every document that one may read, a screenful at a time, narrowed by its address. */
import { useSearch } from '@tanstack/react-router'
import { Screen } from '../../components/screen.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import { Export } from './export.tsx'
import { Filters, Kinds } from './filters.tsx'
import { filterOf } from './register-search.ts'
import { RegisterTable } from './register-table.tsx'
import styles from './register.module.css'

export function RegisterScene() {
  const { t } = useText()
  const { acting } = useShell()
  const search = useSearch({ from: '/documents' })
  const filter = filterOf(search)
  const first = useView('register', { filter, offset: 0, limit: 1 })
  const total = first?.total ?? 0
  return (
    <Screen
      heading={t('register.title')}
      windowTitle={t('register.title')}
      tools={<Kinds search={search} view={first} />}
      aside={
        <>
          <span className={styles['total']}>{t('register.count', { count: total })}</span>
          <Export filter={filter} total={total} />
          {acting.maySpeak && (
            <LinkButton to="/circulate" look="primary">
              {t('register.circulate')}
            </LinkButton>
          )}
        </>
      }
    >
      <div className={styles['whole']}>
        <Filters search={search} view={first} />
        {first !== undefined && total === 0 ? (
          <p className={styles['empty']}>
            {t(Object.keys(search).length === 0 ? 'register.none' : 'register.empty')}
          </p>
        ) : (
          <RegisterTable key={JSON.stringify(filter)} filter={filter} total={total} />
        )}
      </div>
    </Screen>
  )
}
