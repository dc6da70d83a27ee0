import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inThePast, stretch } from './past'
import { electron } from './processes'
import { answersBefore } from './progress-past'
import { openProgress } from './progress-screens'
import { THEMES } from './screens'
import { appPerFile, appPerTest, byKeyboard } from './under-test'

const PICTURES = [
  ...['score', 'forecast', 'retention', 'stability', 'difficulty', 'retrievability'],
  ...['learning', 'calendar', 'time', 'calibration', 'confidence'],
]

interface Shown {
  name: string
  question: string
  answer: string
  isDrawn: boolean
  /** The table's rows, and what each column holds. */
  rows: string[][]
  kinds: string[]
}

/** Every picture as it is on the page, its table opened. */
function shown(): Shown[] {
  return [...document.querySelectorAll<HTMLElement>('[data-picture-name]')].map((picture) => {
    const rows = [...picture.querySelectorAll('tbody tr')]
    return {
      name: picture.dataset.pictureName ?? '',
      question: picture.querySelector('h2')?.textContent ?? '',
      answer: picture.querySelector('header + p')?.textContent ?? '',
      isDrawn: picture.querySelector('svg[data-picture] :is(rect, circle, polyline)') !== null,
      rows: rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      kinds: [...picture.querySelectorAll<HTMLElement>('th')].map((head) => head.dataset.kind ?? ''),
    }
  })
}

/** The lines of a CSV file; none of these has a line break in a field. */
const parsed = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    )

/** What a cell of a table is in the file. */
function inFile(cell: string, kind: string): string {
  if (cell === '–') return ''
  if (kind === 'text') return cell
  if (kind === 'day') return new Date(`${cell} UTC`).toISOString().slice(0, 10)
  return String(Number(cell.replace(/[, %]/g, '')))
}

async function saved(folder: string, name: string, as: string): Promise<Buffer> {
  const file = (await readdir(folder)).find((one) => one.startsWith(`${name}-`) && one.endsWith(`.${as}`))
  if (!file) throw new Error(`no file of ${name} as ${as}`)
  return readFile(join(folder, file))
}

describe('after a thousand answers', () => {
  const app = appPerFile(async (driver) => {
    await answersBefore(driver.data, 1_000)
    await driver.start()
  })
  const { focuses } = byKeyboard(app)

  const openTables = () =>
    app.run(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
  const saveAs = async (question: string, what: string) => {
    await app.click(`Save “${question}”`)
    await app.click(what)
    await app.waitText('Saved as')
    await app.click('Dismiss')
    await app.waitNoText('Saved as')
  }

  test('each picture is a question with its answer, a drawing, and a table whose numbers its file has', async () => {
    await openProgress(app)
    await openTables()
    await app.waitFor('the tables', async () => (await app.run(shown)).every(({ rows }) => rows.length > 0))
    const pictures = await app.run(shown)
    expect(pictures.map(({ name }) => name)).toEqual(PICTURES)
    for (const { name, question, answer, isDrawn, rows, kinds } of pictures) {
      expect(question, name).toMatch(/\?$/)
      expect(answer, name).toMatch(/\d.*\.$/s)
      expect(isDrawn, name).toBe(true)
      await saveAs(question, 'Its numbers, as CSV')
      const [, ...lines] = parsed((await saved(app.data, name, 'csv')).toString())
      expect(lines, name).toEqual(rows.map((row) => row.map((cell, n) => inFile(cell, kinds[n]!))))
    }
  })

  test('a picture is saved with the looks it has, and nothing it would need the page for', async () => {
    await openProgress(app)
    await saveAs('How much do you keep?', 'The picture, as SVG')
    await saveAs('How much do you keep?', 'The picture, as PNG')
    const svg = (await saved(app.data, 'retention', 'svg')).toString()
    expect(svg).toContain('How much do you keep?')
    expect(svg).toContain('Dashed: your aim')
    expect(svg).not.toMatch(/var\(|class=|url\(|href/)
    expect(svg).toMatch(/<rect[^>]* fill="(rgb|oklab|color)/)
    const png = await saved(app.data, 'retention', 'png')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBeGreaterThan(1_000)
    expect(png.length).toBeGreaterThan(5_000)
  })

  test('all of it goes by keyboard, and axe has nothing to say in any theme', async () => {
    await openProgress(app)
    await app.run(() =>
      document.querySelector<HTMLElement>('[data-picture-name="time"] header button')?.focus(),
    )
    await app.press('Enter')
    await focuses('Its numbers, as CSV')
    await app.press('Escape')
    await app.press('Tab')
    await app.waitFor('the choice', () =>
      app.run(() => document.activeElement?.getAttribute('value') === 'days'),
    )
    await app.press('ArrowRight')
    await app.waitText('In the last 26 weeks')
    await app.press('Tab')
    await app.press('Enter')
    await app.waitFor('its table', () =>
      app.run(() => document.querySelectorAll('[data-picture-name="time"] tbody tr').length === 26),
    )
    for (const theme of THEMES) {
      await app.theme(theme)
      expect(await app.axe(), theme).toEqual([])
    }
  })

  test('the curve of one text is chosen by its title', async () => {
    await openProgress(app)
    await app.run(() => {
      const select = document.querySelector<HTMLSelectElement>('[data-picture-name="learning"] select')!
      const option = [...select.options].find(({ text }) => text === 'Bread, Salt and Water')!
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, option.value)
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    const cards = await app.run(() => {
      const line = [...document.querySelectorAll('main li')].find((one) =>
        one.textContent?.includes('Bread, Salt and Water'),
      )
      return /(\d+) cards/.exec(line?.textContent ?? '')?.[1]
    })
    await app.waitText(`you have learned ${cards} of ${cards} cards`)
  })
})

describe('whether the chances hold, and what is done about it', () => {
  const app = appPerTest(async () => {})
  const answerOf = (name: string) =>
    app.run(
      (wanted: string) =>
        document.querySelector(`[data-picture-name="${wanted}"] header + p`)?.textContent ?? '',
      name,
    )

  test('is told of a learner that memory is right about', async () => {
    await answersBefore(app.data, 6_000)
    await app.start()
    await openProgress(app)
    expect(await answerOf('calibration')).toContain('the chances hold for you')
  })

  test('and of one it is wrong about', async () => {
    await answersBefore(app.data, 6_000, (chance) => chance ** 2)
    await app.start()
    await openProgress(app)
    expect(await answerOf('calibration')).toContain('further off the line than chance allows')
  })

  test('own parameters are tried in the settings, told in plain words, and left to themselves or not', async () => {
    await answersBefore(app.data, 3_000)
    await app.start()
    await app.go('#/settings')
    await app.waitText('Lectern foretells your memory with the usual parameters')
    await app.click('Try now')
    await app.waitText('Tried on')
    await app.waitText('Always your average')
    const text = await app.text()
    expect(text).toMatch(/The usual ones\s+0\.\d{3}/)
    expect(text).toMatch(/the true gain lies between -?\d\.\d{3} and -?\d\.\d{3}/)
    await app.click('Keep them fitted to me')
    await app.waitFor('it to be off', () =>
      app.run(() => {
        const label = [...document.querySelectorAll('label')].find((one) =>
          one.textContent?.includes('Keep them fitted to me'),
        )
        return label?.querySelector('input')?.checked === false
      }),
    )
    expect(await app.axe()).toEqual([])
  })
})

describe('after a month without', () => {
  const app = appPerTest(async (fresh) => {
    await inThePast(fresh.data, async (past) => {
      past.goTo(40)
      const id = await past.bring('lamp.md', '# The Lamp\n\nThe lamp was lit in 1843.')
      const { note } = await past.call('notes.make', { id, ...(await stretch(past, id, '1843')) })
      await past.call('study.answer', { card: `${note}:0`, mode: 'due', grade: 3, ms: 61_000 })
    })
    await fresh.start()
  })
  const time = async () => (await app.run(shown)).find(({ name }) => name === 'time')!

  test('the last days have no drawing, which the weeks have', async () => {
    await openProgress(app)
    expect(await time()).toMatchObject({ answer: 'In the last 30 days no time was counted.', isDrawn: false })
    await app.click('Save “Where does your time go?”')
    await app.waitText('Its numbers, as CSV')
    expect(await app.run(() => document.querySelectorAll('[role="menuitem"]').length)).toBe(1)
    await app.press('Escape')
    await app.click('Weeks')
    await app.waitFor('the weeks', async () => (await time()).isDrawn)
  })
})

describe('with cards and no answer', () => {
  const app = appPerTest(async (fresh) => {
    await inThePast(fresh.data, async (past) => {
      const id = await past.bring('lamp.md', '# The Lamp\n\nThe lamp was lit in 1843.')
      await past.call('notes.make', { id, ...(await stretch(past, id, '1843')) })
    })
    await fresh.start()
  })

  test.skipIf(electron)(
    'one sentence says what will be here, instead of every picture what is not',
    async () => {
      await app.go('#/progress')
      await app.waitText('Once you have answered some of them')
      await app.waitText('The Lamp')
      expect(await app.run(shown)).toEqual([])
      const { card } = (await app.elsewhere('study.queue', {})).cards[0]!
      await app.elsewhere('study.answer', { card, mode: 'due', grade: 3, ms: 2_000 })
      await app.waitFor('the pictures', async () => (await app.run(shown)).length > 9)
      expect(await app.text()).not.toContain('Once you have answered')
    },
  )
})
