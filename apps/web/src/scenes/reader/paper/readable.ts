/** Marks that make a line read in another order than it is written. */
const reordering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The text of a file without what reorders it. */
export const readable = (text: string): string => text.replaceAll(reordering, '')
