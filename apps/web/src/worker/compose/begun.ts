/** A form as it is offered first: empty, or as the document has it of which something further is made. */
import type { Document } from '@epoc/domain'
import { emptyForm } from './form.ts'
import type { About, PaperForm } from './form.ts'

/** Its marking has no default in a first text; a further issue keeps that of its document. */
export function begunForm({ kind }: About, of: Document | undefined): PaperForm {
  if (of === undefined || kind === 'translate') return emptyForm
  const { marking, titles, asksReceipt, type, series } = of
  return {
    ...emptyForm,
    titles: Object.fromEntries(titles),
    summaries: kind === 'reissue' ? Object.fromEntries(of.summaries) : {},
    type,
    series,
    matter: of.matter ?? '',
    level: marking.classification,
    caveats: marking.caveats,
    distribution: marking.distribution,
    words: marking.words ?? '',
    ...endingOf(marking.declassify),
    procedure: asksReceipt ? 'receipt' : 'information',
  }
}

function endingOf(declassify: Document['marking']['declassify']) {
  if (declassify === undefined) return {}
  if ('on' in declassify) return { ending: 'on', endsOn: declassify.on } as const
  if ('review' in declassify) return { ending: 'review', endsOn: declassify.review } as const
  return { ending: 'event', endsWhen: declassify.event } as const
}
