import { readFile } from 'node:fs/promises'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openDigest, select } from './fact-screens'
import { note, paints } from './mark-screens'
import { electron } from './processes'
import { appPerFile, byKeyboard } from './under-test'

/** What a reader marks in a text, all of it by keyboard, and the notebook it is gathered in. */
const app = appPerFile()
const { focuses, tabTo, undo } = byKeyboard(app)

const painted = (layer: string) =>
  app.run((name: string) => [...(CSS.highlights.get(name) ?? [])].map(String), layer)
/** The words of the rows that are listed. */
const rows = () =>
  app.run(() => [...document.querySelectorAll('[data-row] [data-open]')].map((row) => row.textContent.trim()))
const lists = (...quotes: string[]) =>
  app.waitFor(`rows ${quotes}`, async () => JSON.stringify(await rows()) === JSON.stringify(quotes))
const choose = (label: string, value: string) =>
  app.run(
    (name: string, wanted: string) => {
      const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`)!
      const setter = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!
      setter.call(select, wanted)
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    label,
    value,
  )

describe('while reading', () => {
  beforeEach(() => openDigest(app))

  test('Shift+H highlights and asks for a note, which stands in the margin beside its line', async () => {
    await note(app, 'Two dates frame', 'Ask which came first')
    await paints(app, 'mark-amber', 1)
    await app.waitFor('the note in the margin', () =>
      app.run(() => {
        const note = [...document.querySelectorAll('[data-page] button')].find((one) =>
          one.textContent.includes('Ask which came first'),
        )
        const [range] = CSS.highlights.get('mark-amber') as unknown as Set<Range>
        if (!note || !range) return false
        const [beside, line] = [note.getBoundingClientRect(), range.getClientRects()[0]!]
        const column = range.startContainer.parentElement!.closest('article')!.getBoundingClientRect()
        return beside.right <= column.left && beside.top < line.bottom && beside.bottom > line.top
      }),
    )
  })

  test('what was written is kept by a button, too', async () => {
    await select(app, 'in our words')
    await app.press('Shift', 'h')
    await app.waitField('TEXTAREA')
    await app.type('Whose words?')
    await app.click('Done')
    await app.waitText('Note kept')
    await undo()
    await undo()
  })

  const inMargin = (words: string) =>
    app.run(
      (wanted: string) =>
        [...document.querySelectorAll('[data-page] button')].some(
          ({ textContent }) => textContent === wanted,
        ),
      words,
    )

  test('what is written is kept in every pause, and all of it is one change', async () => {
    await select(app, 'in our words')
    await app.press('Shift', 'h')
    await app.waitField('TEXTAREA')
    await app.type('Whose words')
    await app.waitFor('the half of it', () => inMargin('Whose words'))
    await app.type(' are they?')
    await app.click('Done')
    await app.waitText('Note kept')
    await app.waitFor('all of it', () => inMargin('Whose words are they?'))
    await undo()
    await app.waitFor('none of it', async () => !(await inMargin('Whose words')))
    await paints(app, 'mark-amber', 2)
    await undo()
  })

  test('a window that is closed in the middle of a note loses no more than its last word', async () => {
    await select(app, 'in our words')
    await app.press('Shift', 'h')
    await app.waitField('TEXTAREA')
    await app.type('Half a thought')
    await app.waitFor('the half of it', () => inMargin('Half a thought'))
    await app.close('SIGKILL')
    await app.start()
    await openDigest(app)
    await app.waitFor('the same half', () => inMargin('Half a thought'))
    await app.click('Half a thought')
    await app.click('Remove')
    await app.waitFor('the highlight gone', async () => !(await inMargin('Half a thought')))
  })

  test('the palette does it with the words that were selected before', async () => {
    await select(app, 'in our words')
    await app.press('Control', 'k')
    await app.waitField()
    await app.type('highlight the selected')
    await app.waitText('Highlight the selected words and write a note')
    await app.press('Enter')
    await paints(app, 'mark-amber', 2)
    await undo()
    await paints(app, 'mark-amber', 1)
  })

  test('where the margin is narrow a sign stands there, and it opens the note', async () => {
    await app.resize({ width: 700 })
    const sign = () => app.run(() => document.querySelectorAll('[data-page] button svg').length)
    await app.waitFor('a sign', async () => (await sign()) === 1)
    expect(await app.run(() => document.querySelector('[data-page]')!.textContent)).toBe('')
    await app.run(() => document.querySelector<HTMLElement>('[data-page] button')!.click())
    await app.waitText('Underlined')
    await app.press('Escape')
    await app.resize({})
  })

  test('two over each other are both painted, and both are opened by the words they share', async () => {
    await select(app, 'dates frame')
    await app.press('h')
    await paints(app, 'mark-twice', 1)
    expect(await painted('mark-twice')).toEqual(['dates frame'])
    expect(await painted('line-fill-amber')).toEqual(['Two dates frame', 'dates frame'])
    await app.run(() => {
      const [range] = CSS.highlights.get('mark-twice') as unknown as Set<Range>
      const box = range!.getClientRects()[0]!
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const target = document.elementFromPoint(x, y)!
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x, clientY: y, button: 0 }))
    })
    await app.waitFor('both', () =>
      app.run(() => document.querySelectorAll('[role="dialog"] section textarea').length === 2),
    )
    await app.press('Escape')
  })

  test('a highlight can have another colour, be underlined or struck through instead, and tagged', async () => {
    await tabTo('Highlight: dates frame')
    await app.press('Enter')
    await app.waitField('TEXTAREA')
    await app.press('Tab')
    await app.press('ArrowRight')
    await paints(app, 'mark-green', 1)
    await app.press('Tab')
    await app.press('ArrowRight')
    await paints(app, 'line-underline-green', 1)
    await app.press('Tab')
    await app.waitField()
    await app.type('style, essay')
    await app.press('Enter')
    await app.waitText('Tags kept')
    expect(await painted('mark-amber')).toEqual(['Two dates frame'])
  })

  test('B sets a bookmark where one is, and takes it away; undo brings it back', async () => {
    const ribbons = () => app.run(() => document.querySelectorAll('[data-bookmark="true"]').length)
    await app.press('b')
    await app.waitText('Bookmark set')
    await app.waitFor('a ribbon', async () => (await ribbons()) === 1)
    await app.press('b')
    await app.waitText('Bookmark removed')
    await app.waitFor('no ribbon', async () => (await ribbons()) === 0)
    await undo()
    await app.waitFor('the ribbon again', async () => (await ribbons()) === 1)
  })

  test('N lists the marks of the text in reading order; one opens at its place', async () => {
    await app.press('End')
    await app.press('n')
    await app.waitText('3 marks')
    await app.waitFor('the rows', async () => (await rows()).length === 3)
    expect((await rows()).slice(1)).toEqual(['Two dates frame', 'dates frame'])
    await choose('Kind', 'note')
    await lists('Two dates frame')
    await app.run(() => document.querySelector<HTMLElement>('[data-row] [data-open]')!.click())
    await app.waitFor('its place', async () => (await painted('mark-now')).join() === 'Two dates frame')
    await app.press('n')
    await app.waitFor('no panel', () => app.run(() => document.querySelector('aside') === null))
  })
})

describe('the notebook', () => {
  beforeAll(async () => {
    await openDigest(app)
    await app.press('Shift', 'n')
    await app.waitFor('the notebook', async () => (await rows()).length === 3)
  })

  test('is searched, whatever the case, and filtered by tag and kind', async () => {
    await app.press('/')
    await app.type('ASK WHICH')
    await lists('Two dates frame')
    await app.waitText('1 of 3 marks')
    await app.click('Show all')
    await app.click('essay')
    await lists('dates frame')
    await app.click('Show all')
    await choose('Kind', 'bookmark')
    await app.waitFor('the bookmark', async () => (await rows()).length === 1)
    await app.click('Show all')
    await app.waitFor('all', async () => (await rows()).length === 3)
  })

  test('changes a note in its row, removes a mark and takes that back', async () => {
    const focusRow = (n: number) =>
      app.run((at: number) => document.querySelectorAll<HTMLElement>('[data-open]')[at]!.focus(), n)
    await focusRow(1)
    await app.press('e')
    await app.waitField('TEXTAREA')
    await app.type(', and why')
    await app.press('Enter')
    await app.waitText('Ask which came first, and why')
    await focuses('Two dates frame')
    await app.press('Delete')
    await app.waitFor('two left', async () => (await rows()).length === 2)
    await focuses('dates frame')
    await undo()
    await app.waitFor('three again', async () => (await rows()).length === 3)
    await app.press('ArrowUp')
    await focuses('Two dates frame')
  })

  // What is kept is asked for beside the window, which shows no more than what is written.
  test.skipIf(electron)('keeps a note in its row in every pause', async () => {
    const kept = async () =>
      (await app.elsewhere('notebook.rows', { from: 0, count: 10 })).map(({ note }) => note).join()
    await app.press('e')
    await app.waitField('TEXTAREA')
    await app.type('!')
    await app.waitFor('the note with its last sign', async () => (await kept()).includes('and why!'))
    expect(await app.run(() => document.activeElement!.tagName)).toBe('TEXTAREA')
    await app.press('Enter')
    await app.waitText('Ask which came first, and why!')
    await undo()
    await app.waitNoText('and why!')
    await focuses('Two dates frame')
  })

  test('makes a card of a highlight', async () => {
    await app.press('c')
    await app.waitText('A question of your own')
    await tabTo('Make the card')
    await app.press('Enter')
    await app.waitText('Card made, with the answer “Two dates frame”')
  })

  test('is saved as Markdown, as a table, and as annotations, which come back with all they had', async () => {
    const saved = async (as: string): Promise<string> => {
      await app.click('Save')
      await app.click(as)
      const said = () => app.run(() => document.querySelector('main [role="status"]')!.textContent)
      const ending = /Markdown/.test(as) ? '.md' : /W3C/.test(as) ? '.jsonld' : '.csv'
      await app.waitFor('a file', async () => (await said()).endsWith(ending))
      return readFile((await said()).replace(/^.* to /, ''), 'utf8')
    }
    const markdown = await saved('A text to read (Markdown)')
    expect(markdown).toContain('> Two dates frame\n\nAsk which came first, and why\n')
    const [heads, ...lines] = (await saved('A table (CSV)')).trim().split('\n')
    expect(heads).toContain('quote')
    expect(lines).toHaveLength(3)
    expect(lines.some((line) => /Two dates frame.*Ask which came first, and why/.test(line))).toBe(true)
    const annotations = await saved('Annotations, for other readers (W3C)')
    const before = await rows()
    for (let left = before.length; left > 0; left--) {
      await app.run(() => document.querySelector<HTMLElement>('[data-action="remove"]')!.click())
      await app.waitFor('one less', async () => (await rows()).length === left - 1)
    }
    await app.run((text: string) => {
      const picker = document.querySelector<HTMLInputElement>('main input[type="file"]')!
      const files = new DataTransfer()
      files.items.add(new File([text], 'mine.jsonld'))
      picker.files = files.files
      picker.dispatchEvent(new Event('change', { bubbles: true }))
    }, annotations)
    await app.waitText('3 marks taken in.')
    await lists(...before)
    await app.waitText('Ask which came first, and why')
    await app.click('essay')
    await lists('dates frame')
    await app.click('Show all')
  })

  test('opens a mark at its place in its text', async () => {
    await app.waitFor('all', async () => (await rows()).length === 3)
    await app.run(() => document.querySelectorAll<HTMLElement>('[data-open]')[1]!.click())
    await app.waitFor('the text', () => app.run(() => location.hash.startsWith('#/read/')))
    await paints(app, 'line-fill-amber', 1)
  })
})
