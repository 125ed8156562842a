/** The register: every document that one may read, a screenful at a time, narrowed by its address. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Chips } from '../../components/chips.tsx'
import { Choice } from '../../components/choice.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { useView } from '../../desk/use-view.ts'
import { useShell } from '../../shell/shell-context.ts'
import { useText } from '../../text/text.ts'
import { RegisterTable } from './register-table.tsx'
import type { RegisterSearch } from './register-search.ts'
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
      tools={<Kinds search={search} series={first?.series ?? []} />}
      aside={
        <>
          <span className={styles['total']}>{t('register.count', { count: total })}</span>
          {acting.maySpeak && (
            <LinkButton to="/circulate" look="primary">
              {t('register.circulate')}
            </LinkButton>
          )}
        </>
      }
    >
      <div className={styles['whole']}>
        <Filters search={search} originators={first?.originators ?? []} />
        {first !== undefined && total === 0 ? (
          <p className={styles['empty']}>
            {t(Object.keys(search).length === 0 ? 'register.none' : 'register.empty')}
          </p>
        ) : (
          <RegisterTable filter={filter} total={total} />
        )}
      </div>
    </Screen>
  )
}

const filterOf = ({ series, year, from, words, current }: RegisterSearch) => ({
  ...(series === undefined ? {} : { series }),
  ...(year === undefined ? {} : { year }),
  ...(from === undefined ? {} : { originator: from as never }),
  ...(words === undefined ? {} : { words }),
  ...(current === undefined ? {} : { standing: 'current' as const }),
})

type Named = { readonly code: string; readonly name: string }

function Kinds({
  search,
  series,
}: {
  readonly search: RegisterSearch
  readonly series: readonly Named[]
}) {
  const { t } = useText()
  const { series: chosen, ...rest } = search
  return (
    <Chips
      label={t('register.series')}
      chips={[
        { key: '', label: t('register.all'), isChosen: chosen === undefined, search: rest },
        ...series.map(({ code }) => ({
          key: code,
          label: code,
          isChosen: chosen === code,
          search: { ...rest, series: code },
        })),
      ]}
    />
  )
}

type Seated = { readonly seat: string; readonly name: string }

function Filters({
  search,
  originators,
}: {
  readonly search: RegisterSearch
  readonly originators: readonly Seated[]
}) {
  const { t, compare } = useText()
  const navigate = useNavigate()
  const narrow = (change: Partial<Record<keyof RegisterSearch, unknown>>) =>
    void navigate({ to: '.', search: { ...search, ...change } as never, replace: true })
  const thisYear = new Date().getFullYear()
  const years = Array.from({ length: 25 }, (_, back) => String(thisYear - back))
  const any = { key: '', words: t('register.any') }
  return (
    <form className={styles['filters']} role="search" onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={t('register.words')}
        value={search.words ?? ''}
        onChange={(words) => narrow({ words: words === '' ? undefined : words })}
      />
      <Choice
        label={t('register.originator')}
        chosen={search.from ?? ''}
        options={[
          any,
          ...originators
            .map(({ seat, name }) => ({ key: seat, words: name }))
            .toSorted((a, b) => compare(a.words, b.words)),
        ]}
        onChoose={(from) => narrow({ from: from === '' ? undefined : from })}
      />
      <Choice
        label={t('register.year')}
        chosen={search.year === undefined ? '' : String(search.year)}
        options={[any, ...years.map((year) => ({ key: year, words: year }))]}
        onChoose={(year) => narrow({ year: year === '' ? undefined : Number(year) })}
      />
    </form>
  )
}
