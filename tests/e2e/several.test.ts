import { expect, test } from 'vitest'
import { inThePast, stretch } from './past'
import { appPerTest } from './under-test'

const PIER = `# The Pier at Veldhaven

The first pier at Veldhaven was built of elm by Odile Brandt.

Its lamp was lit in 1931 and has never gone out since.

Every spring the harbour council counts the herring gulls.
`
const BELL = `# The Bell of Marrow Hill

The bell of Marrow Hill was cast by Jonas Tegner.

It weighs nine hundred pounds and hangs from a beam of larch.

A crack of 1874 was closed with silver.
`
const CARDS = [
  { text: PIER, answers: ['Odile Brandt', '1931', 'herring gulls'] },
  { text: BELL, answers: ['Jonas Tegner', 'larch', '1874'] },
]

const app = appPerTest(async (app) => {
  await inThePast(app.data, async (past) => {
    for (const { text, answers } of CARDS) {
      const id = await past.bring(`${answers[0]}.md`, text)
      for (const words of answers) await past.call('notes.make', { id, ...(await stretch(past, id, words)) })
    }
    for (let n = 1; n <= 12; n++) await past.bring(`note-${n}.md`, `# Note ${n}\n\nA short note.\n`)
  })
  await app.start()
  await app.waitText('Comes with Lectern')
})

/** The titles in the list, and whether each is ticked. */
const rows = () =>
  app.run(() =>
    [...document.querySelectorAll<HTMLInputElement>('[role="dialog"] input[type="checkbox"]')].map((box) => ({
      title: box.nextElementSibling!.textContent,
      ticked: box.checked,
    })),
  )
const ticked = async () => (await rows()).filter((row) => row.ticked).map(({ title }) => title)

test('a quiz on several texts: chosen, asked in turn, named in the result, and the missed ones again', async () => {
  await app.press('Shift', 'p')
  await app.waitText('Quiz on several texts')
  await app.press('Shift', 'g')
  await app.waitText('2 texts chosen')
  expect((await ticked()).sort()).toEqual(['The Bell of Marrow Hill', 'The Pier at Veldhaven'])
  expect((await rows()).slice(0, 2).every((row) => row.ticked)).toBe(true)

  await app.click('Find a text')
  await app.type('note 12')
  await app.waitFor('the one', async () => (await rows()).length === 1)
  await app.press('Tab')
  await app.press('Tab')
  await app.press('Space')
  await app.waitText('3 texts chosen')
  await app.press('Space')
  await app.waitText('2 texts chosen')
  await app.click('Ask 10 questions')

  await app.waitText('1 of ')
  const count = Number(/1 of (\d+)/.exec(await app.text())![1])
  expect(count).toBeGreaterThanOrEqual(6)
  for (let n = 1; n <= count; n++) {
    await app.waitText(`${n} of ${count}`)
    await app.press('Control', 'Enter')
    await app.waitText('Not this time')
    await app.press('Enter')
  }
  await app.waitText(`0 of ${count}`)
  const named = await app.run(() => [...document.querySelectorAll('cite')].map((one) => one.textContent))
  expect(named).toHaveLength(count)
  expect(new Set(named)).toEqual(new Set(['The Bell of Marrow Hill', 'The Pier at Veldhaven']))

  // The way on is to ask what was missed again.
  await app.press('g')
  await app.waitText(`1 of ${count}`)
  await app.waitField()
  await app.press('Escape')
  await app.waitText(`0 of ${count}`)
  await app.press('Control', 'z')
  await app.waitText('Undone: a quiz begun.')
})
