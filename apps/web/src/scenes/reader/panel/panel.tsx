/** Beside the paper, or in its place where there is little room: receipts, history, proof. */
import { Chips } from '../../../components/chips.tsx'
import { useText } from '../../../text/text.ts'
import type { ShownDocument } from '../../../worker/views/document.ts'
import { panels } from '../reader-search.ts'
import type { PanelName, ReaderSearch } from '../reader-search.ts'
import { History } from './history.tsx'
import { ProofPanel } from './proof.tsx'
import { Receipts } from './receipts.tsx'
import styles from './panel.module.css'

type Props = { readonly shown: ShownDocument; readonly search: ReaderSearch }

export function Panel({ shown, search }: Props) {
  const { t } = useText()
  const panel = search.panel ?? 'history'
  return (
    <aside className={styles['panel']} aria-label={t('reader.panel')}>
      <div className={styles['choice']}>
        <PanelChips search={search} chosen={panel} />
      </div>
      <h2 className={styles['title']}>{t(`reader.panel.${panel}`)}</h2>
      {panel === 'receipts' && <Receipts shown={shown} />}
      {panel === 'history' && <History shown={shown} />}
      {panel === 'proof' && <ProofPanel shown={shown} />}
    </aside>
  )
}

type ChipsProps = { readonly search: ReaderSearch; readonly chosen: PanelName | 'paper' }

/** With the paper among them, where only one is seen at a time. */
export function PanelChips({
  search,
  chosen,
  withPaper = false,
}: ChipsProps & { withPaper?: boolean }) {
  const { t } = useText()
  const { panel: _, ...rest } = search
  const paper = {
    key: 'paper',
    label: t('reader.panel.paper'),
    isChosen: chosen === 'paper',
    search: rest,
  }
  return (
    <Chips
      label={t('reader.panel')}
      chips={[
        ...(withPaper ? [paper] : []),
        ...panels.map((each) => ({
          key: each,
          label: t(`reader.panel.${each}`),
          isChosen: chosen === each,
          search: { ...rest, panel: each },
        })),
      ]}
    />
  )
}
