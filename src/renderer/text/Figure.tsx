import { type CSSProperties, useState } from 'react'
import type { Block } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { loaded } from '#renderer/ui/loaded'
import { MissingPicture, usePicture } from './Picture'
import styles from './Picture.module.css'

const Zoom = loaded(() => import('./Zoom'))

export type FigureBlock = Extract<Block, { kind: 'figure' }>

/** A picture of its own; pressing it shows it large. */
export function Figure({ block }: { block: FigureBlock }) {
  const t = useStrings()
  const { url, missing, onError } = usePicture(block.asset)
  const [isOpen, setOpen] = useState(false)
  const { alt, width = 0, height = 0 } = block
  const isSized = width > 0 && height > 0
  if (missing) return <MissingPicture alt={alt} />
  return (
    <>
      <button
        type="button"
        className={isSized ? `${styles.open} ${styles.sized}` : styles.open}
        style={
          isSized ? ({ '--own-width': `${width}px`, '--ratio': width / height } as CSSProperties) : undefined
        }
        aria-label={alt ? t('picture.open', { alt }) : t('picture.openBare')}
        aria-haspopup="dialog"
        disabled={url === null}
        onClick={() => setOpen(true)}
      >
        {url === null ? (
          <span data-figure="" className={styles.image} />
        ) : (
          <img data-figure="" className={styles.image} src={url} alt="" onError={onError} draggable={false} />
        )}
      </button>
      {isOpen && url && <Zoom url={url} alt={alt} onClose={() => setOpen(false)} />}
    </>
  )
}
