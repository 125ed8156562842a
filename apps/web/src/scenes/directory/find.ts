/** Seats by what they or their contacts are called; accents and capitals make no difference. */
import { folded } from '../../text/folded.ts'
import type { SeatRow } from '../../worker/views/directory.ts'

export function called(seats: readonly SeatRow[], wanted: string): readonly SeatRow[] {
  const words = folded(wanted).split(/\s+/)
  return seats.filter(({ seat, name, page }) => {
    const people = (page?.contacts ?? []).flatMap((each) => [each.name, each.post])
    const text = folded([seat, name, ...people].join('\n'))
    return words.every((word) => text.includes(word))
  })
}
