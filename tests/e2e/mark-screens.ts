import type { Driver } from './driver'
import { openDigest, select } from './fact-screens'

/** As in `screens.ts`, which takes these in. */
interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

/** Waits until so many words are painted in a layer. */
export const paints = (app: Driver, layer: string, count: number) =>
  app.waitFor(`${count} painted as ${layer}`, () =>
    app.run((name: string, wanted: number) => (CSS.highlights.get(name)?.size ?? 0) === wanted, layer, count),
  )

/** Highlights words of the text that is open and writes a note to them. */
export async function note(app: Driver, words: string, said: string): Promise<void> {
  await select(app, words)
  await app.press('Shift', 'h')
  await app.waitField('TEXTAREA')
  await app.type(said)
  await app.press('Enter')
  await app.waitText('Note kept')
}

/** Marks in the digest, made once: two over each other, both with notes, and a bookmark. */
export async function marked(app: Driver): Promise<void> {
  await openDigest(app)
  if (await app.run(() => CSS.highlights.has('mark-twice'))) return
  await note(app, 'Two dates frame', 'Ask which of the two came first')
  await note(app, 'dates frame', 'A turn of phrase')
  await app.press('Home')
  await app.press('b')
  await app.waitText('Bookmark set')
}

const openNotebook = async (app: Driver) => {
  await marked(app)
  await app.go('#/notebook')
  await app.waitFor('the rows', () => app.run(() => document.querySelectorAll('[data-row]').length > 2))
}

export const MARK_SCREENS: Screen[] = [
  { name: 'reader-margin', show: marked },
  {
    name: 'reader-notes',
    show: async (app) => {
      await marked(app)
      await app.press('n')
      await app.waitFor('the rows', () => app.run(() => document.querySelectorAll('[data-row]').length > 2))
    },
  },
  { name: 'notebook', show: openNotebook },
  {
    name: 'notebook-edit',
    show: async (app) => {
      await openNotebook(app)
      await app.run(() => document.querySelector<HTMLElement>('[data-action="edit"]')!.click())
      await app.waitField('TEXTAREA')
    },
  },
  {
    name: 'notebook-save',
    show: async (app) => {
      await openNotebook(app)
      await app.click('Save')
      await app.waitText('Copy as Markdown')
    },
  },
]
