import { Maximize, Minus, Plus, X } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import { IconButton } from '#renderer/ui/Button'
import styles from './Zoom.module.css'
import { fitting, type Size, stepFrom } from './zoomed'

interface Props {
  url: string
  alt: string
  onClose: () => void
}

/** A picture over the whole window: larger and smaller, fitted, and moved by dragging, by keys or by scrolling. */
export default function Zoom({ url, alt, onClose }: Props) {
  const t = useStrings()
  const ground = useRef<HTMLElement>(null)
  const [natural, setNatural] = useState<Size | null>(null)
  // Null is fitted to the window, whatever its size.
  const [chosen, setChosen] = useState<number | null>(null)
  const [room, setRoom] = useState<Size>({ width: innerWidth, height: innerHeight })
  const fit = natural ? fitting(natural, room) : 1
  const scale = chosen ?? fit
  const step = (direction: 1 | -1) => setChosen(stepFrom(scale, direction))

  useLayoutEffect(() => {
    const element = ground.current
    if (!element) return
    // The keys are its own from the beginning: the buttons only say what they are.
    element.focus()
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.offsetWidth, height: element.offsetHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // What was in the middle stays there.
  const before = useRef(scale)
  useLayoutEffect(() => {
    const element = ground.current
    if (!element) return
    const by = scale / before.current
    before.current = scale
    element.scrollLeft = (element.scrollLeft + element.clientWidth / 2) * by - element.clientWidth / 2
    element.scrollTop = (element.scrollTop + element.clientHeight / 2) * by - element.clientHeight / 2
  }, [scale])

  const drag = (event: PointerEvent<HTMLElement>) => {
    const element = event.currentTarget
    if (event.buttons !== 1 || event.pointerType !== 'mouse') return
    element.scrollLeft -= event.movementX
    element.scrollTop -= event.movementY
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') step(1)
    else if (event.key === '-') step(-1)
    else if (event.key === '0') setChosen(null)
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay className={styles.veil!} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={styles.modal!}>
        <Dialog className={styles.dialog!} aria-label={alt || t('picture.title')}>
          <div className={styles.tools} onKeyDown={onKey} role="toolbar" aria-label={t('picture.tools')}>
            <IconButton label={t('picture.smaller')} keys="-" onPress={() => step(-1)}>
              <Minus size={18} aria-hidden="true" />
            </IconButton>
            <output className={styles.scale}>{t('type.percent', { value: Math.round(scale * 100) })}</output>
            <IconButton label={t('picture.larger')} keys="+" onPress={() => step(1)}>
              <Plus size={18} aria-hidden="true" />
            </IconButton>
            <IconButton label={t('picture.fit')} keys="0" onPress={() => setChosen(null)}>
              <Maximize size={17} aria-hidden="true" />
            </IconButton>
            <IconButton label={t('action.close')} keys="Esc" onPress={onClose}>
              <X size={18} aria-hidden="true" />
            </IconButton>
          </div>
          <section
            ref={ground}
            className={styles.ground}
            tabIndex={0}
            aria-label={alt || t('picture.title')}
            data-larger={scale > fit}
            onKeyDown={onKey}
            onPointerMove={drag}
            onDoubleClick={() => setChosen(chosen === null ? 1 : null)}
          >
            <img
              className={styles.picture}
              src={url}
              alt={alt}
              draggable={false}
              style={natural ? { inlineSize: natural.width * scale, blockSize: natural.height * scale } : {}}
              onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
                // A drawing without a size of its own has none until it is given one.
                setNatural({ width: naturalWidth || room.width, height: naturalHeight || room.height })
              }}
            />
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
