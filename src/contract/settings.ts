import type { LibraryQuery } from '#core/library/query'
import type { ReadingId } from '#core/text/document'

export type Theme = 'system' | 'light' | 'sepia' | 'dark' | 'contrast'
export type Family = 'serif' | 'sans' | 'legible' | 'dyslexic'
export type Flow = 'scrolled' | 'paginated'
/** On pages: two columns where the window has the room for them, or always one. */
export type Columns = 'auto' | 'one'

export interface Typography {
  family: Family
  /** CSS pixels. */
  size: number
  /** Characters a line, at most. */
  measure: number
  /** A multiple of the size. */
  lineHeight: number
  /** Added between letters, and between words, in multiples of the size. */
  letterSpacing: number
  wordSpacing: number
  /** How paragraphs are told apart: by a gap, or by an indented first line. */
  paragraphs: 'gap' | 'indent'
  /** What stays free beside the text in a narrow window. */
  margins: 'narrow' | 'normal' | 'wide'
  justify: boolean
  hyphenate: boolean
}

/** How a text is set on the page. */
export interface Page {
  flow: Flow
  columns: Columns
  typography: Typography
}

/** How texts are read aloud. */
export interface Aloud {
  /** A multiple of the voice's own speed, 0.5 to 3. */
  rate: number
  /** The voice chosen for a language: its address as the system names it, by the language's first part ("de"). */
  voices: Record<string, string>
}

/** How the library is looked at: which texts, in which order, as covers or as a list. */
export interface LibraryView extends LibraryQuery {
  look: 'covers' | 'list'
}

/** The fields of a form that were changed and not saved, by name. */
export type Unsaved = Record<string, string | boolean | null>

/** What belongs to this device, not to the reader's log. */
export interface Settings extends Page {
  theme: Theme
  /** The pages of those texts that are not set like all others. */
  own: Record<ReadingId, Page>
  /** Beside lines that hold key facts or cards stands a sign of how well they are remembered. */
  memoryMargin: boolean
  aloud: Aloud
  library: LibraryView
  /** Keys that write a character do something by themselves. */
  characterKeys: boolean
  /** What was written in forms and not saved, by form and what it is about, the newest last. */
  unsaved: Record<string, Unsaved>
  /** The local hour at which a study day begins. */
  rollover: number
}

export type PagePatch = Partial<Omit<Page, 'typography'>> & { typography?: Partial<Typography> }

export type SettingsPatch = Partial<Omit<Settings, 'typography' | 'own' | 'aloud' | 'unsaved'>> & {
  /** Voices are laid over those chosen before. */
  aloud?: Partial<Aloud>
  typography?: Partial<Typography>
  /** Of one text only, laid over its own page or else over that of all texts; null sets it like all others again. */
  own?: { id: ReadingId; page: PagePatch | null }
  /** Of one form; null once it is saved or thrown away. */
  unsaved?: { key: string; fields: Unsaved | null }
}

export interface SettingsApi {
  'settings.get': (input: Record<string, never>) => Settings
  'settings.set': (input: SettingsPatch) => Settings
}
