/** Every address of the client that somebody can go to. */
export const screens = [
  { name: 'inbox', path: '/inbox' },
  { name: 'inbox-information', path: '/inbox?tab=information' },
  { name: 'inbox-waiting', path: '/inbox?tab=waiting' },
  { name: 'inbox-done', path: '/inbox?tab=done' },
  { name: 'documents', path: '/documents' },
  { name: 'documents-narrowed', path: '/documents?series=POC' },
  { name: 'verification', path: '/verification' },
  { name: 'settings', path: '/settings' },
] as const
