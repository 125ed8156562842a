/** Expected outcomes as values; the one definition is in `@epoc/crypto`. */
export { err, ok } from '@epoc/crypto'
export type { Result } from '@epoc/crypto'
