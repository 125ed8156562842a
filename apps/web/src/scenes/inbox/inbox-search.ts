/** What stands in the address of the inbox. */
import { inboxTabs } from '../../worker/views/inbox-tabs.ts'
import type { InboxTab } from '../../worker/views/inbox-tabs.ts'

export type InboxSearch = { readonly tab?: InboxTab }

export function inboxSearch({ tab }: Readonly<Record<string, unknown>>): InboxSearch {
  const known = inboxTabs.find((each) => each === tab)
  return known === undefined || known === 'action' ? {} : { tab: known }
}
