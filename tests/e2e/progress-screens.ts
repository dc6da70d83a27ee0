import type { Driver } from './driver'

/** As in `screens.ts`; each of these is shown on a data folder of its own. */
export interface ProgressState {
  name: string
  /** So many answers a simulated learner gave before. */
  answers: number
  show: (app: Driver) => Promise<void>
}

/** The whole page at once, long as it is. */
export const PROGRESS_VIEWS = [
  { width: 1280, height: 4400 },
  { width: 800, height: 5200 },
  { width: 480, height: 6400 },
] as const

/** Opens the page of progress and waits for its pictures. */
export async function openProgress(app: Driver): Promise<void> {
  await app.go('#/')
  await app.go('#/progress')
  await app.waitFor('the pictures', () =>
    app.run(() => document.querySelectorAll('[data-picture-name]').length > 9),
  )
  await app.settled()
}

/** Every picture with few answers and with very many; the state without any is among the first screens. */
export const PROGRESS_STATES: ProgressState[] = [10, 1_000, 100_000].map((answers) => ({
  name: `progress-${answers}`,
  answers,
  show: openProgress,
}))
