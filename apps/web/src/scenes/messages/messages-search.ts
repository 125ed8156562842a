/** What stands in the address of a message that is written. */
export type WritingSearch = {
  /** Seats, parted by commas. */
  readonly to?: string
  /** A document, and a message that is answered, by their ids. */
  readonly about?: string
  readonly reply?: string
}

export function writingSearch(given: Readonly<Record<string, unknown>>): WritingSearch {
  const text = (name: string) => {
    const value = given[name]
    return typeof value === 'string' && value !== '' ? { [name]: value } : {}
  }
  return { ...text('to'), ...text('about'), ...text('reply') }
}

const longest = 300

/** “Re: ” once, however often one replies. */
export const replySubject = (subject: string): string =>
  (/^re\s*:/i.test(subject) ? subject : `Re: ${subject}`).slice(0, longest)
