/** What is said beside the documents: answers to what was asked, and messages. */
import type { PartnerCode } from '@epoc/governance'
import { partner } from './partners.ts'

export type SampleAnswer = { readonly by: string; readonly to: string; readonly text: string }

/** In the order in which they come; `to` is the key of a document about which something was asked. */
export const answers: readonly SampleAnswer[] = [
  {
    by: 'canada-embassy',
    to: 'ie-parcels',
    text: 'From twenty dollars on, or from the first gram if the sender has no address.',
  },
  {
    by: 'germany-embassy',
    to: 'ie-parcels',
    text: 'From the first cent, in principle. In practice from 150 euros, and every hundredth parcel below.',
  },
  {
    by: 'norway-embassy',
    to: 'ie-parcels',
    text: 'We have no threshold since last year. The question has become one of time and not of value.',
  },
  {
    by: 'canada-embassy',
    to: 'intangible-transfers-of-technology',
    text: 'Canada welcomes the paper. Question 2: we license projects, and would not go back to single transmissions. A written reaction to the other questions will follow.',
  },
]

export type SampleMessage = {
  readonly by: string
  /** Label of a named few, or one's own government. */
  readonly to: 'own' | (string & {})
  readonly subject: string
  readonly text: string
  /** Key of the document that it is about. */
  readonly about?: string
  /** Whether it answers the message before it. */
  readonly replies?: true
  readonly reminder?: true
}

export const messages: readonly SampleMessage[] = [
  {
    by: 'spain-embassy',
    to: 'ES',
    subject: 'Practical information for delegations to Madrid',
    text: 'Dear colleagues,\n\nour note for delegations is with you in both languages. We would be glad if it could go out before the meeting at the Korean embassy.\n\nThe rate of the third hotel may still change; we shall tell you by telephone.',
  },
  {
    by: 'france-poc-1',
    to: 'ES',
    replies: true,
    subject: 'Re: Practical information for delegations to Madrid',
    text: 'Dear colleagues,\n\nwith thanks. We circulate it as it stands as soon as the rate is settled, and would otherwise return it to you.',
  },
  {
    by: 'france-poc-1',
    to: 'TEST',
    about: 'phase-out-of-paper',
    subject: 'Two names from each of you',
    text: 'Before the test without paper begins we need to know whom to ring if something does not work: one officer at the embassy, one in the capital. The directory is the place for it.',
  },
  {
    by: 'germany-embassy',
    to: 'TEST',
    replies: true,
    subject: 'Re: Two names from each of you',
    text: 'Ours are entered. The capital asks to be rung before 18:00.',
  },
  {
    by: 'korea-chair',
    to: 'VISIT',
    about: 'orvenia-visit-readout',
    reminder: true,
    subject: 'Your remarks on the readout',
    text: 'May I remind participants that remarks on the readout are welcome before it goes to all partners. A word of agreement is a remark.',
  },
  {
    by: 'japan-embassy',
    to: 'own',
    subject: 'Paper A: figures wanted',
    text: 'The draft of paper A is kept among ours. The second section waits for the figures of the past year; names are to be left out. We announced the paper and should keep the date.',
  },
]

/** Partners that are not on the record in full yet. What is not said of a partner is full. */
export const phases: readonly (readonly [PartnerCode, 'paper' | 'test'])[] = [
  ...(['CA', 'DE', 'FR', 'GB', 'JP', 'KR'] as const).map(
    (code) => [partner(code), 'test'] as const,
  ),
  ...(['BG', 'IS', 'LU', 'NZ', 'UA', 'ZA'] as const).map(
    (code) => [partner(code), 'paper'] as const,
  ),
]

/** What the Point of Contact handed over on paper, and how: keys of documents by partner. */
export const served: readonly {
  readonly to: PartnerCode
  readonly channel: string
  readonly documents: readonly string[]
}[] = [
  {
    to: partner('ZA'),
    channel: 'by hand, at the monthly meeting',
    documents: ['rpoc-record', 'tem-chambers', 'chair-plenary-dates', 'note-back-years'],
  },
  {
    to: partner('NZ'),
    channel: 'by courier, against a slip',
    documents: ['rpoc-record', 'tem-chambers', 'ie-parcels'],
  },
  { to: partner('IS'), channel: 'collected at the counter', documents: ['rpoc-record'] },
  {
    to: partner('BG'),
    channel: 'by hand, at the monthly meeting',
    documents: ['chair-plenary-dates', 'note-back-years', 'poc-11-record'],
  },
]
