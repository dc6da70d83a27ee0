import type * as Binding from '@open-spaced-repetition/binding'
import type { Fitter } from '#core/fitting/fitter'
import type { Histories } from '#core/fitting/histories'
import type { Stretch } from '#core/fitting/predict'

/**
 * The optimiser of FSRS's own authors (fsrs-rs), machine code that is not there for every computer, so it is loaded
 * only when it is needed. Rejects with an error named `NoFitter` where it cannot be.
 */
export async function loadFitter(): Promise<Fitter> {
  const binding = await import('@open-spaced-repetition/binding').catch((error: unknown) => {
    throw Object.assign(new Error(String(error)), { name: 'NoFitter' })
  })
  return {
    fit(histories, stretch, tell) {
      const items = itemsOf(binding, histories, stretch)
      // Whatever this returned would be taken as whether to go on.
      const progress = (current: number, total: number): undefined => {
        tell?.(total > 0 ? current / total : 0)
      }
      return binding.computeParameters(items, { enableShortTerm: true, progress })
    },
  }
}

/** Items of the package: a long-term review each, with all answers to its card up to it. */
function itemsOf(
  { FSRSBindingItem, FSRSBindingReview }: typeof Binding,
  { starts, grades, gaps, turns }: Histories,
  { from, to }: Stretch,
): Binding.FSRSBindingItem[] {
  const items: Binding.FSRSBindingItem[] = []
  for (let history = 0; history + 1 < starts.length; history += 1) {
    const reviews: Binding.FSRSBindingReview[] = []
    for (let at = starts[history]!; at < starts[history + 1]! && turns[at]! < to; at += 1) {
      reviews.push(new FSRSBindingReview(grades[at]!, gaps[at]!))
      if (gaps[at]! > 0 && turns[at]! >= from) items.push(new FSRSBindingItem(reviews.slice()))
    }
  }
  return items
}
