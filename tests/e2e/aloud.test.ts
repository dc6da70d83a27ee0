import { expect, test } from 'vitest'
import { inThePast, LEARNED_TITLE, learnBefore } from './past'
import { openReading } from './screens'
import { appPerFile } from './under-test'
import { endSentence, lastSaid, said, sayWord, useVoices } from './voices'

const LINES = [
  'The first lamp was lit. The second was not.',
  'A keeper came by. He had no oil.',
  'So it stayed dark.',
]

const app = appPerFile(async (app) => {
  await learnBefore(app.data)
  await inThePast(app.data, async ({ bring }) => {
    await bring('two-lamps.txt', `Two lamps\n\n${LINES.join('\n\n')}\n`)
  })
  await app.start()
  await app.waitText('Comes with Lectern')
  await useVoices(app)
})

/** What is painted as being read. */
const painted = () =>
  app.run(() => [...(CSS.highlights.get('aloud') ?? [])].map((range) => String(range)).join(''))
/** Whether all of it, or its beginning, is in sight. */
const inSight = () =>
  app.run(() => {
    const [range] = [...(CSS.highlights.get('aloud') ?? [])] as Range[]
    const box = range?.getClientRects()[0]
    const edges = document.querySelector('main section')!.getBoundingClientRect()
    return (
      box !== undefined &&
      box.left >= edges.left - 1 &&
      box.right <= edges.right + 1 &&
      box.top >= edges.top &&
      box.bottom <= edges.bottom
    )
  })
const isSaying = (words: string) =>
  app.waitFor(`a voice saying “${words}”`, async () => (await lastSaid(app))?.text.startsWith(words) === true)
const place = () => app.run(() => location.hash)
const inPages = () => app.run(() => document.querySelector('[data-pages]') !== null)

/** Opens a text at its beginning, silent. */
async function openSilent(title: string): Promise<void> {
  await openReading(app, title)
  await toStart()
}

async function toStart(): Promise<void> {
  await app.press('Home')
  await app.waitFor('the title in sight', () =>
    app.run(() => {
      const box = document.querySelector('main h1')?.getBoundingClientRect()
      return (
        box !== undefined && box.top > 0 && box.left > 0 && box.right < innerWidth && box.bottom < innerHeight
      )
    }),
  )
  await app.settled()
}

test('the sentence that is read is painted, the next follows, and a key holds it', async () => {
  await openSilent('Two lamps')
  await app.press('r')
  await isSaying('The first lamp was lit.')
  expect(await painted()).toBe('The first lamp was lit.')
  await endSentence(app)
  await isSaying('The second was not.')
  expect(await painted()).toBe('The second was not.')
  await app.press('r')
  await app.waitFor('silence', async () => !(await endSentence(app)))
  await app.waitFor('it is said to be paused', () =>
    app.run(() => document.querySelector('[role="status"]')?.textContent === 'Paused'),
  )
  await app.press('r')
  await isSaying('The second was not.')
  expect((await said(app)).filter(({ text }) => text === 'The second was not.')).toHaveLength(2)
})

test('one goes by sentences and paragraphs, and at the end it stops', async () => {
  await app.press('.')
  await isSaying('A keeper came by.')
  await app.press('>')
  await isSaying('So it stayed dark.')
  await app.press('<')
  await isSaying('A keeper came by.')
  await app.press(',')
  await isSaying('The second was not.')
  await app.press('>')
  await app.press('>')
  await isSaying('So it stayed dark.')
  await endSentence(app)
  await app.waitText('The end of the text')
  expect(await endSentence(app)).toBe(false)
  await app.press('Shift', 'R')
  await app.waitFor('nothing painted', async () => (await painted()) === '')
  expect(await app.has('Stop reading aloud')).toBe(false)
})

test('Escape ends reading aloud before it leaves the text', async () => {
  await openSilent('Two lamps')
  await app.press('r')
  await isSaying('The first lamp was lit.')
  await app.press('Escape')
  await app.waitFor('nothing painted', async () => (await painted()) === '')
  expect(await app.has('Stop reading aloud')).toBe(false)
  expect(await place()).toContain('#/read/')
  await app.press('Escape')
  await app.waitFor('the library', async () => (await place()) === '#/')
})

test('reading begins at the words selected', async () => {
  await openReading(app, 'Two lamps')
  await app.press('/')
  await app.waitField()
  await app.type('no oil')
  await app.waitText('1 of 1')
  await app.press('Escape')
  await app.waitText('Blank out')
  await app.press('r')
  await isSaying('He had no oil.')
  await app.press('Shift', 'R')
})

test('the speed and the voice hold for the sentence under way, and outlive the window', async () => {
  await openSilent('Two lamps')
  await app.press('r')
  await isSaying('The first lamp')
  expect(await lastSaid(app)).toMatchObject({ voice: 'Ada', rate: 1 })
  await app.click('Faster')
  await app.waitFor('a faster voice', async () => (await lastSaid(app))?.rate === 1.1)
  await app.click('Voice')
  await app.waitText('Voice for English')
  // A voice that would send the text away is not offered.
  expect(await app.text()).not.toContain('Far away')
  await app.click('Bea')
  await app.waitFor('another voice', async () => (await lastSaid(app))?.voice === 'Bea')
  await app.press('Escape')
  await app.press('Shift', 'R')
  await app.close()
  await app.start()
  await app.waitText('Comes with Lectern')
  await useVoices(app)
  await openSilent('Two lamps')
  await app.press('r')
  await isSaying('The first lamp')
  expect(await lastSaid(app)).toMatchObject({ voice: 'Bea', rate: 1.1 })
  await app.press('Shift', 'R')
})

for (const pages of [false, true]) {
  test(`${pages ? 'pages turn' : 'the text moves on'} with the voice, over a section's end too`, async () => {
    await openSilent(LEARNED_TITLE)
    if ((await inPages()) !== pages) await app.press('f')
    await app.waitFor('the way of turning', async () => (await inPages()) === pages)
    await toStart()
    await app.press('r')
    await app.waitFor('a voice', async () => (await painted()) !== '')
    const begun = await place()
    let isOver = false
    for (let n = 0; n < 60 && !isOver; n++) {
      const before = (await said(app)).length
      await endSentence(app)
      await app.waitFor('the next sentence', async () => (await said(app)).length > before)
      await app.waitFor('the sentence in sight', inSight)
      isOver = (await place()).split('/')[3]?.startsWith('s2.') === true
    }
    expect(isOver).toBe(true)
    expect(await place()).not.toBe(begun)
    await app.press('Shift', 'R')
    if (pages) await app.press('f')
  })
}

test('whoever turns away to look something up is not torn back', async () => {
  await openSilent(LEARNED_TITLE)
  await app.press('r')
  await app.waitFor('a voice', async () => (await painted()) !== '')
  await app.press('End')
  await app.waitText('You have reached the end.')
  await app.waitFor('the sentence out of sight', async () => !(await inSight()))
  await app.settled()
  await endSentence(app)
  await sayWord(app, 0)
  await app.settled()
  expect(await inSight()).toBe(false)
  await app.press('.')
  await app.waitFor('the sentence in sight', inSight)
  await app.press('Shift', 'R')
})

test('a machine without voices is told so', async () => {
  await useVoices(app, [])
  await openSilent('Two lamps')
  await app.press('r')
  await app.waitText('This machine has no voice to read aloud with.')
  expect(await painted()).toBe('')
})
