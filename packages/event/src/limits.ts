/** Bounds of the format. A longer thing is a blob. */

/** R-EVENT-2: bytes of an event. */
export const eventLimit = 60_000

/** Bytes of one stored part of a file. */
export const partSize = 4 * 1024 * 1024
