/** All attacks of a host that holds the record's keys and lies to one reader, by what it does. */
import { acts } from './acts.ts'
import type { Attacks } from './attack.ts'
import { blobs } from './blobs.ts'
import { checkpoints } from './checkpoints.ts'
import { events } from './events.ts'
import { sealed } from './sealed.ts'
import { streams } from './streams.ts'
import { time } from './time.ts'
import { tree } from './tree.ts'

export const attacks: Attacks = {
  ...streams,
  ...time,
  ...tree,
  ...checkpoints,
  ...acts,
  ...events,
  ...sealed,
  ...blobs,
}
