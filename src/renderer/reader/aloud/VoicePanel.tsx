import { Check } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useSettings } from '#renderer/app/settings'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import styles from './AloudBar.module.css'
import { baseOf, type Voice, voicesFor } from './voices'

interface Props {
  /** Of what is being read. */
  lang: string
  voices: readonly Voice[]
  voice: Voice | undefined
}

/** A language by its English name; its tag where it has none. */
function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(baseOf(lang)) ?? lang
  } catch {
    return lang
  }
}

/** The voices for the language that is being read; the one chosen is kept for it. */
export function VoicePanel({ lang, voices, voice }: Props) {
  const t = useStrings()
  const { change } = useSettings()
  const own = voicesFor(voices, lang)
  const language = languageName(lang)
  if (own.length === 0) return <p className={styles.note}>{t('aloud.noVoiceFor', { language })}</p>
  return (
    <div className={styles.voices}>
      <p className={controls.label}>{t('aloud.voiceFor', { language })}</p>
      <ListBox
        className={styles.list!}
        aria-label={t('aloud.voiceFor', { language })}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={voice ? [voice.voiceURI] : []}
        onSelectionChange={(keys) => {
          const [key] = [...keys]
          if (key !== undefined) void change({ aloud: { voices: { [baseOf(lang)]: String(key) } } })
        }}
      >
        {own.map(({ voiceURI, name }) => (
          <ListBoxItem key={voiceURI} id={voiceURI} className={controls.menuItem!} textValue={name}>
            <span>{name}</span>
            {voiceURI === voice?.voiceURI && <Check size={16} aria-hidden="true" />}
          </ListBoxItem>
        ))}
      </ListBox>
      <p className={styles.note}>{t('aloud.local')}</p>
    </div>
  )
}
