import type { Histories } from './histories'
import type { Stretch } from './predict'

/** Finds the weights of FSRS-6 that suit some answers best. */
export interface Fitter {
  /**
   * @param stretch the reviews to learn from; what came before them to their cards is known too
   * @param tell told now and then what share of the work is done, 0 to 1
   * @returns 21 weights; rejects when so few reviews give none
   */
  fit: (histories: Histories, stretch: Stretch, tell?: (done: number) => void) => Promise<readonly number[]>
}
