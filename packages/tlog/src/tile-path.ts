// The address of a tile under a log's prefix (C2SP tlog-tiles): `tile/<L>/<N>[.p/<W>]`. Each tile
// has one path and only that path is understood; whether the tile exists is another question.

import { assertCount, isCount } from './count.ts'
import { err, ok, type Result } from './result.ts'
import { type Tile, TILE_WIDTH } from './tile.ts'

export type TilePathError = { readonly type: 'bad-tile-path' }

const HIGHEST_LEVEL = 63
const PATH = /^tile\/(0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/

/**
 * For example `tile/0/x001/x234/067` for tile 1234067 of level 0, or `tile/1/000.p/17`.
 *
 * @throws RangeError for a level above 63, a width outside 1 to 256, or what is no index
 */
export function tilePath(tile: Tile): string {
  assertCount(tile.index, 'index')
  if (!isLevel(tile.level)) throw new RangeError(`no tile level ${tile.level}`)
  if (!isWidth(tile.width)) throw new RangeError(`no tile width ${tile.width}`)
  const digits = String(tile.index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.../g) ?? []
  const index = [...groups.slice(0, -1).map((group) => `x${group}`), ...groups.slice(-1)].join('/')
  const partial = tile.width === TILE_WIDTH ? '' : `.p/${tile.width}`
  return `tile/${tile.level}/${index}${partial}`
}

/** The tile that a path names, without a leading slash and without the log's prefix. */
export function parseTilePath(path: string): Result<Tile, TilePathError> {
  const [, level, groups, width] = PATH.exec(path) ?? []
  if (level === undefined || groups === undefined) return err({ type: 'bad-tile-path' })
  const tile = {
    level: Number(level),
    index: Number(groups.replace(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  }
  // Out of range, or spelled with superfluous groups: either way not what tilePath writes.
  const acceptable = isLevel(tile.level) && isWidth(tile.width) && isCount(tile.index)
  return acceptable && tilePath(tile) === path ? ok(tile) : err({ type: 'bad-tile-path' })
}

function isLevel(level: number): boolean {
  return isCount(level) && level <= HIGHEST_LEVEL
}

function isWidth(width: number): boolean {
  return isCount(width) && width >= 1 && width <= TILE_WIDTH
}
