import type { Fact, Reason, Trait } from '#core/facts/fact'
import type { StringId, Values } from '#renderer/app/strings'

/** What a reader is told of a fact, in words. */
export interface Told {
  why: string
  difficulty: string
  /** In a line: how hard it is, and what speaks for it most. */
  brief: string
}

/** Reasons in a line. */
const FEW = 2

/** Reasons that say what a trait says: it is said once. */
const ECHOES: Partial<Record<Trait, Reason>> = { again: 'again', once: 'once', name: 'name' }

/**
 * Why a fact is offered, and how hard it is; null where nothing is known of it.
 *
 * @param isPart the fact is known by a part of its text only: what is said of "here" is said of that part
 */
export function toldOf(
  fact: Fact | undefined,
  isPart: boolean,
  t: (id: StringId, values?: Values) => string,
): Told | null {
  const { why, difficulty, traits, named, type } = fact ?? {}
  if (!why || !difficulty || !traits || named === undefined) return null
  const values = { named, part: isPart ? 'yes' : 'no', type: type === 'date' ? 'date' : 'figure' }
  const inWords = (ids: readonly StringId[]) => ids.map((id) => t(id, values)).join(', ')
  const fresh = traits.filter((trait) => !why.includes(ECHOES[trait]!))
  const shown = fresh.length > 0 ? fresh : traits
  const reasons = why.map((reason) => `facts.reason.${reason}` as const)
  const level = { difficulty: t(`facts.difficulty.${difficulty}`) }
  return {
    why: t('facts.why', { reasons: inWords(reasons) }),
    difficulty: t('facts.hardness', {
      ...level,
      traits: inWords(shown.map((trait) => `facts.trait.${trait}` as const)),
    }),
    brief: t('facts.brief', { ...level, reasons: inWords(reasons.slice(0, FEW)) }),
  }
}
