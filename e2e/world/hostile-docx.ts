/** DOCX files that would fetch, run, lead away, or fill the memory of whoever opens them. */
import { mark } from './hostile-mark.ts'
import { zipOf } from './hostile-zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const relationships = (...lines: readonly string[]): string =>
  `${xml}<Relationships xmlns="${packaging}/relationships">${lines.join('')}</Relationships>`

const external = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" TargetMode="External"/>`

const within = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`

const types = `${xml}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="html" ContentType="text/html"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`

const documentOf = (body: string): string =>
  `${xml}<w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture" xmlns:wp="${drawing}/wordprocessingDrawing"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`

const paragraph = (content: string): string => `<w:p>${content}</w:p>`
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const link = (id: string, text: string): string =>
  `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`

const picture = (attribute: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="914400" cy="914400"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const archive = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipOf({
    '[Content_Types].xml': types,
    '_rels/.rels': relationships(within('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': documentOf(body),
    ...more,
  })

/** Pictures, fonts, a template and pages from elsewhere; links that run; styles that fetch. */
function remote(canary: string): Uint8Array {
  const script = `&lt;script&gt;window.${mark}=true&lt;/script&gt;&lt;img src=x onerror="window.${mark}=true"&gt;`
  const body = [
    paragraph(run('Remote')),
    paragraph(run(script)),
    paragraph(picture('r:embed="pic"') + picture('r:link="pic"')),
    paragraph(link('away', 'Away') + link('script', 'Script') + link('data', 'Data')),
    '<w:altChunk r:id="chunk"/>',
    paragraph(
      `<w:r><w:rPr><w:rFonts w:ascii="x;}@import url(${canary}css);y{"/><w:color w:val="red;background:url(${canary}color)"/></w:rPr><w:t>Styled</w:t></w:r>`,
    ),
  ].join('')
  return archive(body, {
    'word/_rels/document.xml.rels': relationships(
      external('pic', 'image', `${canary}picture.png`),
      external('away', 'hyperlink', `${canary}away`),
      external('script', 'hyperlink', `javascript:window.${mark}=true`),
      external(
        'data',
        'hyperlink',
        `data:text/html,&lt;script&gt;window.${mark}=true&lt;/script&gt;`,
      ),
      external('template', 'attachedTemplate', `${canary}template.dotm`),
      within('chunk', 'aFChunk', 'chunk.html'),
      within('styles', 'styles', 'styles.xml'),
      within('fonts', 'fontTable', 'fontTable.xml'),
    ),
    'word/chunk.html': `<script>parent.${mark} = window.${mark} = true</script><img src="${canary}chunk">`,
    'word/styles.xml': `${xml}<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="f&quot;;} * {background:url(${canary}style)} x{"/></w:rPr></w:style></w:styles>`,
    'word/fontTable.xml': `${xml}<w:fonts xmlns:w="${word}" xmlns:r="${office}"><w:font w:name="Elsewhere"><w:embedRegular r:id="font" w:fontKey="{00000000-0000-0000-0000-000000000000}"/></w:font></w:fonts>`,
    'word/_rels/fontTable.xml.rels': relationships(external('font', 'font', `${canary}font.odttf`)),
  })
}

/** Some hundred kilobytes that unpack to 200 MiB of one paragraph. */
const bomb = (): Uint8Array => archive(paragraph(run(' '.repeat(200 * 2 ** 20))))

export const hostileDocx = { remote, bomb } as const
