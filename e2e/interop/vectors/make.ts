/**
 * Makes the vectors beside it: `node e2e/interop/vectors/make.ts`. Each is a record as one reader
 * was shown it: the items, the checkpoint, perhaps an earlier one that was held and lists of
 * streams, and what a reader must find: how the record stands, or the one rule that it breaks and
 * at which entry. Making them again changes nothing; a test holds it to that.
 *
 * Many go on from where `valid/lived-in.json` stood after so many items. In hex `ab*9` stands for
 * nine times ab, and a space joins pieces.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
// Each adds its vectors to `files`.
/* oxlint-disable import/no-unassigned-import */
import './standing.ts'
import './entries.ts'
import './withheld.ts'
import './items.ts'
import './events.ts'
import './checkpoints.ts'
import './stream-lists.ts'
import './gate.ts'
import './foundings.ts'
import './governance.ts'
import { files } from './writing.ts'

/** Every vector, by its path under this folder. */
export const vectors: ReadonlyMap<string, string> = files

if (import.meta.main) {
  for (const folder of ['valid', 'invalid']) {
    rmSync(new URL(folder, import.meta.url), { recursive: true, force: true })
    mkdirSync(new URL(folder, import.meta.url))
  }
  for (const [path, text] of files) writeFileSync(new URL(path, import.meta.url), text)
}
