/** Where this person put opened files, by document: to be told after a recall. Kept at home, sealed. */
import type { DocumentId } from '@epoc/domain'
import { flatten, unflatten } from '../snapshot/flat.ts'
import type { OwnValues } from './own-values.ts'

const valueName = 'opened'

type Opened = { readonly [document: DocumentId]: readonly string[] }

async function read(own: OwnValues): Promise<Opened> {
  const bytes = await own.get(valueName)
  return bytes === undefined ? {} : (unflatten(bytes) as Opened)
}

export const openedPaths = async (own: OwnValues, id: DocumentId): Promise<readonly string[]> =>
  (await read(own))[id] ?? []

export async function noteOpened(
  own: OwnValues,
  id: DocumentId,
  paths: readonly string[],
): Promise<void> {
  const before = await read(own)
  const all = [...new Set([...(before[id] ?? []), ...paths])]
  await own.set(valueName, flatten({ ...before, [id]: all }))
}
