import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { attempt } from '../refusal.ts'
import { walkXml } from './xml.ts'

const read = (...pieces: readonly (string | Uint8Array)[]) =>
  attempt(() => {
    let seen = ''
    const bytes = pieces.map((piece) =>
      typeof piece === 'string' ? new TextEncoder().encode(piece) : piece,
    )
    walkXml(
      bytes,
      {
        open: ({ uri, local, attribute }) => {
          seen += `[${uri}|${local}|${attribute('id') ?? ''}]`
        },
        text: (text) => {
          seen += text
        },
      },
      { limits: { ...defaultLimits, depth: 50 }, part: 'p.xml' },
    )
    return seen
  })

const refused = (type: string, more: object = {}) => ({
  ok: false,
  error: expect.objectContaining({ type, part: 'p.xml', ...more }),
})

describe('XML', () => {
  it('is read by namespace, whatever the prefix', async () => {
    const xml = '<x:a xmlns:x="urn:n" x:id="1">one &amp; <b id="2"/>two<![CDATA[<3>]]></x:a>'
    const value = '[urn:n|a|1]one & [|b|2]two<3>'
    expect(await read(xml)).toEqual({ ok: true, value })
  })

  it('may come in pieces that part a character', async () => {
    const bytes = new TextEncoder().encode('<a>é</a>')
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte))
    expect(await read(...pieces)).toEqual({ ok: true, value: '[|a|]é' })
  })

  it('may be UTF-16 with a byte order mark', async () => {
    const text = '\ufeff<a>é</a>'
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true)
    expect(await read(bytes)).toEqual({ ok: true, value: '[|a|]é' })
  })

  it('of a billion laughs is refused at its first line', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    )
    const xml = `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs.join('')}]><a>&l9;</a>`
    expect(await read(xml)).toEqual(refused('damaged', { reason: 'declares a document type' }))
  })

  it('cannot name a file or an address', async () => {
    const xml = '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]><a>&f;</a>'
    expect(await read(xml)).toEqual(refused('damaged'))
  })

  it('too deep is refused', async () => {
    const xml = '<a>'.repeat(51) + '</a>'.repeat(51)
    expect(await read(xml)).toEqual(refused('too-large', { what: 'depth', limit: 50 }))
  })

  it.each(['', '<a>', '<a></b>', '<a', '<a>&nothing;</a>', '<p:a/>', '<a/>and more', 'words'])(
    'that is ill-formed is damaged: %j',
    async (xml) => {
      expect(await read(xml)).toEqual(refused('damaged'))
    },
  )

  it('that is not in its encoding is damaged', async () => {
    expect(await read('<a>', Uint8Array.of(0xe9), '</a>')).toEqual(refused('damaged'))
    expect(await read('<a/>', Uint8Array.of(0xe2, 0x82))).toEqual(refused('damaged'))
  })
})
