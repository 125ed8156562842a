/**
 * What pdf.js asks for while it reads: character maps of old Asian files, fonts that a file does not
 * bring, decoders of scanned images. They come from the client's own files, by name, and nothing else does.
 */
const tables: Readonly<Record<string, string>> = {
  ...import.meta.glob<string>('../../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>(
    '../../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    {
      query: '?url',
      import: 'default',
      eager: true,
    },
  ),
  ...import.meta.glob<string>(
    '../../../../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm',
    {
      query: '?url',
      import: 'default',
      eager: true,
    },
  ),
}

const byName = new Map(
  Object.entries(tables).map(([path, address]) => [path.replace(/^.*\//, ''), address]),
)

export class OwnTables {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = byName.get(filename)
    if (address === undefined) throw new Error('not here')
    const answer = await fetch(address)
    if (!answer.ok) throw new Error('not here')
    return new Uint8Array(await answer.arrayBuffer())
  }
}
