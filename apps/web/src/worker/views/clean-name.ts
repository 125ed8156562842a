/**
 * A name under which a file may be saved and shown. The record's own rules allow no other (R-REGISTER-6),
 * and nothing here trusts them to: what reorders a line, hides in it, or leads elsewhere is taken out.
 */
const misleading = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
const unportable = /[/\\:*?"<>|]/g

/** The longest that every file system takes, in UTF-16 code units, its ending kept. */
const longest = 120

export function cleanName(name: string): string {
  const clean = name
    .toWellFormed()
    .replaceAll(misleading, '')
    .replaceAll(unportable, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (clean === '') return 'document'
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''
  return clean.length <= longest ? clean : `${clean.slice(0, longest - ending.length)}${ending}`
}
