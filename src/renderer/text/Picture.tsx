import { useContext, useEffect, useState } from 'react'
import { NO_PICTURE } from '#core/text/assets'
import type { AssetId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { LinksContext } from './links'
import styles from './Picture.module.css'

/** A picture's address, null while it is on its way, `missing` when there is none. */
export function usePicture(asset: AssetId): { url: string | null; missing: boolean; onError: () => void } {
  const { picture } = useContext(LinksContext)
  const [url, setUrl] = useState<string | null>(null)
  const [missing, setMissing] = useState(picture === undefined || asset === NO_PICTURE)
  useEffect(() => {
    if (asset === NO_PICTURE) return
    let isShown = true
    picture?.(asset).then(
      (found) => isShown && setUrl(found),
      () => isShown && setMissing(true),
    )
    return () => {
      isShown = false
    }
  }, [picture, asset])
  return { url, missing, onError: () => setMissing(true) }
}

/** A picture in a line of text. One without words is an ornament, as pages have it. */
export function InlinePicture({ asset, alt }: { asset: AssetId; alt: string }) {
  const { url, missing, onError } = usePicture(asset)
  if (missing) return alt ? <MissingPicture alt={alt} isInline /> : null
  return (
    <img
      data-skip=""
      className={styles.inline}
      src={url ?? undefined}
      alt={alt}
      onError={onError}
      draggable={false}
    />
  )
}

/** What a picture shows, in words, where it cannot be shown itself. */
export function MissingPicture({ alt, isInline = false }: { alt: string; isInline?: boolean }) {
  const t = useStrings()
  return (
    <span data-skip="" className={isInline ? styles.missingInline : styles.missing}>
      {alt ? t('picture.missing', { alt }) : t('picture.missingBare')}
    </span>
  )
}
