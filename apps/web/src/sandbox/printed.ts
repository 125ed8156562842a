/** Prints the paper, with its marking on every page. */
import type { ToSandbox } from './messages.ts'

type Words = Extract<ToSandbox, { readonly type: 'print' }>

export function printed({ marking, what, standing, by }: Words): void {
  const [head, foot] = ['#head', '#foot'].map((each) => document.querySelector(each))
  head?.replaceChildren(...lines(marking, [what, standing].filter(Boolean).join(' · ')))
  foot?.replaceChildren(...lines(by, marking))
  print()
}

const lines = (...texts: readonly string[]): readonly Node[] =>
  texts.map((text) => {
    const line = document.createElement('p')
    line.textContent = text
    return line
  })
