/** Papers made by another program: LibreOffice writes the PDF and the DOCX that governments exchange. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './run.ts'

/** Writes `<name>.pdf` and `<name>.docx` with these paragraphs into a folder. */
export async function officeFiles(
  folder: string,
  name: string,
  paragraphs: readonly string[],
): Promise<{ readonly pdf: string; readonly docx: string }> {
  await mkdir(folder, { recursive: true })
  const source = join(folder, `${name}.html`)
  const body = paragraphs.map((each) => `<p>${each}</p>`).join('\n')
  await writeFile(
    source,
    `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`,
  )
  for (const [format, filter] of [
    ['pdf', 'pdf:writer_web_pdf_Export'],
    ['docx', 'docx:Office Open XML Text'],
  ] as const) {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, source]
    const made = await run('soffice', args, { env: { HOME: folder } })
    if (made.code !== 0) throw new Error(`LibreOffice made no ${format}: ${made.err}`)
  }
  return { pdf: join(folder, `${name}.pdf`), docx: join(folder, `${name}.docx`) }
}
