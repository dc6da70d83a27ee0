/** A share of some answers, and where the true share lies with a chance of 95 % (or as told). */
export interface Share {
  answers: number
  right: number
  /** 0 to 1; null of no answers. */
  share: number | null
  low: number
  high: number
}

/** Deviations of the normal distribution within which 95 % lie. */
const Z95 = 1.959964

/** The share of right answers, with Wilson's interval (1927), which also holds for few answers and near 0 and 1. */
export function shareOf(answers: number, right: number, z: number = Z95): Share {
  if (answers === 0) return { answers, right, share: null, low: 0, high: 1 }
  const share = right / answers
  const square = z * z
  const middle = (share + square / (2 * answers)) / (1 + square / answers)
  const half =
    (z / (1 + square / answers)) * Math.sqrt((share * (1 - share)) / answers + square / (4 * answers ** 2))
  return { answers, right, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/**
 * How many deviations wide each of some intervals has to be for all of them together to hold with a chance of 95 %
 * (Šidák 1967).
 */
export const widthOfAll = (intervals: number): number => quantile(1 - (1 - 0.95 ** (1 / intervals)) / 2)

/** The deviation below which a share of the normal distribution lies, by halving: it is asked a few times only. */
export function quantile(share: number): number {
  let [low, high] = [-9, 9]
  for (let n = 0; n < 60; n += 1) {
    const middle = (low + high) / 2
    if (below(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The share of the normal distribution below some deviations: Abramowitz and Stegun 7.1.26, to 1.5e-7. */
function below(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const within = 1 - series * Math.exp(-x * x)
  return z < 0 ? (1 - within) / 2 : (1 + within) / 2
}
