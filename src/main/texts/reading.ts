import type { AppEvent, Handlers } from '#contract/api'
import { paceLanguage, paceOf } from '#core/progress/pace'
import type { Passed } from '#core/study/events'
import type { Stretch } from '#core/study/reading-time'
import type { Place, Reading } from '#core/text/document'
import { indexText, makeRange, type TextIndex } from '#core/text/places'
import { sectionOf } from '#core/text/section-of'
import { NotFoundError } from '#main/errors'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { placeIn } from './moved-place'
import { furthestOf, type Places } from './places'
import type { StoredReading } from './reading-fields'
import type { OpenText, Texts } from './texts'

export interface ReadingDeps {
  texts: Texts
  places: Places
  content: Pick<ContentStore, 'append' | 'readingTime'>
  ports: Pick<Ports, 'now'>
  emit: (event: AppEvent) => void
}

type ReadingHandlers = Pick<Handlers, 'reading.open' | 'reading.section' | 'reading.place' | 'reading.read'>

/** How much of the text after a place is kept to find it again, in UTF-16 units. */
const QUOTE = 80

/** The contract's Reading: what is only for the library and the disk stays here. */
function publicReading({ file, words, sections, addedAt, ...reading }: StoredReading): Reading {
  void [file, words, sections, addedAt]
  return reading
}

/** The section a place is in, laid out; NotFoundError when the text has no such place. */
async function around(text: OpenText, place: Place): Promise<TextIndex> {
  const section = await text.section(sectionOf(place))
  const index = indexText([section])
  if (!index.has(place)) throw new NotFoundError('This text has no such place.')
  return index
}

/** How many words so many characters are, by the section they were read in, and of which language. */
function withWords({ characters, ms }: Omit<Stretch, 'words'>, text: OpenText, place: Place): Passed {
  const section = text.document.sections.find(({ id }) => id === sectionOf(place))
  const words = section?.characters ? Math.round((characters * section.words) / section.characters) : 0
  return { language: paceLanguage(text.reading.language), characters, words, ms: Math.round(ms) }
}

export function readingHandlers({ texts, places, content, ports, emit }: ReadingDeps): ReadingHandlers {
  return {
    async 'reading.open'({ id }) {
      const text = await texts.open(id)
      const { dir, toc, sections, tocAt = [], pages = [] } = text.document
      const kept = await places.get(id)
      const place = kept && (await placeIn(text, kept))
      const { language } = text.reading
      const pace = paceOf(content.readingTime.pace.get(paceLanguage(language)), language)
      const reading = publicReading(text.reading)
      return { reading, builtIn: text.builtIn, dir, toc, tocAt, pages, sections, place, pace }
    },

    async 'reading.section'({ id, section }) {
      return (await texts.open(id)).section(section)
    },

    async 'reading.place'({ id, place, progress, ...said }) {
      const text = await texts.open(id)
      const index = await around(text, place)
      const end = index.place(index.offset(place) + QUOTE)
      const range = makeRange(index, text.reading.text, place, end)
      // A range may grow by half a character so as not to cut one; the place stays where the reader was.
      const furthest = Math.max(progress, said.furthest ?? furthestOf(await places.get(id)))
      await places.set(id, { v: 1, range: { ...range, from: place }, progress, furthest, at: ports.now() })
      emit({ type: 'changed', topics: ['library'] })
      return {}
    },

    async 'reading.read'({ id, from, to, ms, passed }) {
      const text = await texts.open(id)
      await around(text, from)
      await around(text, to)
      const spell = { reading: id, text: text.reading.text, from, to, ms: Math.round(ms) }
      const pace = passed && { passed: withWords(passed, text, to) }
      const events = await content.append([{ kind: 'read', ...spell, ...pace }])
      emit({ type: 'changed', topics: ['library', 'time'] })
      return { events: events.map((event) => event.id) }
    },
  }
}
