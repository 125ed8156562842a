/** `epoc sample`: who one can be in the sample regime. */
import { ok } from '@epoc/crypto'
import type { CastMember } from '@epoc/sample'
import { conclude } from '../command.ts'
import type { Outcome, Register } from '../command.ts'
import { table } from '../terminal/table.ts'

type Options = { readonly json?: boolean; readonly all?: boolean }

export const sampleCommand: Register = (program, context, end) => {
  program
    .command('sample')
    .description('list the people of the sample regime whom you can be')
    .option('--all', 'all of them, administrators and experts included')
    .option('--json', 'print the result as JSON')
    .action(async (options: Options) => {
      const { cast } = await import('@epoc/sample')
      end(conclude(context, options, people(cast, options, context.terminal.width)))
    })
}

/** Those with whom a first look makes sense. */
const usual = (member: CastMember): boolean =>
  !['administrator', 'expert', 'capital'].includes(member.duty)

function people(cast: readonly CastMember[], options: Options, width: number): Outcome {
  const shown = options.all === true ? cast : cast.filter(usual)
  const rows = shown.map(({ handle, partner, post, hats }) => ({
    handle,
    partner,
    post: post.get('en') ?? '',
    rights: [...hats].map(([hat, rights]) => `${hat}: ${rights.join(', ')}`).join('; '),
  }))
  const lines = table(
    [
      { title: 'Name', of: (row) => row.handle },
      { title: 'Post', of: (row) => row.post, gives: true },
      { title: 'May', of: (row) => row.rights },
    ],
    rows,
    width,
  )
  const advice = `Be one of them:  npx epoc sign-in http://localhost:8080 --as ${rows.find(({ handle }) => handle === 'japan-embassy')?.handle ?? ''}`
  return ok({ text: `${lines}\n\n${advice}`, json: rows })
}
