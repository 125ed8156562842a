/** How the client looks on this device: theme and density, kept here and told to nobody. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const densities = ['compact', 'normal', 'roomy'] as const
export type Density = (typeof densities)[number]

export type Looks = { readonly theme: Theme; readonly density: Density }

const keptAs = { theme: 'epoc.theme', density: 'epoc.density' } as const

export function looks(): Looks {
  const theme = localStorage.getItem(keptAs.theme)
  const density = localStorage.getItem(keptAs.density)
  return {
    theme: themes.find((each) => each === theme) ?? 'system',
    density: densities.find((each) => each === density) ?? 'normal',
  }
}

export function applyLooks(): void {
  const { theme, density } = looks()
  const { dataset } = document.documentElement
  dataset['theme'] = theme
  dataset['density'] = density
}

export function keepLooks({ theme, density }: Looks): void {
  localStorage.setItem(keptAs.theme, theme)
  localStorage.setItem(keptAs.density, density)
  applyLooks()
}
