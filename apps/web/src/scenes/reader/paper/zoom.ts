/** How large a paper is shown: as wide as there is room, or by a factor of its own size. */
export type Zoom = 'fit' | number

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const

export function larger(zoom: Zoom): Zoom {
  const now = zoom === 'fit' ? 1 : zoom
  return steps.find((each) => each > now) ?? now
}

export function smaller(zoom: Zoom): Zoom {
  const now = zoom === 'fit' ? 1 : zoom
  return steps.findLast((each) => each < now) ?? now
}
