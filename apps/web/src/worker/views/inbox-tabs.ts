/** The tabs of the inbox. Apart from the view, which only the worker has. */
export const inboxTabs = ['action', 'information', 'waiting', 'done'] as const
export type InboxTab = (typeof inboxTabs)[number]
