/** The command that keeps a seat's page of the directory. */
import type { AudienceName, SeatId } from '@epoc/governance'
import type { Draft } from '../draft.ts'
import { idOf } from '../id-of.ts'
import type { DomainState } from '../state.ts'
import type { DirectoryPage } from './page.ts'

export type KeepContacts = { readonly type: 'keep-contacts'; readonly page: DirectoryPage }

/** It replaces the page that stands. */
export function draftContacts(
  { directory }: DomainState,
  audience: AudienceName,
  seat: SeatId,
  { page }: KeepContacts,
): Draft {
  const before = directory.get(seat)
  const replaces = before === undefined ? {} : { replaces: idOf(before.id) }
  return { audience, content: { kind: 'contacts.kept', body: { page, ...replaces } }, blobs: [] }
}
