/** What narrows the register: series and standings as chips, the rest as fields. */
import { useNavigate } from '@tanstack/react-router'
import { Chips } from '../../components/chips.tsx'
import { Choice } from '../../components/choice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useText } from '../../text/text.ts'
import type { RegisterView } from '../../worker/views/register.ts'
import type { RegisterSearch } from './register-search.ts'
import { ViewsMenu } from './views-menu.tsx'
import styles from './register.module.css'

type Props = {
  readonly search: RegisterSearch
  readonly view: Pick<RegisterView, 'series' | 'originators' | 'unconfirmed'> | undefined
}

export function Kinds({ search, view }: Props) {
  const { t } = useText()
  const { series: chosen, ...rest } = search
  return (
    <Chips
      label={t('register.series')}
      chips={[
        { key: '', label: t('register.all'), isChosen: chosen === undefined, search: rest },
        ...(view?.series ?? []).map(({ code }) => ({
          key: code,
          label: code,
          isChosen: chosen === code,
          search: { ...rest, series: code },
        })),
      ]}
    />
  )
}

/** Each is put on and taken away by itself. */
function Standings({ search, view }: Props) {
  const { t } = useText()
  const { current, unconfirmed, ...rest } = search
  const waiting = view?.unconfirmed ?? 0
  return (
    <Chips
      label={t('register.standings')}
      chips={[
        {
          key: 'current',
          label: t('register.current'),
          isChosen: current === true,
          search: {
            ...rest,
            ...(unconfirmed === true ? { unconfirmed } : {}),
            ...(current === true ? {} : { current: true }),
          },
        },
        {
          key: 'unconfirmed',
          label: `${t('register.unconfirmed')}${waiting === 0 ? '' : ` ${waiting}`}`,
          isChosen: unconfirmed === true,
          search: {
            ...rest,
            ...(current === true ? { current } : {}),
            ...(unconfirmed === true ? {} : { unconfirmed: true }),
          },
        },
      ]}
    />
  )
}

export function Filters({ search, view }: Props) {
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
          ...(view?.originators ?? [])
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
      <div className={styles['standings']}>
        <Standings search={search} view={view} />
      </div>
      <ViewsMenu search={search} />
    </form>
  )
}
