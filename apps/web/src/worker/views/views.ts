/** The views by name: each a pure function of what is read and of what is asked. */
import { directoryView } from './directory.ts'
import { composeView } from './compose.ts'
import { documentView } from './document.ts'
import { inboxView } from './inbox.ts'
import { messageView, messagesView, writingView } from './messages.ts'
import { owedView } from './owed.ts'
import { receiptsView } from './receipts.ts'
import { registerView } from './register.ts'
import { remindersView } from './reminders.ts'
import { searchView } from './search.ts'
import { sentView } from './sent.ts'
import { shellView } from './shell.ts'
import { verificationView } from './verification.ts'
import { submissionsView } from './submissions.ts'
import { treatmentsView } from './treatments.ts'
import { versionsView } from './versions.ts'

export const views = {
  compose: composeView,
  document: documentView,
  shell: shellView,
  inbox: inboxView,
  register: registerView,
  search: searchView,
  verification: verificationView,
  owed: owedView,
  receipts: receiptsView,
  reminders: remindersView,
  directory: directoryView,
  sent: sentView,
  submissions: submissionsView,
  treatments: treatmentsView,
  versions: versionsView,
  messages: messagesView,
  message: messageView,
  writing: writingView,
}

export type Views = typeof views
export type ViewName = keyof Views
export type ViewOf<Name extends ViewName> = ReturnType<Views[Name]>
export type AskedOf<Name extends ViewName> = Parameters<Views[Name]>[1]
