/**
 * A parsed DOCX gives for a picture or a font that lies elsewhere an address of nothing, which would
 * be asked for beside the page, and refused with noise: it is an empty picture instead.
 */
const loaders = ['loadDocumentImage', 'loadNumberingImage', 'loadFont'] as const

type Loader = (...asked: readonly unknown[]) => Promise<string | null | undefined>
type Parsed = { [Name in (typeof loaders)[number]]: Loader }

const nothing = 'data:,'

export function withinItself(parsed: Parsed): void {
  for (const name of loaders) {
    const load = parsed[name].bind(parsed)
    parsed[name] = async (...asked) => (await load(...asked).catch(() => nothing)) ?? nothing
  }
}
