/** Who one is and for whom one acts, for every screen inside the shell. */
import { createContext, useContext } from 'react'
import type { ShellView } from '../worker/views/shell.ts'

export const ShellContext = createContext<ShellView | undefined>(undefined)

export function useShell(): ShellView {
  const shell = useContext(ShellContext)
  if (shell === undefined) throw new Error('this screen stands inside the shell')
  return shell
}
