import { expect, test } from 'vitest'
import { inThePast, LEARNED_TITLE, learnBefore } from './past'
import { openReading } from './screens'
import { appPerFile } from './under-test'

const app = appPerFile(async (app) => {
  await learnBefore(app.data)
  await app.start()
  await app.waitText('Comes with Lectern')
})

interface Sign {
  label: string
  band: string
  x: number
  y: number
}

/** The signs in sight. */
const signs = () =>
  app.run(() => {
    const edges = document.querySelector('main section')!.getBoundingClientRect()
    return [...document.querySelectorAll<HTMLElement>('main [data-band][aria-haspopup]')].flatMap(
      (sign): Sign[] => {
        const box = sign.getBoundingClientRect()
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        const isIn = y > edges.top && y < edges.bottom && document.elementFromPoint(x, y) === sign
        return isIn ? [{ label: sign.ariaLabel ?? '', band: sign.dataset.band ?? '', x, y }] : []
      },
    )
  })
const waitSigns = () => app.waitFor('signs in the margin', async () => (await signs()).length > 0)
const settings = () => app.click('Type and theme')

async function openAtStart(): Promise<void> {
  await openReading(app, LEARNED_TITLE)
  await app.press('Home')
  await app.settled()
  await waitSigns()
}

/** The line of text that each sign stands beside, as painted marks have it: the distance to the nearest of them. */
const away = (found: readonly Sign[]) =>
  app.run(
    (ys: number[]) => {
      const boxes = ['fact', 'fact-kept'].flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).getClientRects()[0]!),
      )
      return ys.map((y) => Math.min(...boxes.map((box) => Math.abs((box.top + box.bottom) / 2 - y))))
    },
    found.map(({ y }) => y),
  )

test('beside each line with cards stands one sign, in the band of its memory, told in words', async () => {
  await openAtStart()
  await app.resize({ height: 2000 })
  await app.waitFor('signs of many lines', async () => (await signs()).length > 4)
  await app.settled()
  const found = await signs()
  expect(new Set(found.map(({ y }) => Math.round(y / 8))).size).toBe(found.length)
  for (const distance of await away(found)) expect(distance).toBeLessThan(3)
  expect(found.some(({ label }) => /^1 card, \d+\u00a0% likely remembered/.test(label))).toBe(true)
  expect(new Set(found.map(({ band }) => band)).size).toBeGreaterThan(1)
  await app.resize({})
})

test('no sign moves the text, and the setting takes them all away', async () => {
  await openAtStart()
  const lines = () =>
    app.run(() =>
      [...document.querySelectorAll('main [data-block]')].map((block) => {
        const { left, top, width, height } = block.getBoundingClientRect()
        return [left, top, width, height]
      }),
    )
  const before = await lines()
  await settings()
  await app.click('Show memory in the margin')
  await app.press('Escape')
  await app.waitFor('no signs', async () => (await signs()).length === 0)
  expect(await lines()).toEqual(before)
  await settings()
  await app.click('Show memory in the margin')
  await app.press('Escape')
  await waitSigns()
})

test('a sign opens what its words open', async () => {
  await openAtStart()
  const [first] = await signs()
  await app.click(first!.label)
  await app.waitText('Show answer')
  await app.press('Escape')
  await app.waitFor('nothing open', () => app.run(() => document.querySelector('[role="dialog"]') === null))
})

test('on pages the signs stand beside their columns, and go along when a page is turned', async () => {
  await openAtStart()
  await app.press('f')
  await app.waitFor('pages', () => app.run(() => document.querySelector('[data-pages]') !== null))
  await app.press('Home')
  await app.settled()
  await waitSigns()
  const first = await signs()
  for (const distance of await away(first)) expect(distance).toBeLessThan(3)
  await app.press('ArrowRight')
  await app.settled()
  await waitSigns()
  const second = await signs()
  expect(second).not.toEqual(first)
  for (const distance of await away(second)) expect(distance).toBeLessThan(3)
  await app.press('ArrowLeft')
  await app.settled()
  await app.waitFor(
    'the signs from before',
    async () => JSON.stringify(await signs()) === JSON.stringify(first),
  )
  await app.press('f')
})

test('the signs are one stop by Tab, with arrows from one to the next', async () => {
  await openAtStart()
  const found = await signs()
  await app.run(() => document.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')!.focus())
  const focused = () => app.run(() => document.activeElement?.ariaLabel)
  expect(await focused()).toBe(found[0]!.label)
  await app.press('ArrowDown')
  expect(await focused()).toBe(found[1]!.label)
  await app.waitText(found[1]!.label.split(':')[0]!)
  await app.press('Enter')
  await app.waitText('Show answer')
  await app.press('Escape')
})

test('a part ends with what there is to remember of it, and asks about that part only', async () => {
  await openAtStart()
  await app.press(']')
  await app.settled()
  await app.run(() => {
    document.querySelector('main section')!.scrollTop -= 300
  })
  await app.waitText('Quiz me')
  const ends =
    /(\d+) key facts? here|(\d+) cards? from here, \d+ likely remembered(?:; (\d+) key facts? not)?/
  expect(await app.text()).toMatch(ends)
  await app.click('Quiz me')
  await app.waitText('1 of ')
  const quiz = (await app.run(() => location.hash)).split('/')[2]!
  await app.close()
  const sections = new Set<string | undefined>()
  await inThePast(app.data, async ({ call }) => {
    const { items, readings } = await call('quiz.get', { id: quiz })
    const [{ id = '' } = {}] = readings
    const notes = await call('notes.list', { reading: id })
    const { facts } = await call('facts.section', { id, section: 's1' })
    for (const { note, fact } of items.flatMap((item) => item.parts ?? [item])) {
      const own = notes.find((one) => one.id === note)
      sections.add(own ? own.at?.section : facts.find((one) => one.id === fact)?.section)
    }
  })
  await app.start()
  expect([...sections]).toEqual(['s1'])
})
