/** Reminds partners of what they owe, each alone. It ends at the first that cannot be sent. */
import type { Desk } from '../desk.ts'
import { remindersFor } from '../letters/reminder.ts'
import type { RemindAsked } from '../letters/reminder.ts'
import type { Reading } from '../views/reading.ts'
import { audienceWith } from './audience.ts'
import { send } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** One outcome for each who was to be reminded, until one that failed. */
export async function remind(
  desk: Desk,
  reading: Reading,
  asked: RemindAsked,
): Promise<readonly Outcome[]> {
  const reminders = remindersFor(reading, asked)
  const outcomes: Outcome[] = []
  for (const [i, { partner, name, message }] of reminders.entries()) {
    desk.working({ what: 'sending', done: i, total: reminders.length })
    const audience = await audienceWith(desk, reading, [partner])
    const outcome = audience.ok
      ? await send(desk, reading, `${message.subject} (${name})`, {
          type: 'plain',
          command: { type: 'send-message', audience: audience.value, ...message },
        })
      : audience.error
    outcomes.push(outcome)
    if (outcome.type === 'refused' || outcome.type === 'host-fault') break
  }
  desk.working(undefined)
  return outcomes
}
