/**
 * One answer that goes on: server-sent events (WHATWG HTML §9.2). Whoever does not read is not written
 * to: of the sizes that were missed, the newest is told once there is room.
 */
import type { ServerResponse } from 'node:http'

export class EventStream {
  readonly #raw: ServerResponse
  #size = -1
  #told = -1

  constructor(raw: ServerResponse, headers: Readonly<Record<string, string>>) {
    this.#raw = raw
    raw.writeHead(200, headers)
    raw.on('drain', () => this.#flush())
    raw.on('error', () => {})
  }

  size(size: number): void {
    this.#size = size
    this.#flush()
  }

  /** A comment, so that neither side takes silence for the end. Cuts off who has read nothing since the last. */
  beat(): void {
    if (this.#raw.writableNeedDrain) this.#raw.destroy()
    else this.#raw.write(':\n\n')
  }

  end(): void {
    this.#raw.end()
  }

  #flush(): void {
    if (this.#size <= this.#told || this.#raw.writableNeedDrain || this.#raw.writableEnded) return
    this.#told = this.#size
    this.#raw.write(`event: size\ndata: ${JSON.stringify({ size: this.#size })}\n\n`)
  }
}
