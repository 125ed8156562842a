/** Archives as small as they can be, and with a directory that lies (PKWARE APPNOTE 4.3). */
import { crc32, deflateRawSync } from 'node:zlib'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** By name. Entries are packed. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const bytes = typeof content === 'string' ? bytesOf(content) : content
    const packed = deflateRawSync(bytes, { level: 9 })
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const head = Buffer.concat([signature(0x04034b50), common, Buffer.from(name)])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([signature(0x02014b50), versionMadeBy, common, rest, Buffer.from(name)]),
    )
    local.push(head, packed)
    offset += head.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...local, listed, signature(0x06054b50), end]))
}

/** The same archive, whose directory says that no entry inflates to more than so many bytes. */
export function lyingAbout(archive: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(archive)
  const listed = bytes.readUInt32LE(bytes.length - 6)
  const count = bytes.readUInt16LE(bytes.length - 12)
  let at = listed
  for (let left = count; left > 0; left -= 1) {
    if (bytes.readUInt32LE(at + 24) > size) bytes.writeUInt32LE(size, at + 24)
    at += 46 + bytes.readUInt16LE(at + 28)
  }
  return new Uint8Array(bytes)
}

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const versionMadeBy = Buffer.from([20, 0])
