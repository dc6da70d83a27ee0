import { beforeEach, describe, expect, test } from 'vitest'
import type { MemoryMap, Overview } from '#contract/progress'
import type { StudyToday } from '#contract/study'
import { fromMenu } from './library-screens'
import { EXAM, inThePast, LEARNED_TITLE, learnBefore, type Past, stretch } from './past'
import { openMap, openReading } from './screens'
import { appPerTest } from './under-test'

const app = appPerTest(async () => {})

/** The sentences painted, by band. */
const painted = () =>
  app.run(() =>
    [0, 1, 2, 3, 4].map((band) =>
      [...(CSS.highlights.get(`map-${band}`) ?? [])].map((range) => range.toString()).sort(),
    ),
  )

/** What should be painted on one of the days asked for. */
const expected = (map: MemoryMap, day: number) =>
  [0, 1, 2, 3, 4].map((band) =>
    map.sentences
      .filter((one) => one.bands[day] === band)
      .map(({ quote }) => quote)
      .sort(),
  )

/** How every sentence of the map is told, in their order. */
const told = () =>
  app.run(() => [...document.querySelectorAll('[data-sentence]')].map((button) => button.textContent ?? ''))

const address = () => app.run(() => location.hash)

describe('a text learned over the last days', () => {
  let map: MemoryMap
  let overview: Overview
  let today: StudyToday
  beforeEach(async () => {
    await learnBefore(app.data)
    await inThePast(app.data, async ({ call }) => {
      const [own] = (await call('library.list', {})).filter((item) => item.title === LEARNED_TITLE)
      map = await call('progress.map', { id: own!.id, days: [0, 7, 30, EXAM] })
      overview = await call('progress.overview', {})
      today = await call('study.today', {})
    })
    await app.start()
  })

  test('comes back painted and told as the memory stands', async () => {
    await openMap(app)
    await app.waitFor('the paint', async () => (await painted()).flat().length === map.sentences.length)
    expect(await painted()).toEqual(expected(map, 0))

    const words = await told()
    expect(words).toHaveLength(map.sentences.length)
    for (const [n, sentence] of map.sentences.entries()) {
      const { cards, recall, quote } = sentence
      expect(words[n]).toContain(`${cards} card${cards > 1 ? 's' : ''}, `)
      expect(words[n]).toContain(
        recall.length > 0 ? `, ${Math.round(recall[0]! * 100)}\u00a0%` : 'not learned yet',
      )
      expect(words[n]).toContain(quote)
    }
  })

  test('keeps all its words for screen readers', async () => {
    await openMap(app)
    const hidden = await app.run(
      () =>
        document.querySelectorAll('[aria-hidden] [data-block], [data-block] [aria-hidden]:not([data-skip])')
          .length,
    )
    const text = await app.run(() => document.querySelector('article')?.innerText ?? '')
    expect(hidden).toBe(0)
    for (const { quote } of map.sentences) expect(text).toContain(quote)
    expect(await app.axe()).toEqual([])
  })

  test('fades by the slider’s keys, and says the day', async () => {
    await openMap(app)
    await app.run(() => document.querySelector<HTMLElement>('input[type="range"]')?.focus())
    const value = () =>
      app.run(() => document.querySelector('input[type="range"]')?.getAttribute('aria-valuetext') ?? '')
    expect(await value()).toMatch(/^Today, /)
    for (let n = 0; n < 7; n++) await app.press('ArrowRight')
    await app.waitText('In 7 days')
    expect(await value()).toMatch(/^In 7 days, /)
    expect(await painted()).toEqual(expected(map, 1))
    await app.press('End')
    await app.waitText('In 30 days')
    expect(await painted()).toEqual(expected(map, 2))
    await app.press('Home')
    await app.waitText('on the day of your exam about')
    expect(await painted()).toEqual(expected(map, 0))
    await app.press('4')
    await app.waitText(`In ${EXAM} days`)
    expect(await value()).toContain('the day of your exam')
    expect(await painted()).toEqual(expected(map, 3))
    await app.go('#/')
    await app.waitText(`Your exam is in ${EXAM} days.`)
  })

  test('leads from a pale sentence to practising its cards, by keyboard', async () => {
    await openMap(app)
    const pale = map.sentences.findIndex((one) => one.bands[0] === 1)
    await app.run((n: number) => document.querySelector<HTMLElement>(`[data-sentence="${n}"]`)?.focus(), pale)
    await app.waitText('Read it in the text')
    const inSight = () =>
      app.run(() => {
        const [range] = [...(CSS.highlights.get('map-now') ?? [])] as Range[]
        const box = range?.getBoundingClientRect()
        const frame = document.querySelector('main')!.getBoundingClientRect()
        return box !== undefined && box.top >= frame.top && box.bottom <= frame.bottom
      })
    expect(await inSight()).toBe(true)
    await app.press('Enter')
    await app.waitFor('the note', () =>
      app.run(() => document.activeElement?.textContent?.trim() === 'Practise'),
    )
    await app.press('Enter')
    await app.waitFor('practice', async () => (await address()).startsWith('#/practice/'))
    const notes = decodeURIComponent((await address()).split('/')[3]!)
    expect(notes.split(',')).toEqual(map.sentences[pale]!.notes)
  })

  test('goes from sentence to sentence by Tab, each with its own note', async () => {
    await openMap(app)
    const words = await told()
    const noteOf = (sentence: number) => async () => {
      const label = await app.run(
        () => document.querySelector('article [role="dialog"]')?.getAttribute('aria-label') ?? null,
      )
      return label !== null && words[sentence]!.startsWith(`${label}. `)
    }
    const holds = () => app.run(() => [...(CSS.highlights.get('map-now') ?? [])].map(String).join())
    await app.run(() => document.querySelector<HTMLElement>('[data-sentence="0"]')?.focus())
    await app.waitFor('the first note', noteOf(0))
    expect(await holds()).toBe(map.sentences[0]!.quote)
    await app.press('Tab')
    await app.waitFor('the second sentence', async () => (await holds()) === map.sentences[1]!.quote)
    // What closes a note that was left does so within a frame.
    await app.run(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    )
    expect(await noteOf(1)()).toBe(true)
    await app.press('Enter')
    await app.waitFor('its buttons', () =>
      app.run(() => document.activeElement?.textContent?.trim() === 'Practise'),
    )
    await app.press('Enter')
    await app.waitFor('practice', async () => (await address()).startsWith('#/practice/'))
    const notes = decodeURIComponent((await address()).split('/')[3]!)
    expect(notes.split(',')).toEqual(map.sentences[1]!.notes)
  })

  test('says of a sentence that is pressed what it holds, and nothing beside it', async () => {
    await openMap(app)
    const press = (beside: boolean) =>
      app.run((off: boolean) => {
        const [range] = [...(CSS.highlights.get('map-3') ?? [])] as Range[]
        const box = range!.getClientRects()[0]!
        const at = { clientX: off ? 5 : box.left + box.width / 2, clientY: box.top + box.height / 2 }
        const article = document.querySelector('article')!
        article.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType: 'touch', ...at }))
      }, beside)
    await press(false)
    await app.waitText('Read it in the text')
    const said = await app.run(() => document.querySelector('[role="dialog"]')?.getAttribute('aria-label'))
    expect((await told()).some((words) => words.startsWith(`${said}. `))).toBe(true)
    await press(true)
    await app.waitNoText('Read it in the text')
  })

  test('lets go of a sentence by Escape, back to where the keys were', async () => {
    await openMap(app)
    await app.run(() => document.querySelector<HTMLElement>('[data-sentence="3"]')?.focus())
    await app.press('Enter')
    await app.waitFor('the note', () =>
      app.run(() => document.activeElement?.closest('[role="dialog"]') !== null),
    )
    await app.press('Escape')
    await app.waitFor('the button', () =>
      app.run(() => document.activeElement?.getAttribute('data-sentence') === '3'),
    )
  })

  test('is told by section below the text, for the day the slider stands on', async () => {
    await openMap(app)
    const tell = () =>
      app.run(() => {
        const picture = document.querySelector('[data-picture-name="sections"]')!
        picture.querySelector('details')!.open = true
        return [...picture.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent),
        )
      })
    const expectedOn = (day: number) =>
      map.sections.map(({ title, cards, recall }, n) => {
        const chance = recall[day]
        const percent = chance === undefined ? '–' : `${Math.round(chance * 1000) / 10}\u00a0%`
        return [String(n + 1), title, String(cards), percent]
      })
    await app.waitFor('the table', async () => (await tell()).length > 0)
    expect(await tell()).toEqual(expectedOn(0))
    await app.press('2')
    await app.waitText('What of each part would you recall in 7 days?')
    expect(await tell()).toEqual(expectedOn(1))
  })

  test('is told in progress with its own numbers', async () => {
    await app.go('#/progress')
    await app.waitText('The next 30 days')
    const text = await app.text()
    // Cards of one sentence are asked on different days, so fewer are asked than are due.
    expect(text).toContain(`${today.due} cards are due now`)
    expect(overview.due).toBeGreaterThanOrEqual(today.due)
    expect(text).toContain(`You would recall about ${Math.round(overview.recall! * 100)}\u00a0%`)
    expect(text).toContain(
      `On ${overview.days.length} days you answered ${overview.totals.answers} questions`,
    )
    expect(text).toContain(`${overview.totals.cards} cards · `)
    expect(text).toContain('42\u00a0% read')
    await app.click(`Memory map of “${LEARNED_TITLE}”`)
    await app.waitText('Today you would recall')
  })

  test('can leave the library without its cards, and comes back by undo', async () => {
    await app.go('#/')
    await app.waitText('18 cards')
    await fromMenu(app, LEARNED_TITLE, 'Remove, but keep its 18 cards')
    await app.waitText('its cards stay')
    // They are still asked for.
    await app.waitText(`${today.due + today.fresh} cards`)
    await app.waitNoText('18 cards')
    await app.press('Control', 'z')
    await app.waitText('Undone')
    await app.waitText('18 cards')
  })
})

const WORDS = 20_000
const CARDS = 300

/** A text of chapters of some 1,800 words; every sentence has a number that occurs nowhere else. */
function longText(words: number): string {
  const lines = ['# The Long Wall']
  const sentence =
    'The gate number was closed in that year and the men of the fourth tower were sent home again'
  const length = sentence.split(' ').length + 1
  for (let n = 0; n * length < words; n++) {
    if ((n * length) % 1_800 < length) lines.push(`## Tower ${lines.length}`)
    if (n % 6 === 0) lines.push('')
    lines.push(`${sentence.replace('number', `number N${n}E`)}.`)
  }
  return lines.join('\n').replace(/^(#.*)$/gm, '\n$1\n')
}

/** Answers how many sentences have cards: two cards may be of one. */
async function learnSome(past: Past): Promise<number> {
  const { call, bring, goTo } = past
  goTo(6)
  const id = await bring('wall.md', longText(WORDS))
  const { sections } = await call('reading.open', { id })
  expect(sections.length).toBeGreaterThan(5)
  const grades = [1, 2, 3, 4] as const
  for (let n = 0; n < CARDS; n++) {
    const { note } = await call('notes.make', { id, ...(await stretch(past, id, `N${n * 3}E`)) })
    await call('study.answer', { card: `${note}:0`, mode: 'due', grade: grades[n % 4]!, ms: 3_000 })
  }
  goTo(0)
  const { sentences } = await call('progress.map', { id, days: [0] })
  expect(sentences.reduce((sum, { cards }) => sum + cards, 0)).toBe(CARDS)
  return sentences.length
}

test(`the slider shades ${WORDS} words with ${CARDS} cards; how long it takes is printed`, async () => {
  let sentences = 0
  await inThePast(app.data, async (past) => {
    sentences = await learnSome(past)
  })
  await app.start()
  await openMap(app, 'The Long Wall')
  await app.waitFor('the paint', async () => (await painted()).flat().length === sentences)
  const before = (await painted()).map((all) => all.length)
  const times = await app.run(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[type="range"]')!
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
    const took: { shaded: number; drawn: number }[] = []
    for (const day of [30, 0, 7, 30, 1, 30, 0]) {
      const start = performance.now()
      setter.call(slider, String(day))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      const shaded = performance.now() - start
      // A task asked for in a frame runs once that frame is drawn.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      took.push({ shaded, drawn: performance.now() - start })
    }
    return took
  })
  const told = (kind: 'shaded' | 'drawn') => times.map((one) => one[kind].toFixed(0)).join(', ')
  console.log(`re-shaded in ${told('shaded')} ms, on the screen in ${told('drawn')} ms`)
  await app.press('3')
  await app.waitText('In 30 days')
  const after = (await painted()).map((all) => all.length)
  expect(after.reduce((sum, count) => sum + count)).toBe(sentences)
  expect(after).not.toEqual(before)
})

test('of a book only what is near is on the page, and every section is a press away', async () => {
  await inThePast(app.data, async (past) => {
    const id = await past.bring('book.md', longText(120_000))
    await past.call('notes.make', { id, ...(await stretch(past, id, 'N5000E')) })
  })
  await app.start()
  await openMap(app, 'The Long Wall')
  const counts = () =>
    app.run(() => ({
      all: document.querySelectorAll('[data-info]').length,
      shown: document.querySelectorAll('[data-info]:has([data-block])').length,
    }))
  const { all, shown } = await counts()
  expect(all).toBeGreaterThan(40)
  expect(shown).toBeLessThan(8)
  await app.run(() => {
    const columns = [...document.querySelectorAll<HTMLElement>('[role="toolbar"] button')]
    columns.find((column) => column.getAttribute('aria-label')?.includes('1 card'))?.click()
  })
  await app.waitFor('its sentence', async () => (await painted()).flat().join('').includes('N5000E'))
  expect((await counts()).shown).toBeLessThan(12)
})

test('a text nobody learned says how to begin, and one in the trash that it is gone', async () => {
  await app.start()
  await openReading(app, 'How to read so that it stays')
  await app.run(() => {
    location.hash = location.hash.replace('#/read/', '#/map/').split('/').slice(0, 3).join('/')
  })
  await app.waitText('Nothing of this text is learned yet')
  await app.go('#/map/r0000000000000000')
  await app.waitText('in the trash or no longer in your library')
  await app.go('#/progress')
  await app.waitText('Nothing is learned yet')
})
