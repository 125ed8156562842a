/** Black or white, whichever is read better on a colour of the regime's choice (WCAG 2.2, relative luminance). */
const channel = (hex: string): number => {
  const part = Number.parseInt(hex, 16) / 255
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** Of `#rrggbb`. */
const luminanceOf = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) +
  0.7152 * channel(colour.slice(3, 5)) +
  0.0722 * channel(colour.slice(5, 7))

const inkOn = (colour: string): '#000000' | '#ffffff' => {
  const luminance = luminanceOf(colour)
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000'
}

/** The two as custom properties, for a style. */
export const inColour = (colour: string): object => ({ '--mark': colour, '--ink': inkOn(colour) })
