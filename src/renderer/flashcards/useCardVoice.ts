import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSettings } from '#renderer/app/settings'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { systemSpeaker, useLocalVoices } from '#renderer/reader/aloud/system'
import { anyVoice, voiceFor } from '#renderer/reader/aloud/voices'

export interface CardVoice {
  isSpeaking: boolean
  /** Says words, or falls silent while some are being said. */
  toggle: (words: string, language: string) => void
}

/**
 * Reads a card aloud with the voices of this machine, as they are chosen for reading texts.
 *
 * @param of whatever is shown: what was said of something else ends with it
 */
export function useCardVoice(of: string): CardVoice {
  const t = useStrings()
  const toast = useToast()
  const { settings } = useSettings()
  const voices = useLocalVoices()
  const [isSpeaking, setSpeaking] = useState(false)
  const latest = useRef({ settings, voices })
  latest.current = { settings, voices }
  const speaker = useMemo(
    () =>
      systemSpeaker((language) => {
        const { settings, voices } = latest.current
        const chosen = settings?.aloud.voices ?? {}
        const voice = voiceFor(voices, language, chosen) ?? anyVoice(voices, language, chosen)
        return { voice, rate: settings?.aloud.rate ?? 1 }
      }),
    [],
  )
  const hush = useCallback(() => {
    speaker.silence()
    setSpeaking(false)
  }, [speaker])
  useEffect(() => (of ? hush : undefined), [of, hush])

  return {
    isSpeaking,
    toggle(words, lang) {
      if (isSpeaking) return hush()
      if (latest.current.voices.length === 0)
        return toast({ message: t('aloud.status', { status: 'waiting' }) })
      setSpeaking(true)
      speaker.say(
        { text: words, lang },
        {
          onEnd: () => setSpeaking(false),
          onFail: () => {
            setSpeaking(false)
            toast({ message: t('aloud.status', { status: 'failed' }), tone: 'error' })
          },
          onWord: () => {},
        },
      )
    },
  }
}
