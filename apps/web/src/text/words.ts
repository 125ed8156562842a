/**
 * The words of one part of the client, in every language: ICU messages by name. They stand beside
 * what says them; the compiler sees that no language lacks one.
 */
export type Words = {
  readonly en: Readonly<Record<string, string>>
  readonly fr: Readonly<Record<string, string>>
}
