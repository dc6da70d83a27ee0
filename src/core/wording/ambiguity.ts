import { contentWords } from '#core/sentences/lexicon'
import type { ReadSentence } from '#core/sentences/sentence'
import { BLANK } from '#core/text/blank'
import { holds } from './gates'

/** Asking words, which say nothing of what is asked. */
const ASKING = new Set(
  'who whom what when where which how many year date country city place organisation person two'.split(' '),
)

/** Whether the text answers a question elsewhere too, with something else. */
export interface Elsewhere {
  answers: (prompt: string, answer: string, own: number) => boolean
}

/** The stem of a word, near enough to tell "won" from nothing but "wins" from "win". */
const stem = (word: string): string => word.replace(/(?:ing|ed|es|s)$/, '')

/** Looks for other sentences that say all a question says but do not have its answer. */
export function elsewhere(sentences: readonly ReadSentence[]): Elsewhere {
  const by = new Map<string, Set<number>>()
  sentences.forEach(({ said }, i) => {
    for (const word of contentWords(said)) {
      const key = stem(word)
      if (!by.has(key)) by.set(key, new Set())
      by.get(key)!.add(i)
    }
  })
  return {
    answers(prompt, answer, own) {
      const words = contentWords(prompt.replaceAll(BLANK, ' ')).filter((word) => !ASKING.has(word))
      let left: number[] | undefined
      for (const word of new Set(words.map(stem))) {
        const here = by.get(word) ?? new Set<number>()
        left = left === undefined ? [...here].filter((i) => i !== own) : left.filter((i) => here.has(i))
        if (left.length === 0) return false
      }
      return (left ?? []).some((i) => !holds(sentences[i]!.said, answer))
    },
  }
}
