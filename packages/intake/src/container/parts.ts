/**
 * How the parts of an office document point at one another (ECMA-376 part 2, relationships). Only
 * parts inside the archive are answered: a target anywhere else does not exist here.
 */
import type { Limits } from '../limits.ts'
import { walkXml } from './xml.ts'
import type { Zip } from './zip.ts'

export type Relationship = {
  readonly id: string
  /** The last word of the type's address, which the two editions of the standard share. */
  readonly kind: string
  /** The name of an entry. */
  readonly target: string
}

/** What a part points at inside the archive; `''` is the archive itself. */
export function relationshipsOf(zip: Zip, part: string, limits: Limits): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const list = `${folder}_rels/${part.slice(slash)}.rels`
  if (!zip.has(list)) return []
  const found: Relationship[] = []
  walkXml(
    zip.pieces(list),
    {
      open: ({ local, attribute }) => {
        if (local !== 'Relationship' || attribute('TargetMode') === 'External') return
        const target = resolve(folder, attribute('Target') ?? '')
        const kind = attribute('Type')?.split('/').at(-1) ?? ''
        if (zip.has(target)) found.push({ id: attribute('Id') ?? '', kind, target })
      },
    },
    { limits, part: list },
  )
  return found
}

function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
