/** What a founding must be (docs/spec/governance.md). */
import { isAcceptablePublicKey } from '@epoc/crypto'
import { breach } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Founding, Names } from './founding.ts'

const repeats = (values: readonly string[]): boolean => new Set(values).size !== values.length

/** R-GOV-1: languages, partners, `poc` and `chair` are there, codes do not repeat, every name is given in every language, and the ceiling is one of the levels. */
export function foundingIsComplete(founding: Founding): Refusal | undefined {
  const { languages, partners, bodies, series, marking, capacities } = founding
  const partnerCodes = partners.map(({ code }) => code)
  const lists = [
    languages,
    partnerCodes,
    bodies.map(({ code }) => code),
    series.map(({ code }) => code),
    marking.levels.map(({ code }) => code),
    marking.caveats.map(({ code }) => code),
  ]
  const names: readonly Names[] = [
    founding.names,
    ...[...partners, ...bodies, ...series, ...marking.levels, ...marking.caveats].map(
      (each) => each.names,
    ),
  ]
  if (partners.length < 2) return breach('R-GOV-1', 'fewer than two partners')
  if (lists.some(repeats)) return breach('R-GOV-1', 'a code or language stands twice')
  if (!capacities.has('poc') || !capacities.has('chair')) {
    return breach('R-GOV-1', 'no point of contact or no chair')
  }
  if ([...capacities.values()].some((holder) => !partnerCodes.includes(holder))) {
    return breach('R-GOV-1', 'a capacity held by no partner')
  }
  if (names.some((each) => languages.some((language) => !each.has(language)))) {
    return breach('R-GOV-1', 'a name is missing in a language')
  }
  if (!marking.levels.some(({ code }) => code === marking.ceiling)) {
    return breach('R-GOV-1', 'the ceiling is not one of the levels')
  }
  return undefined
}

/** R-GOV-2: the founder's and the record's keys are canonical encodings of points of large order, and differ. */
export function foundingKeysAreSound(founding: Founding): Refusal | undefined {
  const { noteKey, timeKey } = founding.record
  const keys = [noteKey, timeKey, founding.founder.key]
  if (!keys.every((key) => isAcceptablePublicKey(key))) {
    return breach('R-GOV-2', 'not an acceptable public key')
  }
  return repeats(keys.map((key) => key.join()))
    ? breach('R-GOV-2', 'a key stands twice')
    : undefined
}
