import type { Span } from '#core/text/segment'
import { segmenterFor } from '#core/text/segmenter'
import type { LanguageModel, Tagged } from './model'
import type { Tools } from './tools'

/** A word or a mark of a sentence. */
export interface Word extends Span {
  text: string
  lower: string
  /** Punctuation. */
  mark: boolean
  /** It names nothing by itself. */
  idle: boolean
  /** Absent without a model of the language. */
  pos?: Tagged['pos']
  name?: Tagged['name']
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
const LETTERS = "[\\p{L}\\p{M}\\p{N}]+(?:[-’'.‑·][\\p{L}\\p{M}\\p{N}]+)*"
const patterns = new Map<string, RegExp>()

/** Words and marks of a language with spaces: hyphens and points within a word part nothing. */
function patternOf({ data }: Tools): RegExp {
  const elision = data.elision ?? ''
  const pattern =
    patterns.get(elision) ??
    new RegExp(
      `${elision && `(?<![\\p{L}\\p{M}])${elision}(?=\\p{L})|`}(?:\\p{L}\\.){2,}|(?<![\\p{L}\\p{M}\\p{Nd}.-])\\p{L}\\.(?=\\s\\p{L})|\\p{Nd}+(?:[.,:٬٫]\\p{Nd}+)*(?:-?[\\p{L}\\p{M}]+)*|${LETTERS}|\\S`,
      'giu',
    )
  patterns.set(elision, pattern)
  return pattern
}

/** Parts of speech that name nothing. Chinese particles may be the end of a word (室, 性): of these the list tells. */
const IDLE = /^(?:ADP|AUX|CCONJ|DET|PRON|SCONJ)$/

/** The words and marks of a sentence, tagged where there is a model of the language. */
export function wordsIn(text: string, tools: Tools, model?: LanguageModel): Word[] {
  const unspaced = UNSPACED.test(text)
  const tagged: (Span & Partial<Tagged>)[] =
    unspaced && !model
      ? [...segmenterFor(tools.code, 'word').segment(text)]
          .filter(({ segment }) => segment.trim() !== '')
          .map(({ segment, index }) => ({ start: index, end: index + segment.length }))
      : cut(text, tools, model)
  return tagged.map(({ start, end, pos, name }) => {
    const word = text.slice(start, end)
    const lower = word.toLowerCase()
    const mark = !/[\p{L}\p{N}]/u.test(word)
    const idle =
      tools.functionWords.has(lower) ||
      (pos !== undefined && (IDLE.test(pos) || (pos === 'PART' && !unspaced)) && !/^\p{Nd}/u.test(word))
    return { start, end, text: word, lower, mark, idle, ...(pos && { pos }), ...(name && { name }) }
  })
}

function cut(text: string, tools: Tools, model?: LanguageModel): (Span & Partial<Tagged>)[] {
  const spans = [...text.matchAll(patternOf(tools))].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }))
  return model ? model.tag(text, spans) : spans
}
