import type { Command } from './commands'
import { useSettings } from './settings'

const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const

/** The themes by name, for the palette: whoever looks for “dark” there need not know where the settings are. */
export function useThemeCommands(): Command[] {
  const { change } = useSettings()
  return THEMES.map((theme) => ({
    id: `theme.${theme}`,
    name: `command.theme.${theme}`,
    group: 'group.app',
    keys: [],
    run: () => void change({ theme }),
  }))
}
