import { useEffect } from 'react'
import type { Settings } from '#contract/settings'

/** A face, and how wide its mean letter of running English is beside its zero, CSS's `ch` (measured). */
const FAMILIES = {
  serif: { face: 'var(--serif)', letter: 0.81 },
  sans: { face: 'var(--sans)', letter: 0.83 },
  legible: { face: 'var(--legible)', letter: 0.68 },
  dyslexic: { face: 'var(--dyslexic)', letter: 1.09 },
} as const

const darkQuery = () => matchMedia('(prefers-color-scheme: dark)')
const contrastQuery = () => matchMedia('(prefers-contrast: more)')

/** The theme in force: what was chosen, or what the system asks for. */
export function resolveTheme(theme: Settings['theme'], dark: boolean, moreContrast: boolean) {
  if (theme !== 'system') return theme
  if (moreContrast) return 'contrast'
  return dark ? 'dark' : 'light'
}

/** Puts theme and typography on the page's root, where every style reads them. */
export function useTheme(settings: Settings | undefined): void {
  useEffect(() => {
    const root = document.documentElement
    const apply = () => {
      root.dataset.theme = resolveTheme(
        settings?.theme ?? 'system',
        darkQuery().matches,
        contrastQuery().matches,
      )
    }
    apply()
    const queries = [darkQuery(), contrastQuery()]
    for (const query of queries) query.addEventListener('change', apply)
    return () => {
      for (const query of queries) query.removeEventListener('change', apply)
    }
  }, [settings?.theme])

  const type = settings?.typography
  useEffect(() => {
    if (!type) return
    const style = document.documentElement.style
    const { face, letter } = FAMILIES[type.family]
    style.setProperty('--text-family', face)
    // Relative to the root, so that the browser's own text size counts too.
    style.setProperty('--text-size', `${type.size / 16}rem`)
    style.setProperty('--text-measure', `${(type.measure * letter).toFixed(1)}ch`)
    style.setProperty('--text-leading', String(type.lineHeight))
    style.setProperty('--text-align', type.justify ? 'justify' : 'start')
    style.setProperty('--text-hyphens', type.hyphenate ? 'auto' : 'manual')
  }, [type])
}
