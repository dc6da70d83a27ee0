export type Theme = 'system' | 'light' | 'sepia' | 'dark' | 'contrast'
export type Family = 'serif' | 'sans' | 'legible' | 'dyslexic'
export type Flow = 'scrolled' | 'paginated'

export interface Typography {
  family: Family
  /** CSS pixels. */
  size: number
  /** Characters a line, at most. */
  measure: number
  /** A multiple of the size. */
  lineHeight: number
  justify: boolean
  hyphenate: boolean
}

/** What belongs to this device, not to the reader's log. */
export interface Settings {
  theme: Theme
  flow: Flow
  typography: Typography
  /** Keys that write a character do something by themselves. */
  characterKeys: boolean
  /** The local hour at which a study day begins. */
  rollover: number
}

export type SettingsPatch = Partial<Omit<Settings, 'typography'>> & { typography?: Partial<Typography> }

export interface SettingsApi {
  'settings.get': (input: Record<string, never>) => Settings
  'settings.set': (input: SettingsPatch) => Settings
}
