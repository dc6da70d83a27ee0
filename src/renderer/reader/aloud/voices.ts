/** What the app knows of a voice; the browser's `SpeechSynthesisVoice` is one. */
export interface Voice {
  readonly voiceURI: string
  readonly name: string
  /** As the system writes it: "en-GB", on Android "en_GB". */
  readonly lang: string
  /** Speaks on this machine; others send the text to a service. */
  readonly localService: boolean
  readonly default: boolean
}

/** The first part of a language's tag: "en" of "en-GB". */
export const baseOf = (lang: string): string => lang.split(/[-_]/)[0]!.toLowerCase()

const tagOf = (lang: string): string => lang.replaceAll('_', '-').toLowerCase()

/** The voices of a language that can be chosen, those of its very country first, then the system's own choice. */
export function voicesFor<V extends Voice>(voices: readonly V[], lang: string): V[] {
  const isExact = (voice: V) => Number(tagOf(voice.lang) === tagOf(lang))
  return voices
    .filter((voice) => baseOf(voice.lang) === baseOf(lang))
    .sort((a, b) => isExact(b) - isExact(a) || Number(b.default) - Number(a.default))
}

/**
 * The voice for a language: the one chosen for it, or else the best there is; undefined where none speaks it.
 *
 * @param chosen addresses of voices by the first part of their language
 */
export function voiceFor<V extends Voice>(
  voices: readonly V[],
  lang: string,
  chosen: Readonly<Record<string, string>>,
): V | undefined {
  const own = voicesFor(voices, lang)
  return own.find(({ voiceURI }) => voiceURI === chosen[baseOf(lang)]) ?? own[0]
}

/** The voice that reads what no voice of its language can: that of the text, or the system's own choice. */
export function anyVoice<V extends Voice>(
  voices: readonly V[],
  language: string,
  chosen: Readonly<Record<string, string>>,
): V | undefined {
  return voiceFor(voices, language, chosen) ?? voices.find((voice) => voice.default) ?? voices[0]
}
