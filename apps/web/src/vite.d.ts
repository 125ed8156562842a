/** What the bundler gives for imports that are no modules of TypeScript. */
declare module '*.css' {
  const classes: Readonly<Record<string, string>>
  export default classes
}
declare module '*?worker&url' {
  const url: string
  export default url
}
declare module '*?url' {
  const url: string
  export default url
}
interface ImportMeta {
  /** Imports of the files that fit a pattern, by their paths. */
  readonly glob: <T>(
    pattern: string,
    options: { readonly query: string; readonly import: string; readonly eager: true },
  ) => Readonly<Record<string, T>>
}
