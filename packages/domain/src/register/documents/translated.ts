/** `document.translated`: a document in further languages, under the same symbol. */
import { record } from '@epoc/event'
import type { ShapeOf } from '@epoc/event'
import type { Breach } from '../../breach.ts'
import type { Given, Kind, Standing } from '../../kind.ts'
import type { DomainState } from '../../state.ts'
import { inLanguages, proseShape, titleShape } from '../../text.ts'
import { withChange } from '../register.ts'
import {
  documentNamed,
  eventIdShape,
  isItsOriginators,
  maySpeak,
  namesWhatStands,
} from '../rules.ts'
import type { Document } from './document.ts'
import { filesAreSound, filesShape } from './files.ts'

const shape = record(
  { document: eventIdShape, files: filesShape },
  { titles: inLanguages(titleShape(300)), summaries: inLanguages(proseShape(8_000)) },
)
export type Translated = ShapeOf<typeof shape>

/** R-REGISTER-22: in languages in which the document has no file yet; a text that is there is corrected or reissued, not overlaid. */
function languagesAreNotThere(given: Given<Translated>): Breach | undefined {
  const document = documentNamed(given)
  if (document === undefined) return undefined
  const there = new Set(document.files.map(({ language }) => language))
  return given.body.files.some(({ language }) => there.has(language))
    ? { rule: 'R-REGISTER-22', reason: 'language-is-there' }
    : undefined
}

/** R-REGISTER-22: titles and summaries only in the languages of the files that it brings. */
function wordsAreInItsLanguages({ body }: Given<Translated>): Breach | undefined {
  const { files, titles = new Map(), summaries = new Map() } = body
  const brought = new Set(files.map(({ language }) => language))
  const fits = [...titles.keys(), ...summaries.keys()].every((each) => brought.has(each))
  return fits ? undefined : { rule: 'R-REGISTER-22', reason: 'wrong-languages' }
}

function translate(act: Standing<Translated>): DomainState {
  const { state, index, body } = act
  const document = documentNamed(act) as Document
  const brought = body.files.map((file) => ({ ...file, index }))
  const done = new Set(brought.map(({ language }) => language))
  const register = withChange(state.register, document, {
    files: [...document.files, ...brought],
    // What the document called itself in a language stays.
    titles: new Map([...(body.titles ?? []), ...document.titles]),
    summaries: new Map([...(body.summaries ?? []), ...document.summaries]),
    translations: document.translations.filter(({ language }) => !done.has(language)),
  })
  return { ...state, register }
}

export const documentTranslated: Kind<Translated> = {
  shape,
  rules: [
    maySpeak,
    namesWhatStands,
    isItsOriginators,
    languagesAreNotThere,
    wordsAreInItsLanguages,
    ({ blobs, body: { files } }) => filesAreSound({ files, blobs }),
  ],
  apply: translate,
}
