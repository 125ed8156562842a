/** What stands in the address of the directory: a name that is looked for, and whether one writes. */
export type DirectorySearch = { readonly name?: string }
export type SeatSearch = { readonly edit?: true }

export const directorySearch = ({ name }: Readonly<Record<string, unknown>>): DirectorySearch =>
  typeof name === 'string' && name !== '' ? { name } : {}

export const seatSearch = ({ edit }: Readonly<Record<string, unknown>>): SeatSearch =>
  edit === true ? { edit: true } : {}
