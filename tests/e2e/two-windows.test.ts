import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BLANK } from '#core/text/blank'
import { openCards } from './browser-screens'
import { learnBefore } from './past'
import { electron } from './processes'
import { appPerTest } from './under-test'

const app = appPerTest(async (fresh) => {
  await learnBefore(fresh.data)
  await fresh.start()
})

/** The card to be asked now, and the longer part of its question: a blank is not drawn as it is kept. */
async function first() {
  const { card, face } = (await app.elsewhere('study.queue', {})).cards[0]!
  const [words] = face.prompt.split(BLANK).sort((a, b) => b.length - a.length)
  return { card, words: words!.trim() }
}

// Electron has one window.
test.skipIf(electron)('a card answered in another window gives way to the next one', async () => {
  const card = await first()
  await app.go('#/study')
  await app.waitText(card.words)
  await app.press(' ')
  await app.waitText('Again')
  await app.elsewhere('study.answer', { card: card.card, mode: 'due', grade: 1, ms: 1_000 })
  const next = await first()
  expect(next.card).not.toBe(card.card)
  await app.waitText(next.words)
  expect(await app.text()).not.toContain(card.words)
})

test.skipIf(electron)(
  'of a card deleted in another window the open editor says so, where it is seen',
  async () => {
    await openCards(app)
    await app.press('/')
    await app.waitFor('the list', async () => {
      await app.press('Enter')
      return app.run(() => document.activeElement?.getAttribute('role') === 'listbox')
    })
    await app.press('ArrowDown')
    await app.press('e')
    await app.waitText('Edit this card')
    const { lines } = await app.elsewhere('cards.browse', { query: '', offset: 0, limit: 100 })
    await app.waitField('TEXTAREA')
    await app.elsewhere('notes.remove', { notes: lines.map(({ note }) => note) })
    await app.type(' Or so')
    await app.click('Save')
    const seen = () =>
      app.run(() => {
        const box = document.querySelector('[data-tone="error"]')?.getBoundingClientRect()
        const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        return top?.closest('[data-tone="error"]')?.textContent ?? ''
      })
    await app.waitFor('a message above the sheet', async () => (await seen()).includes('has been removed'))
    // What was written is still there.
    expect(await app.text()).toContain('Edit this card')
  },
)

test.skipIf(electron)(
  'a file opened by a second start opens in the window used last, not in both',
  async () => {
    await app.waitText('Comes with Lectern')
    const elsewhere = await app.hearElsewhere()
    await app.run(() => dispatchEvent(new Event('focus')))
    const file = join(app.data, 'lamp.md')
    await writeFile(file, '# The lamp\n\nIt was lit in 1931.\n')
    const second = spawn(process.execPath, ['out/main/host.js', file], {
      env: { ...process.env, LECTERN_DATA: app.data, LECTERN_NO_WINDOW: '1' },
    })
    expect((await once(second, 'exit'))[0]).toBe(0)
    await app.waitText('It was lit in 1931.')
    // Of what was said after the text came, the other window has heard already.
    await app.elsewhere('settings.set', { theme: 'dark' })
    await app.waitFor('the change heard', async () =>
      elsewhere.some((event) => event.type === 'changed' && event.topics.includes('settings')),
    )
    expect(elsewhere.map(({ type }) => type)).not.toContain('open')
  },
)
