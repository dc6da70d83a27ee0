import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeWindow, readWindow, writeWindow } from './window-state'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const second = { x: 1440, y: 0, width: 1920, height: 1080 }
const at = (x: number, y: number, width = 1000, height = 700) => ({ box: { x, y, width, height } })

describe('placing the window again', () => {
  it('puts a visible window where it was', () => {
    expect(placeWindow({ ...at(1500, 100), maximized: true }, [laptop, second])).toEqual({
      box: { x: 1500, y: 100, width: 1000, height: 700 },
      maximized: true,
    })
  })

  it('forgets a place on a display that is gone', () => {
    expect(placeWindow(at(1500, 100), [laptop]).box).toBeNull()
    expect(placeWindow(at(-32000, -32000), [laptop]).box).toBeNull()
  })

  it('does not count a sliver as visible', () => {
    expect(placeWindow(at(1400, 100), [laptop]).box).toBeNull()
    expect(placeWindow(at(1300, 100), [laptop]).box).not.toBeNull()
  })

  it('moves a window that hangs over the edge into the display, below its menu bar', () => {
    expect(placeWindow(at(900, 0), [laptop]).box).toEqual({ x: 440, y: 25, width: 1000, height: 700 })
  })

  it('makes a window no larger than its display and no smaller than 480 × 400', () => {
    expect(placeWindow(at(0, 0, 5000, 4000), [laptop]).box).toEqual(laptop)
    expect(placeWindow(at(100, 100, 100, 100), [laptop]).box).toEqual({
      x: 100,
      y: 100,
      width: 480,
      height: 400,
    })
  })

  it('hands Electron whole pixels', () => {
    expect(placeWindow(at(10.4, 50.6, 1000.5, 700.2), [laptop]).box).toEqual({
      x: 10,
      y: 51,
      width: 1001,
      height: 700,
    })
  })

  it.each([
    null,
    undefined,
    7,
    'x',
    [],
    {},
    { box: null },
    { box: { x: '0', y: 0, width: 1, height: 1 } },
    { box: { x: 0, y: 0, width: null, height: 700 } },
    { maximized: 'yes' },
  ])('starts afresh from %j', (remembered) => {
    expect(placeWindow(remembered, [laptop])).toEqual({ box: null, maximized: false })
  })
})

describe('the remembered window', () => {
  it('comes back as written, and as nothing when absent or broken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-window-'))
    const file = join(folder, 'new', 'window.json')
    expect(readWindow(file)).toBeNull()
    writeWindow(file, { box: laptop, maximized: false })
    expect(readWindow(file)).toEqual({ box: laptop, maximized: false })
    writeFileSync(file, '{"box":')
    expect(readWindow(file)).toBeNull()
    rmSync(folder, { recursive: true })
  })
})
