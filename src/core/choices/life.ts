import type { ReadSentence } from '#core/sentences/sentence'
import type { Room } from './dates-near'

/** The years somebody was born and died, the latter infinite where it is not told. */
export interface Life {
  born: number
  died: number
}

/** Sentences that a life is told by, from the first. */
const OPENING = 5
/** "(31 March 1635 in Hull – 29 November 1699)", "(born 1986)" */
const BRACKET = /\(((?:[^()]*\bborn\b)?[^()]*?(?<!\d)[12]\d{3}(?!\d)[^()]*)\)/
const BORN = /\bborn (?:[^.;()]*? )??(?:in|on) (?:[^.;()]*? )?([12]\d{3})(?!\d)/

const yearsIn = (text: string): number[] => (text.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? []).map(Number)

/** The life of whom a text is about, where its title names one of few words and an opening sentence with that name tells it. */
export function lifeOf(title: string, sentences: readonly Pick<ReadSentence, 'text'>[]): Life | undefined {
  const name = title.trim().split(/\s+/).at(-1) ?? ''
  if (!/^\p{Lu}\p{L}+$/u.test(name)) return undefined
  for (const { text } of sentences.slice(0, OPENING)) {
    if (!text.includes(name)) continue
    const bracket = BRACKET.exec(text)?.[1] ?? ''
    const [born, died] = yearsIn(bracket)
    if (born !== undefined && /\bborn\b/.test(bracket)) return { born, died: Number.POSITIVE_INFINITY }
    if (born !== undefined && died !== undefined && died > born && died - born < LONGEST)
      return { born, died }
    const told = BORN.exec(text)?.[1]
    if (told !== undefined) return { born: Number(told), died: Number.POSITIVE_INFINITY }
  }
  return undefined
}

/** Years that a life has at most: a longer span is of something else. */
const LONGEST = 110

/** So many years nobody does much that a text tells of. */
const CHILD = 10

/** The room for a wrong year within the life that the right one lies in: nobody does anything before being born. */
export const withinLife = (room: Room, year: number, life: Life | undefined): Room =>
  life === undefined
    ? room
    : {
        earliest:
          year > life.born
            ? Math.max(room.earliest, life.born + Math.min(CHILD, year - life.born - 1))
            : room.earliest,
        latest: year < life.died ? Math.min(room.latest, life.died) : room.latest,
      }
