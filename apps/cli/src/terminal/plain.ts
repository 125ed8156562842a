/**
 * Text that others wrote, made harmless for a terminal: without characters that move the cursor,
 * change colours, or turn the direction of reading.
 */

const harmful =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** The same text with U+FFFD in the place of each such character; line feeds and tabs stay. */
export const plainText = (text: string): string => text.replaceAll(harmful, '\ufffd')
