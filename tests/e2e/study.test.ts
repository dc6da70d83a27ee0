import { beforeEach, describe, expect, test } from 'vitest'
import { inThePast, stretch } from './past'
import { quizBefore } from './quizzes'
import { appPerTest } from './under-test'

const app = appPerTest(async () => {})

const TEXT = `# The Pier at Veldhaven

The first pier at Veldhaven was built of elm by Odile Brandt.

Its lamp was lit in 1931 and has never gone out since.

Every spring the harbour council counts the herring gulls.

A storm carried the old bandstand as far as Sint Jorishoek.
`
const ANSWERS = ['Odile Brandt', '1931', 'herring gulls', 'Sint Jorishoek']

/** A text of four cards, one a sentence. Gives the notes in the order of `ANSWERS`, and a quiz on them. */
async function fourCards(): Promise<{ quiz: string }> {
  let quiz = ''
  await inThePast(app.data, async (past) => {
    await past.call('study.setOptions', { learningSteps: [1] })
    const id = await past.bring('pier.md', TEXT)
    const notes: string[] = []
    for (const words of ANSWERS) {
      notes.push((await past.call('notes.make', { id, ...(await stretch(past, id, words)) })).note)
    }
    quiz = (await past.call('quiz.start', { kind: 'learn', readings: [id], notes })).id
  })
  return { quiz }
}

const prompt = () => app.run(() => document.querySelector('main p[data-length]')?.textContent ?? '')
/** The answer to the question on the screen: the words its sentence has and it has not. */
async function answer(): Promise<string> {
  const asked = await prompt()
  return ANSWERS.find((words) => !asked.includes(words) && TEXT.includes(asked.replace('blank', words)))!
}

/** Shows the answer and grades it. */
async function grade(key: string): Promise<void> {
  await app.press('Space')
  await app.waitText('Easy')
  await app.press(key)
}

describe('flashcards by keyboard', () => {
  beforeEach(async () => {
    await fourCards()
    await app.start()
    await app.waitText('Comes with Lectern')
    await app.press('s')
    await app.waitText('4 left')
  })

  test('a grade brings the next card, and undo that very card', async () => {
    const first = await prompt()
    const words = await answer()
    await app.press('Space')
    await app.waitText(words)
    await app.waitText('in 1 min')
    await app.press('3')
    await app.waitText('3 left')
    expect(await prompt()).not.toBe(first)
    await app.press('Control', 'z')
    await app.waitText('4 left')
    expect(await prompt()).toBe(first)
    await app.waitText('Show answer')
  })

  test('what was forgotten comes back after all else, and the end says what was done', async () => {
    const first = await prompt()
    await grade('1')
    for (const left of ['4 left', '3 left', '2 left']) {
      await app.waitText(left)
      expect(await prompt()).not.toBe(first)
      await grade('Space')
    }
    await app.waitText('1 left')
    expect(await prompt()).toBe(first)
    await grade('Enter')
    await app.waitText('That was all for today.')
    await app.waitText('3 remembered, 1 forgotten')
    await app.waitText('5 answers')
    await app.waitText('4 of them right')
    await app.waitText('Next: ')

    await app.close('SIGKILL')
    await app.start()
    await app.go('#/study')
    await app.waitText('Nothing is due.')
  })

  test('a card put aside or suspended is gone, and undo brings it back', async () => {
    const first = await prompt()
    for (const [key, said] of [
      ['b', 'Put aside until tomorrow.'],
      ['!', 'Suspended'],
    ] as const) {
      await app.press(key)
      await app.waitText(said)
      await app.waitText('3 left')
      expect(await prompt()).not.toBe(first)
      await app.press('Control', 'z')
      await app.waitText('4 left')
      expect(await prompt()).toBe(first)
      // It is not so any more. A message goes by itself only after some seconds.
      expect(await app.text()).not.toContain(said)
    }
  })

  test('a card can be edited, and undo gives it its old words', async () => {
    const words = await answer()
    await app.press('e')
    await app.waitField('TEXTAREA')
    await app.press('Tab')
    await app.press('Control', 'a')
    await app.type('something else')
    await app.press('Control', 'Enter')
    await app.waitText('Card changed.')
    await app.press('Space')
    await app.waitText('something else')
    await app.press('Control', 'z')
    await app.waitNoText('something else')
    await app.waitText(words)
  })

  test('the text and back: the same card, its answer still shown', async () => {
    await grade('3')
    await app.waitText('3 left')
    const second = await prompt()
    await app.press('Space')
    await app.waitText('Easy')
    const open = await prompt()
    await app.press('t')
    await app.waitFor('the text', () => app.run(() => document.querySelector('[data-block]') !== null))
    await app.press('Alt', 'ArrowLeft')
    await app.waitText('Easy')
    expect(await prompt()).toBe(open)
    expect(open).not.toBe(second)
    await app.waitText('3 left')
  })

  test('practice goes round until all is known and moves no card', async () => {
    await app.go('#/practice')
    await app.waitText('4 left')
    await grade('1')
    for (const left of ['4 left', '3 left', '2 left', '1 left']) {
      await app.waitText(left)
      expect(await app.text()).not.toContain('again today')
      await grade('4')
    }
    await app.waitText('You have been through them all.')
    await app.go('#/study')
    await app.waitText('4 left')
  })
})

describe('a quiz by keyboard', () => {
  const inLine = () =>
    app.waitFor('the line to write on', () => app.run(() => document.activeElement?.tagName === 'INPUT'))
  const write = async (words: string) => {
    await inLine()
    await app.type(words)
    await app.press('Enter')
  }

  test('typed right, almost and wrong; the reader’s word; a crash; the result; the missed ones again', async () => {
    const { quiz } = await fourCards()
    await app.start()
    await app.go(`#/quiz/${quiz}`)

    await app.waitText('1 of 4')
    await write(await answer())
    await app.waitText('Right')
    await app.press('Control', 'z')
    await inLine()
    await write(await answer())
    await app.waitText('Right')
    await app.press('Enter')

    await app.waitText('2 of 4')
    await write('nothing of the kind')
    await app.waitText('Not this time')
    await app.waitText('nothing of the kind')
    await app.press('r')
    await app.waitText('Counted as right.')
    await app.press('n')
    await app.waitText('I was right')
    await app.press('r')
    await app.waitText('Counted as right.')

    await app.close('SIGKILL')
    await app.start()
    await app.go(`#/quiz/${quiz}`)
    await app.waitText('3 of 4')
    await app.press('Control', 'Enter')
    await app.waitText('Not this time')
    await app.press('Enter')

    await app.waitText('4 of 4')
    await write('not this either')
    await app.waitText('Not this time')
    await app.press('Enter')

    await app.waitText('2 of 4')
    await app.waitText('The two you missed are waiting in your cards today.')
    // One press too many leaves what came of it where it is.
    await app.press('Enter')
    await app.press('Enter')
    expect(await app.text()).toContain('The two you missed are waiting in your cards today.')
    await app.press('g')
    for (const n of [1, 2]) {
      await app.waitText(`${n} of 2`)
      await write(await answer())
      await app.waitText('Right')
      await app.press('Enter')
    }
    await app.waitText('You knew them all.')
    await app.go(`#/quiz/${quiz}`)
    await app.waitText('You did not know.')
    await app.waitText('You answered “not this either”.')
  })

  test('chosen by number and by arrows, judged by letter; almost is the reader’s to decide', async () => {
    const { typed, choice, 'true-false': judged } = await quizBefore(app.data)
    await app.start()
    await app.go(`#/quiz/${typed.id}`)
    await write(`${typed.answer.slice(0, -1)}z`)
    await app.waitText('Almost: count it as right?')
    await app.press('n')
    await app.waitFor('the reader’s no', () =>
      app.run(() => document.querySelector('[aria-pressed="true"]')?.textContent?.startsWith('No') === true),
    )
    await app.press('Enter')
    await app.waitText(`You answered “${typed.answer.slice(0, -1)}z”.`)

    await app.go(`#/quiz/${choice.id}`)
    await app.waitText('Choose with 1 to 4')
    for (let n = 0; n < 4; n++) {
      await app.press('ArrowDown')
      const now = await app.run(() => document.activeElement?.textContent ?? '')
      if (now.endsWith(choice.answer)) break
    }
    await app.press('Enter')
    await app.waitText('your answer, right')
    await app.press('Control', 'z')
    await app.waitText('Choose with 1 to 4')

    await app.go(`#/quiz/${judged.id}`)
    await app.waitText('True or false?')
    await app.press('f')
    await app.waitText('your answer')
    await app.press('Space')
    await app.waitText('The questions')
  })
})

describe('with more cards than the limits of a day let in', () => {
  beforeEach(async () => {
    await inThePast(app.data, async (past) => {
      past.goTo(30)
      await past.call('study.setOptions', { learningSteps: [1] })
      const id = await past.bring('pier.md', TEXT)
      for (const words of ANSWERS) {
        const { note } = await past.call('notes.make', { id, ...(await stretch(past, id, words)) })
        if (words !== ANSWERS[0]) {
          await past.call('study.answer', { card: `${note}:0`, mode: 'due', grade: 1, ms: 2_000 })
        }
      }
      await past.call('study.setOptions', { reviewsPerDay: 1 })
    })
    await app.start()
  })

  test('the library, progress and a sitting tell the same number and what is held back', async () => {
    await app.waitText('2 cards, ')
    await app.waitText('Your daily limits leave 2 of 4 cards for today; the rest comes on the next days.')
    await app.press('Shift', 'p')
    await app.waitText('1 card is due now and 1 is new')
    await app.waitText('Your daily limits leave 2 of 4 cards for today')
    await app.waitText('Of the 3 due today, your daily limit of reviews asks for 1.')
    await app.press('s')
    await app.waitText('2 left today, 2 more wait')
    await grade('3')
    await app.waitText('1 left today, 2 more wait')
    await grade('3')
    await app.waitText('That was all for today.')
    await app.waitText(
      'You have reached your daily limits; 2 more cards wait and will come on the next days.',
    )
    expect(await app.text()).not.toContain('Next: ')
  })

  test('more is let in for today, a day’s worth at a time, and taken back', async () => {
    await app.click('Study more today')
    await app.waitText('3 left today, 1 more waits')
    await app.press('Control', 'z')
    await app.waitText('2 left today, 2 more wait')
    await app.press('Control', 'Shift', 'z')
    await app.waitText('3 left today, 1 more waits')
    for (const left of ['3 left', '2 left', '1 left']) {
      await app.waitText(left)
      await grade('3')
    }
    await app.click('Study more today')
    await app.waitText('1 left')
    expect(await app.text()).not.toContain('wait')
  })
})

test('a new card says the minutes of its steps, and comes back the same day', async () => {
  await fourCards()
  await inThePast(app.data, (past) =>
    past.call('study.setOptions', { learningSteps: [1, 10] }).then(() => {}),
  )
  await app.start()
  await app.go('#/study')
  await app.waitText('4 left')
  const first = await prompt()
  await app.press('Space')
  await app.waitText('in 10 min')
  await app.press('3')
  await app.waitFor('the next card', async () => (await prompt()) !== first)
  await app.waitText('4 left')
  for (const left of ['4 left', '3 left', '2 left']) {
    await app.waitText(left)
    await grade('4')
  }
  await app.waitText('1 left')
  expect(await prompt()).toBe(first)
})

test('how much to study is set, holds, and is taken back', async () => {
  await fourCards()
  await app.start()
  await app.go('#/settings')
  await app.click('New cards a day')
  await app.press('Control', 'a')
  await app.type('3')
  await app.press('Enter')
  await app.go('#/study')
  await app.waitText('3 left')
  await app.press('Control', 'z')
  await app.waitText('4 left')
})

test('a card that does not stick is named when it is put aside, found from there and at the end, and asked again', async () => {
  await fourCards()
  let name = ''
  await inThePast(app.data, async (past) => {
    const { cards } = await past.call('study.queue', {})
    const card = cards[0]!
    name = card.face.prompt
      .split('____')
      .sort((a, b) => b.length - a.length)[0]!
      .trim()
    const answer = (grade: 1 | 4) =>
      past.call('study.answer', { card: card.card, mode: 'due', grade, ms: 1000 })
    past.goTo(300)
    await answer(4)
    for (let lapse = 1; lapse < 8; lapse++) {
      past.goTo(300 - lapse * 20)
      await answer(1)
      await answer(4)
    }
  })
  await app.start()
  await app.waitText('Comes with Lectern')
  await app.press('s')
  await app.waitFor('that card', async () => (await prompt()).includes(name))
  await grade('1')
  await app.waitText('was forgotten many times')
  await app.waitFor('the next card', async () => !(await prompt()).includes(name))
  const said = () => app.run(() => document.querySelector('[aria-live="polite"] p')?.textContent ?? '')
  expect(await said()).toContain(name.slice(0, 24))
  await app.click('See what does not stick')
  const states = () =>
    app.run(() => [...document.querySelectorAll('[data-card]')].map((row) => row.textContent ?? ''))
  await app.waitFor('it alone', async () => (await states()).length === 1)
  expect((await states())[0]).toContain('does not stick')
  await app.press('!')
  await app.waitFor('asked again', async () => !(await states())[0]!.includes('does not stick'))
  await app.press('Control', 'z')
  await app.waitFor('put aside again', async () => (await states())[0]!.includes('does not stick'))
  await app.press('Escape')
  await app.waitText('Show answer')
  for (let left = 3; left > 0; left--) {
    const now = await prompt()
    await grade('4')
    await app.waitFor('the next', async () => (await prompt()) !== now)
  }
  await app.waitText('What was hard')
  expect(await app.has('See what does not stick')).toBe(true)
})
