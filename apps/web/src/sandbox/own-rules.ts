/**
 * Keeps, of the style sheets that a paper brings, what is about the paper itself. What draws a DOCX
 * writes values of the file into rules as they stand: one may end its rule and begin another, that
 * would hide the marking or write a different one.
 */
export function ownRules(place: ParentNode): void {
  for (const { sheet } of place.querySelectorAll('style')) {
    if (sheet === null) continue
    for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) {
      const rule = sheet.cssRules[at]
      const stays =
        rule instanceof CSSFontFaceRule ||
        (rule instanceof CSSStyleRule && isAboutThePaper(rule.selectorText))
      if (!stays) sheet.deleteRule(at)
    }
  }
}

/** Every selector begins at an element of the paper, and reaches nothing but what is in it. */
export const isAboutThePaper = (selectors: string): boolean =>
  !/[#[\]\\]|:(?!before|after|first-line|first-letter)/.test(selectors.replaceAll('::', ':')) &&
  selectors.split(',').every((each) => /^\s*[a-z0-9]*\.paper/i.test(each))
