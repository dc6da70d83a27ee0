import type { Driver } from './driver'

/** What was given to a voice. */
export interface Said {
  text: string
  voice: string
  rate: number
}

/** The page with its made-up voices. */
interface Heard extends Window {
  said: Said[]
  /** Ends what is being said; answers whether anything was. */
  endSentence: () => boolean
  sayWord: (at: number) => void
}

const VOICES = [
  ['Ada', 'en-US', true],
  ['Bea', 'en-GB', true],
  ['Cleo', 'de-DE', true],
  ['Far away', 'en-US', false],
] as const

/**
 * Puts voices of our own in the place of the system's, which a test machine has none of. They say nothing by
 * themselves: `end` ends a sentence. Before a text is opened.
 */
export async function useVoices(app: Driver, voices: readonly (typeof VOICES)[number][] = VOICES) {
  await app.run((given: readonly (readonly [string, string, boolean])[]) => {
    const page = window as unknown as Heard
    let current: SpeechSynthesisUtterance | null = null
    page.said = []
    page.endSentence = () => {
      const ending = current
      current = null
      ending?.onend?.({} as SpeechSynthesisEvent)
      return ending !== null
    }
    page.sayWord = (charIndex) => {
      current?.onboundary?.({ name: 'word', charIndex } as SpeechSynthesisEvent)
    }
    const list = given.map(([name, lang, localService]) => ({
      ...{ voiceURI: `urn:${name}`, name, lang, localService, default: name === 'Ada' },
    }))
    const synth = {
      getVoices: () => list,
      addEventListener() {},
      removeEventListener() {},
      resume() {},
      cancel() {
        current = null
      },
      speak(utterance: SpeechSynthesisUtterance) {
        current = utterance
        page.said.push({
          text: utterance.text,
          voice: utterance.voice?.name ?? '',
          rate: Math.round(utterance.rate * 10) / 10,
        })
        utterance.onstart?.({} as SpeechSynthesisEvent)
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: synth })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      configurable: true,
      value: class {
        constructor(readonly text: string) {}
      },
    })
  }, voices)
}

export const said = (app: Driver) => app.run(() => (window as unknown as Heard).said)
export const lastSaid = async (app: Driver) => (await said(app)).at(-1)
/** Ends the sentence under way, and answers whether there was one. */
export const endSentence = (app: Driver) => app.run(() => (window as unknown as Heard).endSentence())
export const sayWord = (app: Driver, at: number) =>
  app.run((n: number) => (window as unknown as Heard).sayWord(n), at)
