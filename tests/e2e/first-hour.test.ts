import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromMenu } from './library-screens'
import { ARTICLE, ARTICLE_TITLE } from './screens'
import { appPerTest } from './under-test'

const app = appPerTest()

/** The first words in sight, which a restart must bring back. */
const firstLine = () =>
  app.run(() => {
    const root = document.querySelector('main section')!
    const edge = root.getBoundingClientRect().top + 20
    for (const block of root.querySelectorAll('[data-block]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (let n = 0; n < node.length; n++) {
          const range = document.createRange()
          range.setStart(node, n)
          range.setEnd(node, n + 1)
          const box = range.getClientRects()[0]
          if (box && box.top >= edge) return node.data.slice(n, n + 60)
        }
      }
    }
    return ''
  })

const isReading = () => app.run(() => document.querySelector('main [data-block]') !== null)
const positionSaved = async () => {
  // The address follows the position in the same breath as the save; the save is then one call away. A busy machine
  // is still turning pages for a while.
  let before = ''
  await app.waitFor('the page to rest', async () => {
    await new Promise((done) => setTimeout(done, 700))
    const now = await app.run(() => `${location.hash} ${document.querySelector('main section')!.scrollTop}`)
    const isSame = now === before
    before = now
    return isSame
  })
}

/** Ends the app as a crash would and starts it again on the same data. */
async function crashAndStart(): Promise<void> {
  await app.close('SIGKILL')
  await app.start()
}

async function scrollDown(pages: number): Promise<void> {
  for (let n = 0; n < pages; n++) await app.press('PageDown')
  await positionSaved()
}

test('first start, the digest, an article of one’s own, a crash, the same line', async () => {
  await app.waitText('Start here')
  await app.click('Read')
  await app.waitFor('the digest', isReading)
  await app.waitText(' min left')

  await app.click('Library')
  await app.waitText('Add your own text')
  await app.drop(ARTICLE)
  await app.waitText('Odile Brandt · Veldhaven’s Courier')
  expect(await app.text()).toContain(ARTICLE_TITLE)
  expect(await app.text()).not.toContain('Min Read')

  await scrollDown(3)
  const line = await firstLine()
  expect(line.length).toBeGreaterThan(20)
  await crashAndStart()

  await app.waitText(`“${ARTICLE_TITLE}”: about`)
  await app.click('Continue reading')
  await app.waitFor('the text', isReading)
  await app.waitFor('the same line', async () => (await firstLine()) === line)
})

test('the same by keyboard alone', async () => {
  await app.waitText('Start here')
  const focusOn = async (name: string) => {
    for (let n = 0; n < 30; n++) {
      await app.press('Tab')
      const focused = await app.run(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
      })
      if (focused === name) return
    }
    throw new Error(`“${name}” cannot be reached by Tab`)
  }
  await focusOn('Read')
  await app.press('Enter')
  await app.waitFor('the digest', isReading)
  await app.press(' ')
  await app.press('l')
  await app.waitText('Add your own text')

  await app.press('Control', 'k')
  await app.waitField()
  await app.type('paste')
  await app.waitText('Paste a text…')
  await app.press('Enter')
  await app.waitField('TEXTAREA')
  const paragraph = 'The tide came in at nine, and with it 214 boats, all of them late. '.repeat(12)
  const lines = ['The boats of Veldhaven', '', 'January 3, 2022', '', 'By Odile Brandt, The Courier']
  await app.type([...lines, ...Array.from({ length: 8 }, () => `\n${paragraph}`)].join('\n'))
  await focusOn('Add to my library')
  await app.press('Enter')
  await app.waitText('Odile Brandt · The Courier')

  await scrollDown(2)
  const line = await firstLine()
  await crashAndStart()
  await app.waitText('The boats of Veldhaven')
  await focusOn('Continue reading')
  await app.press('Enter')
  await app.waitFor('the text', isReading)
  await app.waitFor('the same line', async () => (await firstLine()) === line)
})

test('a removed text comes back with one undo', async () => {
  await app.drop(ARTICLE)
  await app.waitText('Odile Brandt')
  await app.press('l')
  await fromMenu(app, ARTICLE_TITLE, 'Remove')
  await app.waitText('was moved to the trash')
  await app.waitText('Start here')
  await app.press('Control', 'z')
  await app.waitFor('the text in the list', async () => (await app.text()).includes('Your texts'))
})

test('what is not a text is refused in words, and the library is untouched', async () => {
  await app.drop('resources/icons/icon.png')
  await app.waitText('Nothing came in.')
  await app.waitText('picture')
  expect(await app.text()).not.toContain('Your texts')
})

test('what was pasted and could not be kept is there to be tried again', async () => {
  await app.waitText('Start here')
  const readings = join(app.data, 'readings')
  rmSync(readings, { recursive: true, force: true })
  writeFileSync(readings, '')
  const text = `The lamp lighters\n\n${'At dusk the lamp was lit by two of them. '.repeat(30)}`

  await app.press('p')
  await app.waitField('TEXTAREA')
  await app.type(text)
  await app.click('Add to my library')
  await app.waitText('It is kept for now')

  rmSync(readings)
  await app.press('p')
  await app.waitField('TEXTAREA')
  expect(await app.run(() => document.querySelector('textarea')?.value)).toBe(text)
  await app.click('Add to my library')
  await app.waitFor('the text', isReading)
  await app.waitText('The lamp lighters')
})
