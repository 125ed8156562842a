/** The media type alone, in lower case: without parameters such as a character set (RFC 9110 8.3.1). */
export const bareMediaType = (mediaType: string): string =>
  mediaType.replace(/;.*$/s, '').trim().toLowerCase()
