/** Which number a paper would bear if nothing came in between. Nobody allocates it: it is a forecast. */
import { documentId, documentOf, filed, formatSymbol, nextSymbol, rehearse } from '@epoc/domain'
import type { DocumentType, Unfiled } from '@epoc/domain'
import type { EventId } from '@epoc/event'
import type { Audience } from '@epoc/governance'
import { outlineOf } from '@epoc/replica'
import type { Reading } from '../views/reading.ts'
import { commandOf } from './command.ts'
import type { About, PaperForm } from './form.ts'
import { emptyForm } from './form.ts'
import { documentAbout, routeOf } from './route.ts'

export function forecastOf(reading: Reading, about: About, form: PaperForm): string | undefined {
  const { audience, isSubmitted } = routeOf(reading, about, form)
  const of = documentAbout(reading, about)
  if (about.kind === 'translate') return of && formatSymbol(of.symbol)
  if (of !== undefined)
    return audience && !isSubmitted ? issueForecast(reading, about, audience) : undefined
  if (form.series === '') return undefined
  if (audience !== undefined) return firstForecast(reading, audience, form)
  const label = form.fewLabel.trim()
  const year = new Date(reading.now).getUTCFullYear()
  return form.to === 'few' && label !== '' ? `${form.series}-${label} 1/${year}` : undefined
}

function firstForecast(
  { domain, governance, now }: Reading,
  audience: Audience,
  { series, type }: PaperForm,
): string {
  const body = { series, type: type as DocumentType }
  return formatSymbol(nextSymbol({ state: domain, governance, audience, body }, now))
}

const standIn = new Uint8Array(32).fill(255) as EventId

/** A further issue as the rules would take it now. */
function issueForecast(reading: Reading, about: About, audience: Audience): string | undefined {
  const of = documentAbout(reading, about)
  if (of === undefined) return undefined
  const { domain, governance, person, hat, now } = reading
  const [language = 'en'] = of.files.map((file) => file.language)
  const outline = { name: 'paper', language, mediaType: 'text/plain', size: 1 }
  const form = { ...emptyForm, titles: { [language]: '–' }, level: of.marking.classification }
  const command: Unfiled | undefined = commandOf(
    reading,
    {
      about,
      form: { ...form, caveats: of.marking.caveats, distribution: of.marking.distribution },
      files: [outline],
    },
    audience.name,
    false,
  )
  if (command === undefined) return undefined
  const place = {
    index: Number.MAX_SAFE_INTEGER,
    seq: Number.MAX_SAFE_INTEGER,
    receivedAt: now,
    id: standIn,
    seen: { size: 0, root: standIn },
  }
  const context = { governance, author: person, hat }
  const after = rehearse(domain, context, filed(command, [outlineOf(outline, 0)]), place as never)
  const made = after.ok ? documentOf(after.value.register, documentId(standIn)) : undefined
  return made && formatSymbol(made.symbol)
}
