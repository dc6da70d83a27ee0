import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Driver, newData } from './driver'
import { learnBefore } from './past'
import { FIRST_SCREENS, fill, SCREENS, type Screen, THEMES, VIEWS } from './screens'
import { studyBefore } from './study-screens'

let data: Awaited<ReturnType<typeof newData>>
const app = new Driver()

beforeAll(async () => {
  data = await newData()
  app.data = data.path
  await app.start()
})
afterAll(async () => {
  await app.close()
  await data.remove()
})

/** What sticks out of the window sideways, or hides words it has no way to show. */
function overflowing(): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 40)}`
  const found: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in ${clientWidth}`)
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden') continue
    // Pages lie side by side on purpose; what is meant to scroll may.
    if (element.closest('[data-pages] :is([data-sheet], article, [data-paged]), .visually-hidden')) continue
    if (element.parentElement?.closest('[data-scroll]')) continue
    if (box.right > clientWidth + 1 || box.left < -1) found.push(`outside: ${name(element)}`)
    const cut = element.scrollWidth > element.clientWidth + 1 && style.overflowX === 'hidden'
    const meant = style.textOverflow === 'ellipsis' || element.matches('[data-pages] *')
    if (cut && !meant) found.push(`cut: ${name(element)}`)
  }
  return found
}

function check(screen: Screen): void {
  test(`${screen.name}: nothing for axe to say, nothing cut, in every theme and width`, async () => {
    await app.resize({})
    await screen.show(app)
    const found: unknown[] = []
    for (const theme of THEMES) {
      await app.theme(theme)
      await app.settled()
      for (const violation of await app.axe()) found.push({ theme, ...violation })
    }
    for (const view of VIEWS) {
      await app.resize(view)
      await app.settled()
      for (const what of await app.run(overflowing)) found.push({ view, what })
    }
    expect(found).toEqual([])
  })
}

describe('with nothing of the reader’s own', () => {
  for (const screen of FIRST_SCREENS) check(screen)
})

describe('with texts', () => {
  beforeAll(async () => {
    await app.close()
    await learnBefore(data.path)
    await studyBefore(data.path)
    await app.start()
    await fill(app)
  })
  for (const screen of SCREENS) check(screen)
})
