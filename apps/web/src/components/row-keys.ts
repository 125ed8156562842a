/** Arrows up and down between the rows of a list whose rows are links; Enter opens, as of any link. */
import type { KeyboardEvent } from 'react'

/** Which way an arrow goes; 0 for every other key, and with a modifier. */
export function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (altKey || ctrlKey || metaKey || shiftKey) return 0
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
}

/** Moves the focus to the link of the row before or after, if one of these links has it. */
export function moveAmongLinks(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const step = stepOf(event)
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
  const at = links.findIndex((link) => link === event.target)
  const next = links[at + step]
  if (step === 0 || at === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
}
