/**
 * Names of files and folders in a bag: plain ASCII that every file system, archive program and
 * shell takes for one name (R-ARCHIVE-2). What a paper is really called stands in `document.json`.
 */

/** Characters of a name at most; a path stays far below the 260 of Windows. */
const longest = 80
/** Devices of Windows, with any ending. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

/** R-ARCHIVE-2: letters, digits, full stops, hyphens and underscores; no device, no loose ends. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^A-Za-z0-9._]+/g, '-')
    .replaceAll(/-*\.-*/g, '.')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
  const short = shortened(plain)
  if (short === '') return 'unnamed'
  return device.test(short) ? `_${short}` : short
}

/** Cut in the middle, so that the ending by which programs know a file stays. */
function shortened(name: string): string {
  if (name.length <= longest) return name
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, longest - ending.length).replace(/[-.]+$/, '')}${ending}`
}

/** Whether a path of a bag has only names as `safeName` makes them. */
export const isSafePath = (path: string): boolean =>
  path.split('/').every((name) => /^[A-Za-z0-9._-]+$/.test(name) && !/^\.|\.$/.test(name)) &&
  !path.split('/').some((name) => device.test(name))

/** Gives out names, each once, also where case makes no difference. */
export function namer(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    const name = safeName(wanted)
    const [, stem = name, ending = ''] = /^(.+?)((?:\.[A-Za-z0-9]{1,8}){0,2})$/.exec(name) ?? []
    let free = name
    for (let i = 2; taken.has(free.toLowerCase()); i += 1) free = `${stem}-${i}${ending}`
    taken.add(free.toLowerCase())
    return free
  }
}
