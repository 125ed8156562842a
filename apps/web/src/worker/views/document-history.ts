/**
 * What was done to a document, by whom and when, as far as the record tells this reader. Of receipts
 * only those of one's own government stand here: those of all stand in the matrix.
 */
import { formatSymbol, nameOfSeat, receiptMatrix } from '@epoc/domain'
import type { Document, IssueSort, Shown } from '@epoc/domain'
import type { Named } from './document-thread.ts'
import type { Reading } from './reading.ts'

/** `at` in milliseconds; absent where only its place in the record is known. */
export type Happening = { readonly at?: number; readonly index?: number } & (
  | { readonly what: 'circulated'; readonly by: string; readonly person: string }
  | { readonly what: 'issued'; readonly sort: IssueSort; readonly issue: Named }
  | { readonly what: 'translated'; readonly languages: readonly string[] }
  | { readonly what: 'remarked'; readonly by: string }
  | { readonly what: 'delivered' }
  | { readonly what: 'confirmed'; readonly person: string; readonly withoutFile: boolean }
  | { readonly what: 'served'; readonly channel: string; readonly on: string }
  | { readonly what: 'asked'; readonly by: string; readonly text: string }
  | { readonly what: 'answered'; readonly text: string; readonly person: string }
  | {
      readonly what: 'withdrawn' | 'recalled'
      readonly by: string
      readonly person: string
      readonly reason: string
    }
  | { readonly what: 'erased' }
)

/** The oldest first. */
export function historyOf(reading: Reading, shown: Shown): readonly Happening[] {
  const { document } = shown
  return [
    ...madeOf(reading, shown),
    ...ownReceipts(reading, document),
    ...askedOf(reading, shown),
    ...endOf(reading, document),
  ].toSorted((a, b) => (a.at ?? document.receivedAt) - (b.at ?? document.receivedAt))
}

function madeOf(reading: Reading, { document, thread }: Shown): readonly Happening[] {
  const { founding, language } = reading
  const { circulatedBy, receivedAt, index, files, markedAt, markedBy, id } = document
  const brought = Map.groupBy(files, (file) => file.index)
  brought.delete(index)
  return [
    {
      what: 'circulated',
      at: receivedAt,
      index,
      by: nameOfSeat(founding, circulatedBy.seat, language),
      person: personOf(reading, circulatedBy.person),
    },
    ...[...brought].map(([at, ofEntry]): Happening => ({
      what: 'translated',
      index: at,
      languages: [...new Set(ofEntry.map((file) => file.language))],
    })),
    ...thread
      .filter(({ issue }) => issue?.of === document.id)
      .map((each): Happening => ({
        what: 'issued',
        at: each.receivedAt,
        index: each.index,
        sort: each.issue?.sort ?? 'rev',
        issue: { id: each.id, number: formatSymbol(each.symbol) },
      })),
    ...(markedBy === id
      ? []
      : [
          {
            what: 'remarked',
            at: markedAt,
            by: nameOfSeat(founding, document.originator, language),
          } as const,
        ]),
  ]
}

function ownReceipts(reading: Reading, document: Document): readonly Happening[] {
  const { domain, governance, person } = reading
  const { rows } = receiptMatrix(domain.register, governance, document)
  const own = rows.find(({ partner }) => partner === person.partner)
  if (own === undefined) return []
  const { deliveredAt, confirmedAt, confirmedBy, served, erasedAt, withoutFile } = own
  const happenings: Happening[] = []
  if (deliveredAt !== undefined) happenings.push({ what: 'delivered', at: deliveredAt })
  if (confirmedAt !== undefined) {
    happenings.push({
      what: 'confirmed',
      at: confirmedAt,
      person: personOf(reading, confirmedBy),
      withoutFile: withoutFile === true,
    })
  }
  if (served !== undefined) {
    happenings.push({ what: 'served', at: served.at, channel: served.channel, on: served.on })
  }
  if (erasedAt !== undefined) happenings.push({ what: 'erased', at: erasedAt })
  return happenings
}

function askedOf(reading: Reading, { document, requests }: Shown): readonly Happening[] {
  const { founding, language, person } = reading
  const by = nameOfSeat(founding, document.originator, language)
  return requests.flatMap(({ askedAt, text, answers }): readonly Happening[] => {
    const own = answers.get(person.partner)
    const asked: Happening = { what: 'asked', at: askedAt, by, text }
    if (own === undefined) return [asked]
    const answered: Happening = {
      what: 'answered',
      at: own.at,
      text,
      person: personOf(reading, own.by),
    }
    return [asked, answered]
  })
}

function endOf(reading: Reading, { withdrawn, recalled }: Document): readonly Happening[] {
  const ended = [
    ['withdrawn', withdrawn],
    ['recalled', recalled],
  ] as const
  return ended.flatMap(([what, done]): readonly Happening[] =>
    done === undefined
      ? []
      : [
          {
            what,
            at: done.at,
            by: nameOfSeat(reading.founding, done.seat, reading.language),
            person: personOf(reading, done.by),
            reason: done.reason,
          },
        ],
  )
}

/** Empty while nobody has described them. */
const personOf = (
  { domain }: Reading,
  person: Document['circulatedBy']['person'] | undefined,
): string => (person === undefined ? '' : (domain.people.get(person)?.name ?? ''))
