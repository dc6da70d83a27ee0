import { beforeAll, describe, expect, test } from 'vitest'
import { cardRows, openCards } from './browser-screens'
import { select } from './fact-screens'
import { inThePast } from './past'
import { pasteText } from './screens'
import { appPerFile, byKeyboard } from './under-test'

/** All cards: found by a query, made, changed one or many at once, thrown away and brought back; by keyboard. */
const app = appPerFile()
const { tabTo, undo } = byKeyboard(app)

/** The questions listed. */
const asked = () =>
  app.run(() =>
    [...document.querySelectorAll('main [role="option"][data-card]')].map(
      (row) => row.firstElementChild!.textContent,
    ),
  )
const lists = (...wanted: string[]) =>
  app.waitFor(`cards ${wanted}`, async () => JSON.stringify(await asked()) === JSON.stringify(wanted))
const chosen = () =>
  app.run(() => document.querySelectorAll('main [role="option"][aria-selected="true"]').length)
const query = async (words: string) => {
  await app.press('/')
  await app.press('Control', 'a')
  await app.type(words)
}
/** The editor is ready for the next card. */
const emptied = () =>
  app.waitFor('an empty field again', () =>
    app.run(() => {
      const field = document.activeElement as HTMLTextAreaElement
      return (
        field.tagName === 'TEXTAREA' && field.value === '' && field.form!.querySelector('textarea') === field
      )
    }),
  )
/** Into the list, where its first card is chosen. */
const isInList = () => app.run(() => document.activeElement?.getAttribute('role') === 'listbox')
/** From the query into the list: a list that is about to be another one cannot be gone into. */
const toList = () =>
  app.waitFor('the list', async () => {
    if (!(await isInList())) await app.press('Enter')
    return isInList()
  })

const OLD = [
  'The Lights of Holm',
  'For a long time nothing at all showed where the rocks before the harbour lay.',
  'The first lighthouse was built in 1862 by two brothers from the north of the island.',
  'Ships that came up from the south could see it from ten miles away in clear nights.',
  'The second one still stands, and its keeper still winds the clockwork by hand every evening.',
].join('\n\n')

beforeAll(async () => {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
})

describe('cards of one’s own', () => {
  test('Shift+C opens the cards, N makes some: their preview says what comes of it', async () => {
    await app.press('Shift', 'c')
    await app.waitText('You have no cards yet')
    await app.press('n')
    await app.waitField('TEXTAREA')
    await app.type('Which river flows past Holm?')
    await app.press('Tab')
    await app.type('The Amber')
    await app.waitText('One card.')
    await app.press('Control', 'Enter')
    await app.waitText('Card made')
    await emptied()
    await app.type('What is a heron?')
    await app.press('Tab')
    await app.type('A bird')
    await app.press('Control', 'Enter')
    await emptied()
    await app.click('Blanks')
    await app.waitText('Select the words')
    await app.click('Text')
    await app.type('Tarn')
    await app.press('Control', 'a')
    await app.press('Control', 'b')
    await app.type(' lies on the {{c2::Amber}}.')
    await app.waitText('2 cards.')
    await app.press('Control', 'Enter')
    await app.waitText('2 cards made')
    await app.press('Escape')
    await lists(
      'blank lies on the Amber.',
      'Tarn lies on the blank.',
      'What is a heron?',
      'Which river flows past Holm?',
    )
  })

  test('a mistake in a query is shown at its place, and the right one suggested', async () => {
    await query('amber is:susp ended')
    await app.waitText('A card cannot be “susp”.')
    expect(await app.run(() => document.querySelector('search mark')!.textContent)).toBe('susp')
    await app.waitText('Did you mean “suspended”?')
    expect(await app.run(() => document.activeElement!.getAttribute('aria-invalid'))).toBe('true')
  })

  test('a query is completed by the arrows, and finds', async () => {
    await query('kind:cl')
    await app.press('ArrowDown')
    await app.press('Enter')
    await lists('blank lies on the Amber.', 'Tarn lies on the blank.')
    expect(await app.run(() => location.hash)).toContain('kind%3Acloze')
  })

  test('two are chosen and tagged at once, and one undo takes that back', async () => {
    await query('heron or river')
    await lists('What is a heron?', 'Which river flows past Holm?')
    await toList()
    await app.press('Shift', 'ArrowDown')
    await app.waitText('2 chosen')
    await app.press('t')
    await app.waitField()
    await app.type('water, birds')
    await app.press('Enter')
    await app.waitText('2 notes tagged')
    await query('tag:birds tag:water')
    await lists('What is a heron?', 'Which river flows past Holm?')
    // Those there are now are offered for each part of the field; Escape closes their list first.
    await toList()
    await app.press('t')
    await app.waitField()
    await app.type('sea, wa')
    const field = () => app.run(() => (document.activeElement as HTMLInputElement).value)
    const offers = () =>
      app.run(() => [...document.querySelectorAll('[popover]')].map(({ textContent }) => textContent).join())
    await app.waitFor('the tag', async () => (await offers()) === 'water')
    expect(await app.axe()).toEqual([])
    await app.press('Escape')
    await app.waitFor('no list', async () => (await offers()) === '')
    await app.press('ArrowDown')
    await app.press('Enter')
    await app.waitFor('the tag taken', async () => (await field()) === 'sea, water, ')
    await app.press('Escape')
    await app.waitNoText('Take away')
    await toList()
    await undo()
    await query('tag:birds')
    await app.waitText('No card is like that')
  })

  test('all that were found are chosen by Ctrl+A and suspended; a card moves to a deck', async () => {
    await query('kind:cloze')
    await lists('blank lies on the Amber.', 'Tarn lies on the blank.')
    await toList()
    await app.press('Control', 'a')
    await app.waitFor('both', async () => (await chosen()) === 2)
    await app.press('!')
    await app.waitText('2 cards suspended')
    // The message does not lie on what can be done next.
    expect(
      await app.run(() => {
        const [bar, said] = ['main [role="toolbar"]', '[aria-label="Messages"] > div'].map((one) =>
          document.querySelector(one)!.getBoundingClientRect(),
        )
        return said!.left - bar!.right > 0
      }),
    ).toBe(true)
    await query('is:suspended')
    await lists('blank lies on the Amber.', 'Tarn lies on the blank.')
    await toList()
    await app.press('m')
    await app.waitFor('the focus on the deck', () =>
      app.run(() => document.activeElement?.tagName === 'SELECT'),
    )
    await tabTo('New deck')
    await app.press('Enter')
    await app.waitField()
    await app.type('Places::Rivers')
    await tabTo('Make the deck')
    await app.press('Enter')
    await app.waitFor('the new deck chosen', () =>
      app.run(
        () =>
          document.querySelector<HTMLSelectElement>('[role="dialog"] select')?.selectedOptions[0]
            ?.textContent === 'Places::Rivers',
      ),
    )
    await tabTo('Move them')
    await app.press('Enter')
    await app.waitText('1 note moved')
    await query('deck:places')
    await lists('blank lies on the Amber.', 'Tarn lies on the blank.')
  })

  test('while none is chosen, the keys are about the card that is shown', async () => {
    await openCards(app)
    await app.waitFor('the cards', async () => (await asked()).length > 1)
    expect(await chosen()).toBe(0)
    await app.press('f')
    await app.waitText('1 card flagged')
    await undo()
  })

  test('E edits the card that is looked at, all its fields', async () => {
    await query('heron')
    await lists('What is a heron?')
    await toList()
    await app.press('e')
    await app.waitField('TEXTAREA')
    await app.press('Control', 'a')
    await app.type('Which bird is a heron?')
    await app.press('Control', 'Enter')
    await app.waitNoText('Edit this card')
    await lists('Which bird is a heron?')
  })

  test('Delete puts it into the trash, where it is seen, and R brings it back', async () => {
    await query('heron')
    await lists('Which bird is a heron?')
    await toList()
    await app.press('Delete')
    await app.waitText('in the trash')
    await app.waitText('No card is like that')
    await app.click('Show all cards')
    await app.waitFor('all others', async () => (await cardRows(app)) === 3)
    // Nobody has to know what to write: the empty field suggests it, the trash at its end.
    await app.press('/')
    await app.waitText('in the trash')
    await app.press('ArrowUp')
    await app.press('Enter')
    await lists('Which bird is a heron?')
    await toList()
    await app.waitText('Bring back')
    await app.press('r')
    await app.waitText('brought back')
    await query('heron')
    await lists('Which bird is a heron?')
  })

  test('a card that was begun and left is there again, until it is made or begun anew', async () => {
    await query('heron')
    await lists('Which bird is a heron?')
    await toList()
    await app.press('n')
    await app.waitField('TEXTAREA')
    await app.type('Where does the Amber rise?')
    await app.press('Escape')
    await app.waitText('Not saved. What you wrote is there again')
    await app.press('n')
    await app.waitText('What you wrote and did not save is here again.')
    const written = () => app.run(() => document.querySelector('textarea')!.value)
    expect(await written()).toBe('Where does the Amber rise?')
    await app.click('Begin anew')
    expect(await written()).toBe('')
    await app.press('Escape')
    await app.waitNoText('A card of your own')
    await app.press('e')
    await app.waitField('TEXTAREA')
    await app.press('Control', 'a')
    await app.type('Which bird?')
    await app.press('Escape')
    await app.waitNoText('Edit this card')
    await app.press('e')
    await app.waitText('is here again')
    expect(await written()).toBe('Which bird?')
    await app.click('Cancel')
    await app.waitNoText('Edit this card')
    await lists('Which bird is a heron?')
    await app.press('e')
    await app.waitField('TEXTAREA')
    expect(await written()).toBe('Which bird is a heron?')
    await app.press('Escape')
    await app.waitNoText('Edit this card')
  })

  test('one deck is studied by itself, and its end leads back to the cards', async () => {
    await toList()
    await app.press('m')
    await app.click('New deck')
    await app.waitField()
    await app.type('Birds')
    await app.click('Make the deck')
    await app.waitFor('the new deck chosen', () =>
      app.run(() => document.querySelector('[role="dialog"] select option:checked')?.textContent === 'Birds'),
    )
    await app.click('Move them')
    await app.waitText('1 note moved')
    await app.press('d')
    await app.click('Study “Birds”')
    await app.waitText('1 left')
    await app.waitText('Which bird is a heron?')
    await app.press('Space')
    await app.press('4')
    await app.waitText('1 remembered')
    await app.click('To the cards')
    await app.waitFor('the cards', async () => (await cardRows(app)) > 0)
    await app.press('d')
    await app.waitText('Make the deck')
    // A name is broken between its parts, not within a word.
    expect(
      await app.run(() =>
        [...document.querySelectorAll('[role="dialog"] wbr')].map((one) => one.nextSibling?.textContent),
      ),
    ).toEqual(['Rivers'])
    expect(await app.has('Study “Birds”')).toBe(false)
    expect(await app.has('Study “My own cards”')).toBe(true)
    await app.press('Escape')
  })

  test('one of many decks is found by a part of its name', async () => {
    await app.waitFor('the decks', () =>
      app.run(() => {
        const buttons = [...document.querySelectorAll<HTMLElement>('button')]
        const decks = buttons.find(({ innerText }) => innerText.trim().startsWith('Decks'))
        decks?.click()
        return decks !== undefined
      }),
    )
    await app.waitText('Make the deck')
    expect(await app.has('Find a deck')).toBe(false)
    for (let n = 1; n <= 12; n++) {
      await app.click('New deck')
      await app.type(`Straße ${n}`)
      await app.press('Enter')
      await app.waitText(`Deck “Straße ${n}” made`)
    }
    await app.click('Find a deck')
    await app.type('strasse 12')
    await app.waitFor('one deck', async () => !(await app.has('Options of “My own cards”')))
    expect(await app.has('Options of “Straße 12”')).toBe(true)
    expect(await app.has('Options of “Straße 1”')).toBe(false)
    await app.type(' x')
    await app.waitText('No deck is called so.')
    await app.press('Escape')
  })
})

describe('a text that is replaced', () => {
  test('leaves its cards stale, which take the new sentence', async () => {
    await pasteText(app, OLD)
    await app.settled()
    await select(app, '1862')
    await app.press('c')
    await app.waitText('Card made, with the answer “1862”')
    await pasteText(app, OLD.replace('1862', '1861').replace('Lights', 'lights'))
    await app.press('Shift', 'v')
    await app.waitText('takes the place of')
    await tabTo('Replace it')
    await app.press('Enter')
    await app.waitText('Its text has changed')
    await app.waitText('The first lighthouse was built in 1861')
    await tabTo('Take the new sentence')
    await app.press('Enter')
    await app.waitText('The card has the new sentence')
    await app.waitText('No card is like that')
    await openCards(app, 'lighthouse')
    await app.waitText('In the text')
  })
})

describe('many cards', () => {
  beforeAll(async () => {
    await app.close()
    await inThePast(app.data, async ({ call }) => {
      for (let n = 1; n <= 400; n++)
        await call('notes.add', { edit: { prompt: `Many, number ${n}?`, answer: 'yes' } })
    })
    await app.start()
    await openCards(app, 'many')
    await app.waitText('400 cards')
  })

  test('are drawn only where they are in sight, and any of them is gone to', async () => {
    expect(await cardRows(app)).toBeLessThan(100)
    await app.press('/')
    await toList()
    await app.press('End')
    await app.waitFor('the last', async () => (await asked()).includes('Many, number 1?'))
    expect(await cardRows(app)).toBeLessThan(100)
    await app.press('Shift', 'Home')
    await app.waitText('400 chosen')
    await app.press('t')
    await app.waitField()
    await app.type('all')
    await app.press('Enter')
    await app.waitText('400 notes tagged')
    await undo()
    await query('tag:all')
    await app.waitText('No card is like that')
  })
})
