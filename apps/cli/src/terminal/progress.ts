/** A line that shows how far long work has come. Silent where nobody watches. */
import type { Terminal } from './terminal.ts'

export type ProgressBar = {
  readonly show: (done: number, total: number) => void
  readonly end: () => void
}

const cells = 24
/** Milliseconds between two drawings. */
const interval = 80

/** `label` says what is being done: "Receiving entries". */
export function progressBar(terminal: Terminal, label: string, now: () => number): ProgressBar {
  if (!terminal.interactive) return { show: () => {}, end: () => {} }
  let drawnAt = -Infinity
  let drawn = false
  return {
    show: (done, total) => {
      const time = now()
      if (time - drawnAt < interval && done < total) return
      drawnAt = time
      drawn = true
      terminal.say(`\r${label}  ${bar(done, total)}`)
    },
    end: () => {
      if (drawn) terminal.say('\r\u001b[2K')
      drawn = false
    },
  }
}

function bar(done: number, total: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total)
  const full = Math.round(share * cells)
  const percent = `${Math.floor(share * 100)}`.padStart(3)
  const figures = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`
  return `${'█'.repeat(full)}${'░'.repeat(cells - full)} ${percent} %  ${figures}`
}
