/** Every address of the client that somebody can go to; a document by the id that it has there. */
export const screensWith = (document: string) =>
  [
    { name: 'inbox', path: '/inbox' },
    { name: 'inbox-information', path: '/inbox?tab=information' },
    { name: 'inbox-waiting', path: '/inbox?tab=waiting' },
    { name: 'inbox-done', path: '/inbox?tab=done' },
    { name: 'documents', path: '/documents' },
    { name: 'documents-narrowed', path: '/documents?series=POC' },
    { name: 'reader', path: `/documents/${document}` },
    { name: 'document-receipts', path: `/documents/${document}/receipts` },
    { name: 'receipts', path: '/receipts' },
    { name: 'circulate', path: '/circulate' },
    { name: 'submissions', path: '/submissions' },
    { name: 'outbox', path: '/outbox' },
    { name: 'messages', path: '/messages' },
    { name: 'write', path: '/messages/compose' },
    { name: 'directory', path: '/directory' },
    { name: 'seat', path: '/directory/JP' },
    { name: 'verification', path: '/verification' },
    { name: 'settings', path: '/settings' },
  ] as const
