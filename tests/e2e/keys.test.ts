import { expect, test } from 'vitest'
import { fromMenu } from './library-screens'
import { LEARNED_TITLE, learnBefore } from './past'
import { openReading, pasteText } from './screens'
import { appPerTest } from './under-test'

const app = appPerTest(async (app) => {
  await learnBefore(app.data)
  await app.start()
  await app.waitText('Comes with Lectern')
})

const screen = () => app.run(() => location.hash.split('/')[1] ?? '')
const isAt = (name: string) => app.waitFor(name || 'the library', async () => (await screen()) === name)
const pressEscape = () => app.press('Escape')

test('Escape goes a step back from every screen, and first closes what is open over it', async () => {
  for (const [keys, name, words] of [
    [['Control', ','], 'settings', 'A new day begins at'],
    [['Shift', 'p'], 'progress', 'The next 30 days'],
    [['s'], 'study', 'Show answer'],
  ] as const) {
    await app.press(...keys)
    await isAt(name)
    await app.waitText(words)
    await app.press('Control', 'k')
    await app.waitField()
    await pressEscape()
    await app.waitFor('the screen alone', () =>
      app.run(() => document.querySelector('[role="dialog"]') === null),
    )
    await isAt(name)
    await pressEscape()
    await isAt('')
  }
  await app.waitText('Comes with Lectern')
  await pressEscape()
  await isAt('')

  await openReading(app, LEARNED_TITLE)
  await app.press('m')
  await app.waitText('Today you would recall')
  await app.press('s')
  await app.waitText('Show answer')
  await pressEscape()
  await isAt('map')
  await pressEscape()
  await isAt('read')
  await app.press('k')
  await app.waitFor('the panel', () => app.run(() => document.querySelector('aside') !== null))
  await pressEscape()
  await app.waitFor('the text alone', () => app.run(() => document.querySelector('aside') === null))
  await isAt('read')
  await pressEscape()
  await isAt('')
})

test('the settings open from a line that is written in, but not from a dialog, whose words would be lost', async () => {
  await app.press('s')
  await app.waitText('Show answer')
  await app.press('f')
  await app.waitField()
  await app.type('some words')
  await app.press('Control', ',')
  await isAt('settings')
  await app.waitText('A new day begins at')
  await pressEscape()
  await isAt('study')
  await app.waitField('INPUT')
  await pressEscape()
  await app.press('e')
  await app.waitField('TEXTAREA')
  await app.press('Control', ',')
  await app.settled()
  await isAt('study')
})

test('a quiz left by Escape is kept, says so, and is gone on with', async () => {
  await openReading(app, LEARNED_TITLE)
  await app.press('g')
  await isAt('quiz')
  await app.waitText('1 of 10')
  await app.press('Control', 'Enter')
  await app.waitText('Not this time')
  await app.press('Enter')
  await app.waitText('2 of 10')
  await pressEscape()
  await isAt('read')
  await app.waitText('The quiz is kept, 1 of 10 answered.')
  await app.click('Go on with it')
  await app.waitText('2 of 10')
})

test('a screen the window began with leads to where it belongs', async () => {
  const hash = await app.run(() => location.hash)
  await app.run(() => {
    location.replace('#/progress')
  })
  await isAt('progress')
  await pressEscape()
  await isAt('')
  expect(['', '#/']).toContain(hash)
})

test('the list of keys names each thing once, with all its keys', async () => {
  await app.press('s')
  await app.waitText('Show answer')
  await app.press('?')
  await app.waitText('Keyboard shortcuts')
  const rows = await app.run(() =>
    [...document.querySelectorAll('[role="dialog"] dl')].map((list) =>
      [...list.children].map((row) => [
        row.querySelector('dt')!.textContent,
        ...[...row.querySelectorAll('kbd')].map((key) => key.textContent),
      ]),
    ),
  )
  for (const group of rows) expect(new Set(group.map(([name]) => name)).size).toBe(group.length)
  expect(rows[0]).toContainEqual(['Hint', 'H', 'F2'])
})

test('many things in a row are taken back, the last first, and each says what it was', async () => {
  await app.press('s')
  await app.waitText(' left')
  // Of the cards of one sentence one is asked a day: how many that leaves depends on the text.
  const all = Number(/(\d+) left/.exec(await app.text())![1])
  for (let done = 0; done < 3; done++) {
    await app.waitText(`${all - done} left`)
    await app.press('Space')
    await app.waitText('Easy')
    await app.press('4')
  }
  await app.waitText(`${all - 3} left`)
  for (let n = 0; n < 3; n++) await app.press('Control', 'z')
  await app.waitText(`${all} left`)
  await app.press('Control', 'z')
  await app.waitText('There is nothing to undo since this window was opened.')
  for (let n = 0; n < 2; n++) await app.press('Control', 'Shift', 'z')
  await app.waitText(`${all - 2} left`)
  await app.waitText('Done again: an answer.')

  await pressEscape()
  await app.press('Control', 'z')
  await app.waitText('Undone: an answer.')
  await fromMenu(app, 'How to read so that it stays', 'Remove')
  await app.waitText('was moved to the trash')
  await app.press('Control', 'z')
  await app.waitText('Undone: “How to read so that it stays” removed.')
})

test('an answer of a quiz is taken back from the empty line of the next question', async () => {
  await openReading(app, LEARNED_TITLE)
  await app.press('g')
  await app.waitText('1 of 10')
  const inLine = () => app.run(() => document.activeElement?.tagName === 'INPUT')
  // Up to the first question that is typed and has another before it.
  let at = 0
  for (;;) {
    await app.waitText(`${at + 1} of 10`)
    await app.settled()
    if (at > 0 && (await inLine())) break
    await app.press('Control', 'Enter')
    await app.waitText('Not this time')
    await app.press('Enter')
    at++
  }
  await app.type('words')
  await app.press('Control', 'z')
  await app.waitFor('an empty line', () =>
    app.run(() => (document.activeElement as HTMLInputElement).value === ''),
  )
  await app.waitText(`${at + 1} of 10`)
  await app.press('Control', 'z')
  await app.waitText(`${at} of 10`)
})

test('where there is no next section, it is said', async () => {
  await pasteText(app, 'A short text. It has one section, and no next one.')
  await app.press(']')
  await app.waitText('This text has one section only.')
})

test('a quiz says at its end what it counts, and which answer is taken back from there', async () => {
  await openReading(app, LEARNED_TITLE)
  await app.press('g')
  for (let at = 1; at <= 10; at++) {
    await app.waitText(`${at} of 10`)
    await app.settled()
    await app.press('Control', 'Enter')
    await app.waitText('Not this time')
    await app.press('Enter')
  }
  await app.waitText('0 of 10')
  const words = await app.text()
  // Several facts may be asked about at once.
  expect(words.includes('0 of 10 questions')).toBe(words.includes(' facts you missed'))
  expect(words.includes('Some questions ask about several facts.')).toBe(words.includes(' facts you missed'))
  await app.press('Control', 'z')
  await app.waitText('Undone: an answer.')
  await app.waitText('10 of 10')
})

test('keys that write a character can be switched off; those that remain do all there is to do', async () => {
  await app.press('Control', ',')
  await app.waitText('A new day begins at')
  await app.click('Single-letter keys')
  await app.waitFor('the switch', () =>
    app.run(() => document.querySelector<HTMLInputElement>('input[role="switch"]:not(:checked)') !== null),
  )
  await pressEscape()
  await isAt('')
  await app.waitText('Comes with Lectern')
  await app.press('s')
  await app.press('?')
  await app.settled()
  await isAt('')

  await app.click('Keyboard shortcuts')
  await app.waitText('Single-letter keys are off.')
  const keys = await app.run(() =>
    [...document.querySelectorAll('[role="dialog"] kbd')].map((key) => key.textContent),
  )
  expect(keys).toContain('Ctrl K')
  expect(keys.filter((key) => /^(Shift )?.$/u.test(key))).toEqual([])
  await app.click('Close')

  await app.go('#/study')
  await app.waitText('Show answer')
  await app.press('Space')
  await app.waitText('in 1 min')
  await app.press('1')
  await app.settled()
  expect(await app.text()).toContain('in 1 min')
  await app.press('Enter')
  await app.waitText('Show answer')
})

test('the palette knows the themes, by words in any order, and takes them up at once', async () => {
  for (const [words, theme] of [
    ['dark theme', 'dark'],
    ['sepia', 'sepia'],
  ] as const) {
    await app.press('Control', 'k')
    await app.waitField()
    await app.type(words)
    await app.waitText(`Theme: ${theme}`)
    await app.press('Enter')
    await app.waitFor(`the theme ${theme}`, async () =>
      app.run((wanted: string) => document.documentElement.dataset.theme === wanted, theme),
    )
  }
})

test('Escape closes the palette at once, whatever is written in it', async () => {
  await app.press('Control', 'k')
  await app.waitField()
  await app.type('progress')
  await app.waitText('Progress')
  await pressEscape()
  await app.waitFor('the screen alone', () =>
    app.run(() => document.querySelector('[role="dialog"]') === null),
  )
  await isAt('')
})

test('G asks for a quiz in the library, too', async () => {
  await app.press('g')
  await app.waitText('Quiz on several texts')
})
