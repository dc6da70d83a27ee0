import type { Theme } from '#contract/settings'

/** `--paper` of each theme in the renderer's tokens.css: a window must not flash white before its page. */
const SURFACE: Record<Exclude<Theme, 'system'>, string> = {
  light: '#faf7f1',
  sepia: '#f2e6cf',
  dark: '#191714',
  contrast: '#000',
}

/** The window's colour before its first paint. An unknown theme follows the system. */
export function backgroundOf(theme: unknown, systemIsDark: boolean): string {
  const known = typeof theme === 'string' && Object.hasOwn(SURFACE, theme)
  return SURFACE[known ? (theme as keyof typeof SURFACE) : systemIsDark ? 'dark' : 'light']
}
