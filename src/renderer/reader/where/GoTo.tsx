import { useMemo, useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components'
import type { OpenReading } from '#contract/reading'
import { useStrings } from '#renderer/app/strings'
import type { Journey } from '#renderer/reader/useJourney'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import styles from '#renderer/ui/Palette.module.css'
import { type Destination, destinations } from './destinations'

interface Props {
  open: OpenReading
  journey: Journey
  onClose: () => void
}

/** By hand: after a press by assistive software React Aria puts its own autoFocus off, and the dialog is first. */
const takeFocus = (field: HTMLInputElement | null) => field?.focus()

/** A page, so many percent or a part's title, all in one field: the likeliest is chosen already. */
export function GoTo({ open, journey, onClose }: Props) {
  const t = useStrings()
  const { book, goToOffset } = journey
  const [written, setWritten] = useState('')
  const items = useMemo(
    () => destinations(written, open, book).map((to, n) => ({ id: `${n}`, to })),
    [written, open, book],
  )
  const name = (to: Destination) => {
    if (to.kind === 'part') return to.title
    return to.kind === 'page'
      ? t('where.goPage', { page: to.label })
      : t('where.goPercent', { percent: to.percent })
  }
  const detail = (to: Destination) => {
    if (to.kind !== 'part') return book.title(to.offset)
    const page = t('where.goPage', { page: book.label(book.page(to.offset)) })
    return to.within ? `${page} · ${to.within}` : page
  }
  const go = (id: string) => {
    onClose()
    const to = items.find((item) => item.id === id)?.to
    // After the dialog has given the focus back.
    if (to) requestAnimationFrame(() => goToOffset(to.offset))
  }

  return (
    <Sheet title={t('command.goTo')} quietTitle isOpen onClose={onClose}>
      <Autocomplete inputValue={written} onInputChange={setWritten}>
        <SearchField aria-label={t('where.goField')}>
          <Input
            ref={takeFocus}
            className={`${controls.input} ${styles.input}`}
            placeholder={t('where.goField')}
          />
        </SearchField>
        <section className={styles.scroll} tabIndex={0} aria-label={t('where.goSuggestions')}>
          <Menu
            aria-label={t('where.goSuggestions')}
            className={styles.list!}
            items={items}
            onAction={(id) => go(String(id))}
            // Before anything is written, the field says what can be.
            renderEmptyState={() =>
              written.trim() !== '' && <p className={styles.empty}>{t('where.goNone')}</p>
            }
          >
            {(item) => (
              <MenuItem className={controls.menuItem!} textValue={name(item.to)}>
                <span className={styles.name}>{name(item.to)}</span>
                <span className={styles.detail}>{detail(item.to)}</span>
              </MenuItem>
            )}
          </Menu>
        </section>
      </Autocomplete>
    </Sheet>
  )
}
