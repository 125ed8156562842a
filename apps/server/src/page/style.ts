/** The page's style sheet. */
export const style = `:root { color-scheme: light dark; }`
