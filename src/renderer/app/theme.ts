import { useEffect } from 'react'
import type { Settings } from '#contract/settings'
import { typeVars } from '#renderer/text/page'

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
    for (const [name, value] of Object.entries(typeVars(type))) style.setProperty(name, String(value))
  }, [type])
}
