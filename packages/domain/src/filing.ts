/**
 * Commands that bring files. A person gives them before the files are sealed; the files are listed
 * once they are.
 */
import type { Circulate, Issue, Translate } from './register/command.ts'
import type { KeepDraft } from './drafts/command.ts'
import type { DocumentFile } from './register/documents/files.ts'
import type { Submit } from './submissions/command.ts'

export type FilingCommand = Circulate | Issue | Translate | KeepDraft | Submit

type WithoutFiles<C> = C extends { readonly body: infer Body }
  ? Omit<C, 'body'> & { readonly body: Omit<Body, 'files'> }
  : never

/** A command as it is given, files apart. */
export type Unfiled = WithoutFiles<FilingCommand>

/** The command with its files, in the order in which they were given. */
export const filed = (command: Unfiled, files: readonly DocumentFile[]): FilingCommand =>
  ({ ...command, body: { ...command.body, files } }) as FilingCommand
