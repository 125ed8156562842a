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
