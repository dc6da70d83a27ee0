import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { Driver, newData } from './driver'

type Before = (app: Driver) => Promise<unknown>
type Hook = (run: () => Promise<void>) => void

function hooked(begin: Hook, end: Hook, before: Before): Driver {
  const app = new Driver()
  let remove = async () => {}
  begin(async () => {
    const data = await newData()
    app.data = data.path
    remove = data.remove
    await before(app)
  })
  end(async () => {
    const complaints = await app.complaints().catch(() => [])
    await app.close()
    await remove()
    expect(complaints).toEqual([])
  })
  return app
}

const start: Before = (app) => app.start()

/**
 * The app for each test of a file on a data folder of its own; none may end with a complaint in the page's console.
 *
 * @param before what comes before a test; it starts the app, or leaves that to the tests
 */
export const appPerTest = (before = start): Driver => hooked(beforeEach, afterEach, before)

/** The app that the tests of a file share, on one data folder; else as `appPerTest`. */
export const appPerFile = (before = start): Driver => hooked(beforeAll, afterAll, before)

/** The keyboard's ways through the app. */
export function byKeyboard(app: Driver) {
  /** What the element with the focus is called. */
  const focused = () =>
    app.run(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
  return {
    focused,
    /** Waits until what has the focus is called that. */
    focuses: (start: string) =>
      app.waitFor(`the focus on “${start}”`, async () => (await focused()).startsWith(start)),
    /** Tab until what has the focus is called that. */
    async tabTo(name: string): Promise<void> {
      for (let n = 0; n < 60; n++) {
        if ((await focused()).startsWith(name)) return
        await app.press('Tab')
      }
      throw new Error(`nothing called “${name}” by Tab`)
    },
    /** Tab until the field of that label has the focus. */
    async tabToField(label: string): Promise<void> {
      const labelled = () =>
        app.run(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '')
      for (let n = 0; n < 60; n++) {
        if ((await labelled()).startsWith(label)) return
        await app.press('Tab')
      }
      throw new Error(`no field called “${label}” by Tab`)
    },
    async undo(): Promise<void> {
      await app.press('Control', 'z')
      await app.waitText('Undone')
    },
  }
}

/** How many rows the list of key facts has. */
export const rowsOf = (app: Driver) => app.run(() => document.querySelectorAll('aside li').length)
