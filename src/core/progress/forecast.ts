import type { Memory } from '#core/memory/memory'
import type { StudyCard } from '#core/memory/queue'
import { addDays, daysBetween } from '#core/study/day'
import type { StudyDay } from '#core/study/events'

/**
 * How many cards come due on each of the next days, today first, by what is known today. Overdue ones are due
 * today, those buried for today tomorrow; suspended and new ones never.
 */
export function forecast(
  cards: readonly StudyCard[],
  memory: Memory,
  today: StudyDay,
  days: number,
): { day: StudyDay; due: number }[] {
  const counts = Array.from({ length: days }, () => 0)
  for (const { card, suspended, buried } of cards) {
    const known = memory.get(card)
    if (!known || suspended) continue
    const at = Math.max(buried ? 1 : 0, daysBetween(today, known.due))
    if (at < days) counts[at]! += 1
  }
  return counts.map((due, n) => ({ day: addDays(today, n), due }))
}
