/** What partners do with the documents, and what is said and kept beside them. */
import { toHex } from '@epoc/crypto'
import { documentOf, inbox, isCurrent, shelfOf } from '@epoc/domain'
import type { Command, Day, MessageId, Unfiled } from '@epoc/domain'
import { deliver, eraseRecalled } from '@epoc/replica'
import { answers, messages, served } from '../correspondence.ts'
import { describedIn } from '../documents/document.ts'
import type { SampleDocument } from '../documents/document.ts'
import type { WrittenFiles } from '../files/written-aside.ts'
import { atWork, audienceOf, says } from './known.ts'
import type { AtWork, Known } from './known.ts'
import { bring } from './papers.ts'
import { governanceOf } from './set-up.ts'
import { done } from './troupe.ts'
import type { Troupe } from './troupe.ts'

export type Reader = {
  readonly by: string
  readonly confirmed: number
  readonly fetches: boolean
}

/** Embassies that have begun to work on the record, and how many documents they have confirmed. */
export const readers: readonly Reader[] = [
  { by: 'canada-embassy', confirmed: 12, fetches: true },
  { by: 'germany-embassy', confirmed: 9, fetches: true },
  { by: 'norway-embassy', confirmed: 6, fetches: true },
  { by: 'spain-embassy', confirmed: 2, fetches: false },
]

/**
 * An embassy confirms so many documents, the oldest first, and answers; before that it fetches and
 * checks them all, unless it still reads on paper.
 */
export async function receive(
  who: AtWork,
  known: Known,
  { confirmed, fetches }: Pick<Reader, 'confirmed' | 'fetches'>,
): Promise<void> {
  if (fetches) {
    done(await deliver(who.replica, 'en'))
    done(await eraseRecalled(who.replica))
  }
  await says(who, [
    ...confirmations(who, confirmed),
    ...sponsorships(who),
    ...answersOf(who, known),
  ])
}

function confirmations({ replica, member }: AtWork, count: number): readonly Command[] {
  const asked = inbox(replica.domain.register, governanceOf(replica), member.partner)
    .filter(({ reasons }) => reasons.some(({ type }) => type === 'receipt-asked'))
    .map(({ document }) => document)
    .slice(0, count)
  const byAudience = Map.groupBy(asked, ({ audience }) => audience)
  return [...byAudience.values()].map((documents) => ({
    type: 'confirm',
    documents: documents.map(({ id }) => id),
  }))
}

const sponsorships = ({ replica, member }: AtWork): readonly Command[] =>
  [...replica.domain.register.shelves.values()]
    .flatMap(({ documents }) => documents.toArray())
    .filter((document) => isCurrent(document) && document.sponsors.includes(member.partner))
    .map(({ id }) => ({ type: 'confirm-sponsorship', of: id }))

const answersOf = ({ replica, member }: AtWork, known: Known): readonly Command[] =>
  answers
    .filter(({ by }) => by === member.handle)
    .map(({ to, text }) => {
      const { register } = replica.domain
      const id = known.document(to)
      const audience = documentOf(register, id)?.audience
      const asked =
        audience && shelfOf(register, audience).requests.find(({ document }) => document === id)
      if (audience === undefined || asked === undefined) throw new Error(`nothing asked of ${to}`)
      return { type: 'answer', audience, request: asked.id, text }
    })

/** The Point of Contact notes what it handed over to those on paper. */
export async function serveOnPaper(poc: AtWork, known: Known, on: Day): Promise<void> {
  await says(
    poc,
    served.map(({ to, channel, documents }) => ({
      type: 'serve',
      partner: to,
      documents: documents.map((key) => known.document(key)),
      on,
      channel,
    })),
  )
}

/** A draft among the own, and a paper with the Point of Contact. */
export async function fillDesks(
  troupe: Troupe,
  documents: readonly SampleDocument[],
  written: WrittenFiles,
): Promise<void> {
  for (const document of documents) {
    const who = await atWork(troupe, document.by)
    await bring(who, [{ document, command: keeping(who, document) }], written)
  }
}

function keeping(who: AtWork, document: SampleDocument): Unfiled {
  const { series, type } = document
  const described = describedIn(document)
  if (document.audience !== 'all') {
    const audience = audienceOf(who, document.audience)
    return { type: 'submit', audience, body: { ...described, series, type } }
  }
  const { titles, marking } = described
  const note = 'Kept until the capital has sent its figures.'
  const audience = audienceOf(who, 'own')
  return { type: 'keep-draft', audience, body: { titles, marking, note, series, type } }
}

/** Each message after the one that it answers. */
export async function exchangeMessages(troupe: Troupe, known: Known): Promise<void> {
  let before: Uint8Array | undefined
  for (const { by, to, subject, text, about, replies, reminder } of messages) {
    const who = await atWork(troupe, by)
    const [sent] = await says(who, [
      {
        type: 'send-message',
        audience: audienceOf(who, to),
        subject,
        text,
        marking: { classification: 'OFF', caveats: [], distribution: 'Addressees' },
        ...(about === undefined ? {} : { about: known.document(about) }),
        ...(replies && before !== undefined ? { inReplyTo: toHex(before) as MessageId } : {}),
        ...(reminder === undefined ? {} : { reminder }),
      },
    ])
    before = sent
  }
}
