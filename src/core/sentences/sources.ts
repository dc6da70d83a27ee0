import { blockText } from '#core/text/blocks'
import type { Block, Section } from '#core/text/document'
import { matches } from '#core/text/matches'
import { sentences } from '#core/text/segment'
import { segmenterFor } from '#core/text/segmenter'
import { besideText, isNotice } from './apparatus'
import { withoutCitations } from './citations'
import { edited, type Sentence, type Word } from './sentence'

/** What is running text: headings, captions, tables, code and rules name things but say nothing of them. */
const TELLING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quote', 'listItem', 'footnote'])

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const ENDS = /[.!?…。！？؟।][)\]”’"'»」』]*$/u
/** Words of a shorter sentence hardly ever say a whole fact; characters in scripts without spaces. */
const SHORTEST = 5
const SHORTEST_UNSPACED = 8
const LONGEST = 700

/** A caption or heading run into the sentence after it: "Regina Ip In the eastern part …". */
const RUN_IN = /\p{L} (?:In|On|At|During|After) (?:the|a|an) /u

const WORD =
  /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?\b|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*(?:[-’'.‑][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*)*/gu

/** The words of a sentence, soft hyphens being part of theirs; those of scripts without spaces as `Intl.Segmenter` parts them. */
export function wordsOf(text: string, language: string): Word[] {
  const word = (of: string, start: number): Word => ({
    text: of,
    lower: of.toLowerCase(),
    start,
    end: start + of.length,
  })
  if (!UNSPACED.test(text)) return matches(text, WORD).map((found) => word(found[0], found.index))
  return [...segmenterFor(language, 'word').segment(text)]
    .filter((part) => part.isWordLike)
    .map((part) => word(part.segment, part.index))
}

/** By-lines, addresses, share lines and the like: no end mark, or hardly a word in them. */
function tells(text: string, language: string): boolean {
  if (text.length > LONGEST || !ENDS.test(text)) return false
  if (/^["“'‘«„].*[?!]["”'’»“]?$/u.test(text) || /[?？؟]["”'’»]*$/u.test(text)) return false
  const plain = language === 'en' ? edited(text, withoutCitations(text)) : text.replace(/\[\d+\]/g, '')
  if (/https?:|www\.|@\w|[{}<>|=\\]|\t|\s[,.](?!\d)|\[|^(?:\p{L}+\.?\s?){1,3}:/u.test(plain)) return false
  if (RUN_IN.test(text) || isNotice(text)) return false
  if (UNSPACED.test(text)) return text.length >= SHORTEST_UNSPACED
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= SHORTEST
}

/** The sentences of a text that say something, in reading order, each within its block. */
export function sourceSentences(sections: readonly Section[], language: string): Sentence[] {
  const found: Sentence[] = []
  const beside = besideText(sections)
  let order = 0
  for (const section of sections)
    for (const block of section.blocks) {
      order++
      if (!TELLING.has(block.kind) || beside.has(block.id)) continue
      const text = blockText(block)
      for (const { start, end } of sentences(text, block.lang ?? language)) {
        const sentence = text.slice(start, end)
        if (!tells(sentence, language)) continue
        found.push({
          index: found.length,
          section: section.id,
          block: block.id,
          order,
          at: start,
          text: sentence,
        })
      }
    }
  return found
}
