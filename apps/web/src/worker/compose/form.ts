/** What an officer fills in to circulate a paper: plain data, which screens and the worker share. */
export const paperKinds = ['new', 'rev', 'reissue', 'corr', 'add', 'amend', 'translate'] as const
export type PaperKind = (typeof paperKinds)[number]

/** What is made: a first text, or something further of a document. */
export type About = { readonly kind: PaperKind; readonly of?: string }

/** Under which name its draft is kept. */
export const keyOf = ({ kind, of }: About): string => (of === undefined ? kind : `${kind} ${of}`)

export type Texts = Readonly<Record<string, string>>

export const procedures = ['information', 'receipt', 'answers'] as const
export type Procedure = (typeof procedures)[number]

export const endings = ['none', 'on', 'event', 'review'] as const
export type Ending = (typeof endings)[number]

export const destinations = ['all', 'named', 'few'] as const
export type Destination = (typeof destinations)[number]

/** A field that nothing was written in yet is empty. Days are `2026-12-15`, times `18:00`. */
export type PaperForm = {
  readonly titles: Texts
  readonly summaries: Texts
  readonly type: string
  readonly dated: string
  readonly series: string
  /** Whose paper it is, where the POC circulates for another. */
  readonly originator: string
  readonly relation: string
  readonly link: string
  readonly matter: string
  readonly level: string
  readonly caveats: readonly string[]
  readonly distribution: string
  readonly words: string
  readonly ending: Ending
  readonly endsOn: string
  readonly endsWhen: string
  readonly to: Destination
  readonly named: string
  readonly few: readonly string[]
  readonly fewLabel: string
  readonly fewTitle: string
  readonly procedure: Procedure
  readonly ask: string
  readonly dueDay: string
  readonly dueTime: string
  /** A corrigendum corrects the text in every language. */
  readonly inAllLanguages: boolean
}

export const emptyForm: PaperForm = {
  titles: {},
  summaries: {},
  type: 'working-paper',
  dated: '',
  series: '',
  originator: '',
  relation: 'in-reply-to',
  link: '',
  matter: '',
  level: '',
  caveats: [],
  distribution: '',
  words: '',
  ending: 'none',
  endsOn: '',
  endsWhen: '',
  to: 'all',
  named: '',
  few: [],
  fewLabel: '',
  fewTitle: '',
  procedure: 'information',
  ask: '',
  dueDay: '',
  dueTime: '',
  inAllLanguages: false,
}

/** What became of the words of a file: they are found by search, or why not. */
export type WordsRead =
  | 'read'
  | 'cut'
  | 'scan'
  | 'not-read'
  | 'too-large'
  | 'took-too-long'
  | 'damaged'
  | 'encrypted'

/** A file as screens show it; its bytes lie sealed on this device. */
export type PaperFile = {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly mediaType: string
  readonly size: number
  readonly words: WordsRead
}

/** What stands in the way, beside which field; words for the reason are the screen's. */
export type Problem = {
  readonly field: string
  readonly reason: string
  readonly language?: string
  readonly overtaken?: Overtaken
}

/** Another officer was first: what is there now, by whom, since when (milliseconds). */
export type Overtaken = {
  readonly id: string
  readonly number: string
  readonly by: string
  readonly at: number
}
