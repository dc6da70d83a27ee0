import { Volume2 } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import type { NoteMedia } from '#core/study/notes'
import { useStrings } from '#renderer/app/strings'
import { MissingPicture } from '#renderer/text/Picture'
import { Button } from '#renderer/ui/Button'
import styles from './CardMedia.module.css'
import { useMedia } from './useMedia'

interface Props {
  media: readonly NoteMedia[] | undefined
  /** Which side of the card is shown. */
  on: NoteMedia['on']
}

/** The pictures and sounds of one side of a card. */
export function CardMedia({ media = [], on }: Props) {
  const own = media.filter((one) => one.on === on)
  if (own.length === 0) return null
  return (
    <div className={styles.media}>
      {own.map(({ file, type }, n) =>
        type.startsWith('image/') ? (
          <CardPicture key={`${n} ${file}`} file={file} on={on} />
        ) : (
          <CardSound key={`${n} ${file}`} file={file} />
        ),
      )}
    </div>
  )
}

/** It came without words for what it shows, and they might give the answer away. */
function CardPicture({ file, on }: Pick<NoteMedia, 'file' | 'on'>) {
  const t = useStrings()
  const { url, missing, onError } = useMedia(file)
  if (missing) return <MissingPicture alt="" />
  return (
    <img className={styles.picture} src={url ?? undefined} alt={t(`card.picture.${on}`)} onError={onError} />
  )
}

function CardSound({ file }: Pick<NoteMedia, 'file'>) {
  const t = useStrings()
  const { url, missing, onError } = useMedia(file)
  const sound = useMemo(() => url && new Audio(url), [url])
  useEffect(() => {
    if (sound) return () => sound.pause()
  }, [sound])
  if (missing) return <p className={styles.missing}>{t('card.soundMissing')}</p>
  const play = () => {
    if (!sound) return
    sound.currentTime = 0
    sound.play().catch(onError)
  }
  return (
    <Button onPress={play} isDisabled={!sound}>
      <Volume2 size={18} aria-hidden="true" />
      {t('card.play')}
    </Button>
  )
}
