/** The reminders that would go out, to be checked before they do. */
import { remindersFor } from '../letters/reminder.ts'
import type { RemindAsked } from '../letters/reminder.ts'
import { markOf } from './documents.ts'
import type { Mark } from './documents.ts'
import type { Reading } from './reading.ts'

export type ReminderRow = {
  readonly partner: string
  readonly name: string
  readonly mark: Mark
  readonly subject: string
  readonly text: string
}

export const remindersView = (reading: Reading, asked: RemindAsked): readonly ReminderRow[] =>
  remindersFor(reading, asked).map(({ partner, name, message }) => ({
    partner,
    name,
    mark: markOf(reading.founding, message.marking.classification, reading.language),
    subject: message.subject,
    text: message.text,
  }))
