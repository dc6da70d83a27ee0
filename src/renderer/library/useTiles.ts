import { type RefObject, useLayoutEffect, useState } from 'react'

/** Covers side by side: how many in a line, and how high a line is, in CSS pixels. */
export interface Tiles {
  columns: number
  height: number
  /** Of lines that are asked for and drawn together. */
  perPage: number
}

const LEAST_WIDTH = 148
const GAP = 20
/** Below a cover: two lines of title, who wrote it, how far it is read, and the way to the next line. */
const CAPTION = 124
const LINES = 2

/** As many covers as fit beside each other. Widths stand in TextList.module.css, too. */
export function tilesIn(width: number): Tiles {
  const columns = Math.max(2, Math.floor((width + GAP) / (LEAST_WIDTH + GAP)))
  const cover = (width - GAP * (columns - 1)) / columns
  return { columns, height: Math.round(cover * 1.5) + CAPTION, perPage: columns * LINES }
}

/** The covers that fit into an element as wide as it is now. */
export function useTiles(element: RefObject<HTMLElement | null>): Tiles {
  const [tiles, setTiles] = useState(() => tilesIn(960))
  useLayoutEffect(() => {
    const look = () => {
      const next = tilesIn(element.current!.clientWidth)
      setTiles((now) => (now.columns === next.columns && now.height === next.height ? now : next))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [element])
  return tiles
}
