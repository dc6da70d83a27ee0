import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Box } from './electron'

export const DEFAULT_SIZE = { width: 1280, height: 860 }
export const MIN_SIZE = { width: 480, height: 400 }

export interface WindowState {
  /** Without it the desktop chooses where, at the default size. */
  box: Box | null
  maximized: boolean
}

/** How much of a window has to be on a display to be found again, in device-independent pixels. */
const REACH = 80

/**
 * Where to put the window again, given what was remembered (anything at all: the file may be of another
 * version, or broken) and the work areas of the displays there are now. A box that lies on no display is
 * forgotten; one that is too small, too large or partly outside is moved and resized into its display.
 */
export function placeWindow(remembered: unknown, areas: readonly Box[]): WindowState {
  const { box, maximized } = (remembered ?? {}) as { box?: unknown; maximized?: unknown }
  const found = isBox(box) ? areas.find((area) => reaches(box, area)) : undefined
  return {
    box: isBox(box) && found ? fit(box, found) : null,
    maximized: maximized === true,
  }
}

function isBox(value: unknown): value is Box {
  const box = value as Partial<Record<keyof Box, unknown>> | null | undefined
  return [box?.x, box?.y, box?.width, box?.height].every(Number.isFinite)
}

function reaches(box: Box, area: Box): boolean {
  const across = Math.min(box.x + box.width, area.x + area.width) - Math.max(box.x, area.x)
  const down = Math.min(box.y + box.height, area.y + area.height) - Math.max(box.y, area.y)
  return across >= REACH && down >= REACH
}

function fit(box: Box, area: Box): Box {
  const width = Math.round(between(MIN_SIZE.width, box.width, area.width))
  const height = Math.round(between(MIN_SIZE.height, box.height, area.height))
  return {
    x: Math.round(between(area.x, box.x, area.x + area.width - width)),
    y: Math.round(between(area.y, box.y, area.y + area.height - height)),
    width,
    height,
  }
}

/** The lower bound wins on a display smaller than our smallest window. */
const between = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high))

/** What the last window left behind, or null. It is only a convenience, so a broken file is no problem. */
export function readWindow(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Synchronous: it runs between the reader's click and the window's end. Throws what the file system throws. */
export function writeWindow(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(state))
}
