/** What needs the action of a seat, what it may take note of, what it waits for, what it has done. */
import { chaseList, closeOf, inbox, listDocuments, nameOfSeat } from '@epoc/domain'
import type { InboxReason, When } from '@epoc/domain'
import { rowOf } from './documents.ts'
import type { DocumentRow } from './documents.ts'
import type { InboxTab } from './inbox-tabs.ts'
import type { Reading } from './reading.ts'

export type InboxAsked = { readonly tab: InboxTab }

export type InboxRow = DocumentRow & {
  /** What is to be done, or was. */
  readonly type: 'receipt' | 'answer' | 'sponsorship' | 'information' | 'waiting' | 'done'
  /** Why it is here: what was asked, who asks. */
  readonly asked?: string
  readonly by: string
  /** What was said of its time; `closesAt` where that has legal effect, in milliseconds. */
  readonly due?: When
  readonly closesAt?: number
  /** Of those waited for. */
  readonly missing?: readonly string[]
}

export type InboxView = {
  readonly counts: Readonly<Record<InboxTab, number>>
  readonly rows: readonly InboxRow[]
}

/** How many rows the lists that have no end show. */
const recent = 50

export function inboxView(reading: Reading, { tab }: InboxAsked): InboxView {
  const rows = {
    action: actionRows(reading),
    information: informationRows(reading),
    waiting: waitingRows(reading),
    done: doneRows(reading),
  }
  return {
    counts: {
      action: rows.action.length,
      information: rows.information.length,
      waiting: rows.waiting.length,
      done: rows.done.length,
    },
    rows: rows[tab],
  }
}

const typeOf = ({ type }: InboxReason): InboxRow['type'] | undefined => {
  switch (type) {
    case 'receipt-asked':
      return 'receipt'
    case 'answer-asked':
      return 'answer'
    case 'sponsorship-named':
      return 'sponsorship'
    case 'not-delivered':
      return undefined
  }
}

/** The most pressing first; what has no deadline last, the oldest first. */
const byDue = (a: InboxRow, b: InboxRow): number =>
  (a.closesAt ?? latest) - (b.closesAt ?? latest) || (a.date < b.date ? -1 : 1)

const latest = Number.MAX_SAFE_INTEGER

const dueIn = (due: When) => {
  const closesAt = closeOf(due)
  return { due, ...(closesAt === undefined ? {} : { closesAt }) }
}

function actionRows(reading: Reading): readonly InboxRow[] {
  const { domain, governance, founding, seat, language } = reading
  return inbox(domain.register, governance, seat)
    .flatMap(({ document, reasons }) =>
      reasons.flatMap((reason): readonly InboxRow[] => {
        const type = typeOf(reason)
        if (type === undefined) return []
        const request = reason.type === 'answer-asked' ? reason.request : undefined
        const by = nameOfSeat(founding, document.originator, language)
        return [
          {
            ...rowOf(reading, document),
            type,
            by,
            ...(request === undefined ? {} : { asked: request.text, ...dueIn(request.due) }),
          },
        ]
      }),
    )
    .toSorted(byDue)
}

function informationRows(reading: Reading): readonly InboxRow[] {
  const { domain, governance, founding, seat, language } = reading
  const asked = new Set(
    inbox(domain.register, governance, seat)
      .filter(({ reasons }) => reasons.some((reason) => typeOf(reason) !== undefined))
      .map(({ document }) => document.id),
  )
  const { rows } = listDocuments(
    domain,
    governance,
    { standing: 'current' },
    { offset: 0, limit: 2 * recent },
  )
  return rows
    .filter(({ document }) => !document.asksReceipt && !asked.has(document.id))
    .slice(0, recent)
    .map(({ document }) => ({
      ...rowOf(reading, document),
      type: 'information',
      by: nameOfSeat(founding, document.originator, language),
    }))
}

function waitingRows(reading: Reading): readonly InboxRow[] {
  const { domain, governance, founding, seat, language, now } = reading
  return chaseList(domain.register, governance, seat, now)
    .map(({ document, wanted, missing }): InboxRow => ({
      ...rowOf(reading, document),
      type: 'waiting',
      by: nameOfSeat(founding, document.originator, language),
      ...(wanted === 'receipt' ? {} : { asked: wanted.text, ...dueIn(wanted.due) }),
      missing: missing.map((each) => nameOfSeat(founding, each, language)),
    }))
    .toSorted(byDue)
}

function doneRows(reading: Reading): readonly InboxRow[] {
  const { domain, governance, founding, person, language } = reading
  const { rows } = listDocuments(domain, governance, {}, { offset: 0, limit: 4 * recent })
  return rows
    .filter(({ document }) => {
      const receipts = domain.register.shelves.get(document.audience)?.receipts.get(person.partner)
      return receipts?.confirmed.has(document.position) === true
    })
    .slice(0, recent)
    .map(({ document }) => ({
      ...rowOf(reading, document),
      type: 'done',
      by: nameOfSeat(founding, document.originator, language),
    }))
}
