import type { Handlers } from '#contract/api'
import type { FindResult } from '#contract/search'
import { blockText } from '#core/text/blocks'
import type { Section } from '#core/text/document'
import { find, prepareFind } from '#core/text/find'
import { aroundHit } from '#core/text/find-context'
import { countHits, type SectionHits, STRIDE } from '#core/text/find-hits'
import { patternProblem } from '#core/text/find-pattern'
import { PlainError } from '#main/errors'
import type { Runner } from '#main/jobs/runner'
import type { OpenText, Texts } from '#main/texts/texts'
import { pause } from './pause'

type FindHandlers = Pick<Handlers, 'reading.find' | 'reading.around'>

/** More hits than anyone steps through; a query of one letter in a long book has a million. */
const HITS = 10_000
/** How long a regular expression may take, with the start of its worker. */
export const PATTERN_MS = 2_000
const BAD_PATTERN = 'This regular expression cannot be read.'
const TOO_LONG = 'This regular expression takes too long in this text. A simpler one will do better.'

/** Every section of a text, folded: what a search then costs is a few milliseconds a book. */
async function ready(text: OpenText, matchCase: boolean): Promise<Section[]> {
  const sections: Section[] = []
  const rest = pause()
  for (const { id } of text.document.sections) {
    const section = await text.section(id)
    prepareFind(section, matchCase)
    sections.push(section)
    await rest()
  }
  return sections
}

/**
 * Finding in one text. Words are looked for here; a regular expression is JavaScript's own and can take for ever, so it
 * runs in a worker that is ended when its time is over, or when the reader has written on.
 *
 * @param runner of its own, with the time limit of a pattern
 */
export function findHandlers({ texts, runner }: { texts: Texts; runner: Runner }): FindHandlers {
  let last = new AbortController()

  async function byPattern(sections: Section[], input: { query: string }, options: Options) {
    last.abort(new PlainError('Another search was begun.'))
    last = new AbortController()
    const texts = sections.map(({ blocks }) => blocks.map(blockText))
    const wanted = { ...options, pattern: input.query, limit: HITS, texts }
    const spans = await runner.run('pattern', wanted, last.signal).catch((error: unknown) => {
      throw error instanceof PlainError ? error : new PlainError(TOO_LONG)
    })
    return sections.flatMap(({ id }, n): SectionHits[] =>
      spans[n]!.length > 0 ? [{ section: id, spans: spans[n]! }] : [],
    )
  }

  return {
    async 'reading.find'({ id, query, matchCase = false, wholeWord = false, pattern = false }) {
      const options = { matchCase, wholeWord }
      if (pattern && patternProblem(query)) throw new PlainError(BAD_PATTERN)
      const sections = await ready(await texts.open(id), matchCase)
      let found: SectionHits[] = []
      if (query.trim() !== '')
        found = pattern
          ? await byPattern(sections, { query }, options)
          : find(sections, query, { ...options, limit: HITS })
      const count = countHits(found)
      return { sections: found, count, capped: count === HITS } satisfies FindResult
    },

    async 'reading.around'({ id, section, spans }) {
      const { blocks } = await (await texts.open(id)).section(section)
      return Array.from({ length: Math.floor(spans.length / STRIDE) }, (_, n) => {
        const [block = 0, from = 0, to = 0] = spans.slice(n * STRIDE)
        return aroundHit(blocks[block] ? blockText(blocks[block]) : '', from, to)
      })
    },
  }
}

interface Options {
  matchCase: boolean
  wholeWord: boolean
}
