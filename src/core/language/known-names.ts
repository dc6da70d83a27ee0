import { inList } from './gazetteer'
import { TAGS } from './tags'
import type { Name, NameType } from './types'

/** What is needed of a sentence to add to its names: its words, their tags (of TAGS) and their lists (`listsOf`). */
interface Sentence {
  texts: readonly string[]
  tags: ArrayLike<number>
  lists: Int32Array
}

const PLACES = ['country', 'region', 'city'] as const
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const YEAR = /^(?:1\d|20)\d\d$/
const BEFORE_YEAR = /^(?:in|since|until|till|by|after|before|from|around|during|of|between)$/i

/**
 * Names a model missed though they are generally known or plainly made, added to those it found: places and
 * organisations of the lists, proper nouns after a given name, years after "in", months with their day and year. What
 * belongs to one name is joined.
 */
export function withKnown(names: readonly Name[], sentence: Sentence): Name[] {
  const all = joined(names, sentence)
  const covered = new Uint8Array(sentence.texts.length)
  for (const { from, to } of all) covered.fill(1, from, to)
  for (let i = 0; i < covered.length; ) {
    const found = covered[i] ? undefined : knownAt(sentence, covered, i)
    if (found) all.push(found)
    i = found ? found.to : i + 1
  }
  return all.sort((a, b) => a.from - b.from)
}

/** "University" + "of" + "Oxford": what ends in a word for an organisation takes the name after "of". */
function joined(names: readonly Name[], { texts, lists }: Sentence): Name[] {
  const all: Name[] = []
  for (const name of names) {
    const last = all.at(-1)
    const head = last && last.to - 1
    if (
      last?.type === 'organisation' &&
      (name.type === 'organisation' || name.type === 'place') &&
      inList(lists[head!]!, 'organisation') &&
      texts[last.to] === 'of' &&
      name.from === last.to + (texts[last.to + 1] === 'the' ? 2 : 1)
    ) {
      all[all.length - 1] = { ...last, to: name.to }
    } else all.push(name)
  }
  return all
}

function knownAt(sentence: Sentence, covered: Uint8Array, from: number): Name | undefined {
  const { texts, lists } = sentence
  const run = (fits: (i: number) => boolean): number => {
    let to = from
    while (to < texts.length && !covered[to] && fits(to)) to++
    return to
  }
  const name = (to: number, type: NameType): Name => ({ from, to, type })
  const proper = (i: number) => TAGS[sentence.tags[i]!]!.pos === 'PROPN' && /^\p{Lu}/u.test(texts[i]!)

  const date = dateEnd(texts, covered, from)
  if (date > from) return name(date, 'time')
  if (!proper(from)) return undefined
  const end = run(proper)
  if (inList(lists[from]!, 'given') && end > from + 1) return name(end, 'person')
  for (const list of PLACES) {
    const to = run((i) => proper(i) && inList(lists[i]!, list))
    if (to === end && to > from) return name(to, 'place')
  }
  const organisation = run((i) => proper(i) && inList(lists[i]!, 'organ'))
  return organisation === end ? name(organisation, 'organisation') : undefined
}

/** Where a year after a preposition or a month with what belongs to it ends; `from` if there is none. */
function dateEnd(texts: readonly string[], covered: Uint8Array, from: number): number {
  const free = (i: number, pattern: RegExp) => i < texts.length && !covered[i] && pattern.test(texts[i]!)
  if (free(from, YEAR) && BEFORE_YEAR.test(texts[from - 1] ?? '')) return from + 1
  let at = from
  const day = free(at, /^[0-3]?\d$/) && free(at + 1, MONTH)
  if (day) at++
  if (!free(at, MONTH)) return from
  // "May" and "March" alone are as likely other words.
  const start = at++
  if (!day && free(at, /^[0-3]?\d$/)) at++
  if (free(at, /^,$/) && free(at + 1, YEAR)) at++
  if (free(at, YEAR)) at++
  return at === start + 1 && !day && /^(?:May|March)$/.test(texts[start]!) ? from : at
}
