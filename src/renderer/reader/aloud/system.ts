import { useSyncExternalStore } from 'react'
import type { Speaker } from './player'

/** A voice that has not begun by then does not answer: Chromium says nothing when the system's speech is not running. */
const BEGIN_MS = 10_000

/** How a language is spoken. */
export interface Manner {
  voice: SpeechSynthesisVoice | undefined
  /** A multiple of the voice's own speed. */
  rate: number
}

/** The system's voices as a speaker. One utterance a sentence: Chromium breaks off long ones. */
export function systemSpeaker(mannerOf: (lang: string) => Manner): Speaker {
  const synth = window.speechSynthesis
  // Held on to: Chromium forgets an utterance that nobody holds, and its end is never told.
  let current: SpeechSynthesisUtterance | null = null
  let timer: ReturnType<typeof setTimeout>
  const silence = () => {
    clearTimeout(timer)
    current = null
    synth.cancel()
  }
  return {
    silence,
    say({ text, lang }, { onEnd, onFail, onWord }) {
      silence()
      const { voice, rate } = mannerOf(lang)
      const utterance = new SpeechSynthesisUtterance(text)
      if (voice) utterance.voice = voice
      utterance.lang = voice?.lang ?? lang
      utterance.rate = rate
      const ifCurrent = (run: () => void) => {
        if (current !== utterance) return
        clearTimeout(timer)
        run()
      }
      utterance.onstart = () => ifCurrent(() => {})
      utterance.onend = () => ifCurrent(onEnd)
      utterance.onerror = () => ifCurrent(onFail)
      utterance.onboundary = ({ name, charIndex }) => {
        if (name === 'word') ifCurrent(() => onWord(charIndex))
      }
      current = utterance
      timer = setTimeout(() => {
        silence()
        onFail()
      }, BEGIN_MS)
      // A system that was left paused says nothing at all.
      synth.resume()
      synth.speak(utterance)
    },
  }
}

let known: readonly SpeechSynthesisVoice[] = []

/** The list stays the same object until the system has other voices. */
function localVoices(): readonly SpeechSynthesisVoice[] {
  const now = window.speechSynthesis.getVoices().filter(({ localService }) => localService)
  const isSame =
    now.length === known.length && now.every(({ voiceURI }, n) => voiceURI === known[n]?.voiceURI)
  if (!isSame) known = now
  return known
}

function subscribe(listener: () => void): () => void {
  const synth = window.speechSynthesis
  synth.addEventListener('voiceschanged', listener)
  return () => synth.removeEventListener('voiceschanged', listener)
}

/** The voices that speak on this machine; they may come in a moment after the first look. */
export const useLocalVoices = (): readonly SpeechSynthesisVoice[] =>
  useSyncExternalStore(subscribe, localVoices)
