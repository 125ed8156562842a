/** What the client and the page in its sandbox say to one another, over a channel that no third has. */
export type ToSandbox =
  | { readonly type: 'show'; readonly file: ArrayBuffer }
  /** Of the paper's own size; 0 is as wide as there is room. */
  | { readonly type: 'zoom'; readonly factor: number }
  /** Opens the browser’s dialog, with these at the top and the foot of each page. */
  | {
      readonly type: 'print'
      readonly marking: string
      readonly what: string
      readonly standing?: string
      readonly by: string
    }

export type FromSandbox =
  | { readonly type: 'shown' }
  | { readonly type: 'not-shown' }
  /** How high the whole paper is, in CSS pixels. */
  | { readonly type: 'height'; readonly height: number }

/** With this the client hands over its end of the channel. */
export const greeting = 'epoc: a channel to a paper'
