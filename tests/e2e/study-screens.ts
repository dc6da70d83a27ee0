import type { Driver } from './driver'
import { type Quizzes, quizBefore } from './quizzes'
import { togetherBefore } from './together'

/** As in `screens.ts`, which takes these in. */
interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

let quizzes: Quizzes | undefined
let together: Awaited<ReturnType<typeof togetherBefore>> | undefined

/** Leaves in a data folder what these screens show. */
export async function studyBefore(data: string): Promise<void> {
  quizzes = await quizBefore(data)
  // Its cards would be among those the other screens study.
  together = await togetherBefore(data, false)
}

/** Goes to a quiz that waits at such a question, and gives the answer to it. */
async function openQuiz(app: Driver, which: keyof Quizzes, words: string): Promise<string> {
  const { id, answer } = quizzes![which]
  await app.go(`#/quiz/${id}`)
  await app.waitText(words)
  return answer
}

async function openTogether(app: Driver, which: 'order' | 'match', words: string): Promise<void> {
  await app.go(`#/quiz/${together![which].id}`)
  await app.waitText(words)
}

const openCard = async (app: Driver) => {
  // Coming back to the address one is at would change nothing.
  await app.go('#/')
  await app.go('#/study')
  await app.waitText('Show answer')
}

/** Has the reader say how sure they are before an answer, or not. */
async function askSure(app: Driver, wanted: boolean): Promise<void> {
  await openCard(app)
  if ((await app.text()).includes('How sure are you?') === wanted) return
  await app.press('g')
  await app.click('Ask how sure I am')
  await app.press('Escape')
}

async function limitReviews(app: Driver, most: string): Promise<void> {
  await app.go('#/settings')
  await app.click('Reviews a day')
  await app.press('Control', 'a')
  await app.type(most)
  await app.press('Enter')
}

/** In the order to show them: a question once answered stays so. */
export const STUDY_SCREENS: Screen[] = [
  {
    name: 'settings-schedule',
    show: async (app) => {
      await app.go('#/settings')
      await app.waitText('When cards come back')
      await app.run(() => {
        const headings = [...document.querySelectorAll('h2')]
        headings.find((one) => one.textContent === 'When cards come back')!.scrollIntoView()
      })
    },
  },
  { name: 'study-question', show: openCard },
  {
    name: 'study-answer',
    show: async (app) => {
      await openCard(app)
      await app.press('Space')
      await app.waitText('Easy')
    },
  },
  {
    name: 'study-hint',
    show: async (app) => {
      await openCard(app)
      await app.press('h')
      await app.waitText('It begins with')
    },
  },
  {
    name: 'study-typed',
    show: async (app) => {
      await openCard(app)
      await app.press('f')
      await app.waitField()
    },
  },
  {
    name: 'study-almost',
    show: async (app) => {
      await openCard(app)
      await app.press('Space')
      await app.waitText('Easy')
      const answer = await app.run(
        () => document.querySelector('main [class*="filled"], main [class*="words"]')?.textContent ?? '',
      )
      await openCard(app)
      await app.press('f')
      await app.waitField()
      await app.type(`${answer.slice(0, -1)}z`)
      await app.press('Enter')
      await app.waitText('Easy')
    },
  },
  {
    name: 'study-more',
    show: async (app) => {
      await openCard(app)
      await app.click('More')
      await app.waitText('Ask it in another form')
    },
  },
  {
    name: 'study-sitting',
    show: async (app) => {
      await openCard(app)
      await app.press('g')
      await app.waitText('Answer by typing')
    },
  },
  {
    name: 'study-sure',
    show: async (app) => {
      await askSure(app, true)
      await app.waitText('How sure are you?')
    },
  },
  {
    name: 'study-edit',
    show: async (app) => {
      await askSure(app, false)
      await app.press('e')
      await app.waitField('TEXTAREA')
    },
  },
  {
    name: 'study-done',
    show: async (app) => {
      await app.go('#/practice')
      await app.waitText('Show answer')
      await app.press('Space')
      await app.press('1')
      await app.waitText('Show answer')
      for (let left = Number.parseInt(await app.text(), 10); left > 0; left--) {
        await app.press('Space')
        await app.press('4')
      }
      await app.waitText('You have been through them all.')
      await app.waitText('What was hard')
    },
  },
  { name: 'quiz-typed', show: async (app) => void (await openQuiz(app, 'typed', 'I do not know')) },
  {
    name: 'quiz-almost',
    show: async (app) => {
      const answer = await openQuiz(app, 'typed', 'I do not know')
      await app.type(`${answer.slice(0, -1)}z`)
      await app.press('Enter')
      await app.waitText('Almost: count it as right?')
    },
  },
  { name: 'quiz-choice', show: async (app) => void (await openQuiz(app, 'choice', 'Choose with 1 to 4')) },
  {
    name: 'quiz-answered',
    show: async (app) => {
      await openQuiz(app, 'choice', 'Choose with 1 to 4')
      await app.press('2')
      await app.waitText('See the result')
    },
  },
  {
    name: 'quiz-true-false',
    show: async (app) => void (await openQuiz(app, 'true-false', 'True or false?')),
  },
  {
    name: 'quiz-order',
    show: async (app) => {
      await openTogether(app, 'order', 'Put these in the order they happened.')
      await app.press('ArrowDown')
    },
  },
  {
    name: 'quiz-order-answered',
    show: async (app) => {
      await openTogether(app, 'order', 'Put these in the order they happened.')
      await app.press('Enter')
      await app.waitText('Not this time')
    },
  },
  {
    name: 'quiz-match',
    show: async (app) => {
      await openTogether(app, 'match', 'Match each with its answer.')
      await app.press('2')
      await app.press('1')
    },
  },
  {
    name: 'quiz-match-answered',
    show: async (app) => {
      await openTogether(app, 'match', 'Match each with its answer.')
      for (const key of ['1', '2', '3', '4']) await app.press(key)
      await app.press('Enter')
      await app.waitText('See the result')
    },
  },
  {
    name: 'quiz-together-result',
    show: (app) => openTogether(app, 'order', 'The questions'),
  },
  { name: 'quiz-result', show: async (app) => void (await openQuiz(app, 'result', 'The questions')) },
  {
    name: 'quiz-gone',
    show: async (app) => {
      await app.go('#/quiz/q0')
      await app.waitText('This quiz is no longer there.')
    },
  },
  {
    name: 'library-limits',
    show: async (app) => {
      await limitReviews(app, '5')
      await app.go('#/')
      await app.waitText('Study more today')
    },
  },
  {
    name: 'progress-limits',
    show: async (app) => {
      await app.go('#/progress')
      await app.waitText('your daily limit of reviews asks for')
    },
  },
  {
    name: 'study-limits',
    show: async (app) => {
      await openCard(app)
      await app.waitText('more wait')
    },
  },
  {
    name: 'study-held',
    show: async (app) => {
      await limitReviews(app, '0')
      await app.go('#/study')
      await app.waitText('Show answer')
      for (let left = Number.parseInt(await app.text(), 10); left > 0; left--) {
        await app.press('Space')
        await app.press('4')
      }
      await app.waitText('Change the limits')
    },
  },
]

/** With no card yet. */
export const STUDY_EMPTY: Screen = {
  name: 'study-empty',
  show: async (app) => {
    await app.go('#/study')
    await app.waitText('No cards yet')
  },
}
