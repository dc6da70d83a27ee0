import { type KeyboardEvent, type MouseEvent, memo, type RefObject, useEffect, useRef } from 'react'
import type { LibraryItem, LibraryQuery } from '#contract/library'
import type { LibraryView } from '#contract/settings'
import { useAnswer } from '#renderer/app/client'
import { isMac } from '#renderer/app/keys'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { moveBy } from '#renderer/ui/selection'
import { useInSight } from '#renderer/ui/useInSight'
import type { Choice } from '#renderer/ui/useSelection'
import { asGrid } from './grid'
import { Line, ROW } from './Line'
import { HEAD, ListHead } from './ListHead'
import { TextMenu } from './later'
import styles from './TextList.module.css'
import { TileLine } from './Tile'
import { textId } from './text-id'
import type { TextActions } from './useTextActions'
import { useTextMenu } from './useTextMenu'
import type { Tiles } from './useTiles'

interface Props {
  box: RefObject<HTMLElement | null>
  look: LibraryView['look']
  query: LibraryQuery
  count: number
  /** How many are asked for at once. */
  size: number
  tiles: Tiles
  choice: Choice
  /** The text that has the focus, once it is known. */
  active: LibraryItem | undefined
  actions: TextActions
  collection: string | undefined
  set: (patch: Partial<LibraryView>) => void
}

/** Texts however many: only what is near sight is asked for and drawn. It is one field to the keyboard. */
export function TextList(props: Props) {
  const { box, look, query, count, size, tiles, choice, active, actions, collection, set } = props
  const t = useStrings()
  const menu = useTextMenu()
  const content = useRef<HTMLElement>(null)
  const columns = look === 'list' ? 1 : tiles.columns
  const height = look === 'list' ? ROW : tiles.height
  const head = look === 'list' ? HEAD : 0
  const lines = Math.ceil(count / columns)
  const perPage = size / columns
  const pages = useInSight(box, content, perPage * height, Math.ceil(lines / perPage))
  const { active: at, go, list } = choice

  useEffect(() => {
    const screen = box.current
    if (at < 0 || !screen || !content.current || document.activeElement !== list.current) return
    const start = content.current.getBoundingClientRect().top - screen.getBoundingClientRect().top
    const top = start + head + Math.floor(at / columns) * height
    const heads = screen.querySelectorAll<HTMLElement>('header, [data-bar]')
    const above = [...heads].reduce((sum, { offsetHeight }) => sum + offsetHeight, 0)
    const below = screen.querySelector<HTMLElement>('[data-bulk]')?.offsetHeight ?? 0
    if (top < above) screen.scrollTop += top - above
    else if (top + height > screen.clientHeight - below)
      screen.scrollTop += top + height - (screen.clientHeight - below)
  }, [box, list, at, columns, height, head])

  const onKeyDown = (event: KeyboardEvent) => {
    const mod = isMac ? event.metaKey : event.ctrlKey
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (event.altKey && by && collection !== undefined && active) {
      actions.arrange(active.id, collection, by)
      void go(Math.min(count - 1, Math.max(0, at + by)), 'look')
    } else if (mod && event.key.toLowerCase() === 'a') void choice.all()
    else if (event.key === ' ') void go(Math.max(0, at), 'toggle')
    else if (event.key === 'Enter' && active) navigate({ screen: 'reader', id: active.id })
    else if (event.key === 'Escape' && choice.ids.length > 0) choice.clear()
    else if (event.key === 'ContextMenu' && active) {
      const from = document.getElementById(textId(at))
      if (from) menu.open(active, from)
    } else {
      const page = Math.max(1, Math.floor(box.current!.clientHeight / height) - 1)
      const to = event.altKey ? null : moveBy(event.key, at, count, page, columns)
      if (to === null) return
      void go(to, event.shiftKey ? 'reach' : 'look')
    }
    event.preventDefault()
  }
  const textUnder = ({ target }: MouseEvent) => (target as Element).closest<HTMLElement>('[data-row]')
  const onClick = (event: MouseEvent) => {
    const row = textUnder(event)
    const target = event.target as Element
    if (!row) return
    // The keys that its menu shows are those of the list, and about the text that has the focus.
    if (target.closest('button')) return void go(Number(row.dataset.row), 'look')
    const mod = isMac ? event.metaKey : event.ctrlKey
    const isChoosing = mod || event.shiftKey || target.closest('[data-check]') !== null
    // A plain press of a title or a cover opens it.
    if (!isChoosing && target.closest('a')) return
    const front = target.closest<HTMLElement>('[data-open]')
    if (!isChoosing && front) return navigate({ screen: 'reader', id: front.dataset.open! })
    event.preventDefault()
    void go(Number(row.dataset.row), event.shiftKey ? 'reach' : isChoosing ? 'toggle' : 'only')
  }
  /** The list keeps the focus: it is one field, and names the text. */
  const onMouseDown = (event: MouseEvent) => {
    if (!textUnder(event)) return
    event.preventDefault()
    list.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <table
        ref={(element) => {
          list.current = element
          content.current = element
        }}
        className={styles.list}
        data-look={look}
        data-choosing={choice.ids.length > 0}
        {...asGrid(at < 0 ? undefined : textId(at))}
        aria-label={t('library.texts')}
        aria-rowcount={look === 'list' ? lines + 1 : lines}
        style={{ blockSize: head + lines * height }}
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onClick={onClick}
      >
        {look === 'list' && <ListHead query={query} set={set} />}
        {pages.map((page) => (
          <Page
            key={page}
            {...{ page, query, size, columns, height, choice, look }}
            top={head + page * perPage * height}
            onMenu={menu.open}
          />
        ))}
      </table>
      {menu.item && (
        <TextMenu menu={menu} item={menu.item} actions={actions} hasKeys collection={collection} />
      )}
    </>
  )
}

interface PageProps extends Pick<Props, 'query' | 'size' | 'choice' | 'look'> {
  page: number
  columns: number
  height: number
  top: number
  onMenu: (item: LibraryItem, from: HTMLElement) => void
}

const Page = memo(function Page({
  page,
  query,
  size,
  columns,
  height,
  choice,
  look,
  top,
  onMenu,
}: PageProps) {
  const { data } = useAnswer('library.browse', { ...query, offset: page * size, limit: size })
  // A change asks for other texts: those before stay until they come.
  const last = useRef<{ key: string; items: LibraryItem[] }>({ key: '', items: [] })
  const key = JSON.stringify([query, size])
  if (data) last.current = { key, items: data.items }
  const items = last.current.key === key ? last.current.items : []
  const lines = Array.from({ length: Math.ceil(items.length / columns) }, (_, n) =>
    items.slice(n * columns, (n + 1) * columns),
  )
  return (
    <tbody className={styles.page} style={{ insetBlockStart: top }}>
      {lines.map((some, n) => {
        const row = page * size + n * columns
        if (look === 'covers')
          return (
            <TileLine key={some[0]!.id} {...{ row, columns, height, onMenu }} items={some} choice={choice} />
          )
        const [item] = some
        return (
          <Line
            key={item!.id}
            {...{ row, onMenu }}
            item={item!}
            isActive={row === choice.active}
            isChosen={choice.isChosen(item!.id)}
          />
        )
      })}
    </tbody>
  )
})
