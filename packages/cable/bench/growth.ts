/**
 * What reading costs as texts grow: `node packages/cable/bench/growth.ts`. Milliseconds of processor
 * of the best of three, for an ordinary cable and for each adversarial text, and the power of the
 * length with which the cost grows: 1 is linear.
 */
import { adversarial, longCable } from '../src/adversarial.test-support.ts'
import { readCable } from '../src/index.ts'

const sizes = [125_000, 250_000, 500_000, 1_000_000, 2_000_000]

function cost(text: string): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    readCable(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

const column = (text: string): string => text.padStart(9)
console.log(
  `${''.padEnd(40)}${sizes.map((size) => column(`${size / 1e6} MB`)).join('')}${column('power')}`,
)
for (const [name, make] of Object.entries({ 'a cable': longCable, ...adversarial })) {
  const costs = sizes.map((size) => cost(make(size)))
  const [first = 1, last = 1] = [costs[1], costs.at(-1)]
  const power = Math.log(last / first) / Math.log((sizes.at(-1) ?? 1) / (sizes[1] ?? 1))
  console.log(
    `${name.padEnd(40)}${costs.map((each) => column(each.toFixed(0))).join('')}${column(power.toFixed(2))}`,
  )
}
