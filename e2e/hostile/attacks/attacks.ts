/**
 * The attacks of a host that holds the record's keys and lies to one reader, Japan: by name, with
 * what it says, and what the reader's program must answer.
 */
import { answers } from './answers.ts'
import { blobs } from './blobs.ts'
import { checkpoints } from './checkpoints.ts'
import { events } from './events.ts'
import { streams } from './streams.ts'
import { time } from './time.ts'
import { tree } from './tree.ts'
import type { Attacks } from './scene.ts'

export const attacks: Attacks = {
  ...tree,
  ...checkpoints,
  ...time,
  ...streams,
  ...events,
  ...blobs,
  ...answers,
}
