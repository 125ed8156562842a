/**
 * Takes out of a shown paper whatever leads out of it. The policy of the page stops all of it already:
 * this is the second lock, and keeps a click from leaving the paper.
 */
export function stripped(place: ParentNode): void {
  for (const each of place.querySelectorAll(
    'iframe, object, embed, form, script, base, link, meta',
  )) {
    each.remove()
  }
  for (const each of place.querySelectorAll('[href], [xlink\\:href], [src], [action], [srcset]')) {
    for (const { name, value } of Array.from(each.attributes)) {
      if (/^(href|xlink:href|src|srcset|action)$/i.test(name) && !isWithin(value)) {
        each.removeAttribute(name)
      }
    }
  }
}

/** A place in the paper itself, or bytes that came with it. */
const isWithin = (address: string): boolean =>
  address.startsWith('#') || /^data:image\/(png|jpeg|gif|bmp|webp);base64,/.test(address)
