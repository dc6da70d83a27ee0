import type { SectionFacts } from '#contract/facts'
import type { QuizKind } from '#contract/study'
import type { Fact } from '#core/facts/fact'
import type { Memory } from '#core/memory/memory'
import { recallOn } from '#core/memory/schedule'
import { askFact, askNote } from '#core/quiz/askable'
import type { Lent } from '#core/quiz/lent'
import type { Picking } from '#core/quiz/mixed'
import type { Askable } from '#core/quiz/question'
import { shuffled } from '#core/quiz/shuffled'
import type { StudyDay } from '#core/study/events'
import { type CardId, cardsOf, type Note } from '#core/study/notes'
import { askedKey } from '#core/study/quizzes'
import type { ReadingId, SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import type { ContentStore } from '#main/storage/content'
import type { Readings } from '#main/texts/readings'
import type { Texts } from '#main/texts/texts'
import { askedOf } from './quiz-fields'
import { languageIn, languageOfNote } from './section-language'
import type { Standing } from './standing'
import { askedCards, isSuspended } from './suspended'
import type { Wheres } from './where'

export interface QuizSourcesDeps {
  content: Pick<ContentStore, 'content'>
  memory: () => Memory
  notes: { all: () => Note[] }
  standing: Pick<Standing, 'isDropped'>
  facts: {
    section: (id: ReadingId, section: SectionId) => Promise<SectionFacts>
    atHand: (id: ReadingId) => Promise<ReadonlySet<SectionId>>
  }
  texts: Texts
  wheres: Wheres
  readings: Pick<Readings, 'get' | 'find'>
  today: () => StudyDay
}

/** A quiz asks about so many sections at most, spread over the text. */
const SECTIONS = 12
/** Making the facts of a section takes a second or more: no further ones are made once there are so many facts. */
const ENOUGH = 40
/** Of how many more notes than are asked a quiz is picked: some of one paragraph give way to others. */
const AHEAD = 5

const spread = <T>(all: readonly T[], most: number): T[] =>
  all.length <= most
    ? [...all]
    : Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)]!)

/** Where a quiz takes its questions from: notes first weakest, facts first by how much they matter. */
export function createQuizSources(deps: QuizSourcesDeps) {
  const { content, memory, notes, standing, facts, texts, wheres, readings, today } = deps

  /** Below any chance when it was never answered. */
  const recallOfCard = (card: CardId): number => {
    const known = memory().get(card)
    return known ? recallOn(known, today()) : -1
  }

  /** The card of a note that is asked: the weakest, of those that are not suspended where there are such. */
  const cardOf = (note: Note): CardId => {
    const asked = askedCards(content, note)
    const cards = asked.length > 0 ? asked : cardsOf(note)
    return cards.reduce((weakest, card) => (recallOfCard(card) < recallOfCard(weakest) ? card : weakest))
  }

  const recallOf = (note: Note): number => recallOfCard(cardOf(note))

  /** The fact a note was made of, for its blank; a text that has changed or is gone has none. */
  async function factOf(note: Note): Promise<Fact | undefined> {
    const { reading, fact, source, kind } = note
    if (reading === undefined || !fact || !source || kind === 'cloze') return undefined
    const known = await facts.section(reading, sectionOf(source.from)).catch(() => null)
    return known?.facts.find(({ id }) => id === fact)
  }

  /** A reading's notes that stand in a section of its text as it is now, but for those suspended, weakest first. */
  async function cardsIn(id: ReadingId, section: SectionId): Promise<Note[]> {
    const placed = sources.own(id).flatMap((note) => (note.source ? [{ note, source: note.source }] : []))
    const found = await wheres.of(
      id,
      placed.map(({ source }) => source),
    )
    return placed.filter((_, n) => found[n]?.section === section).map(({ note }) => note)
  }

  const sources = {
    /** Notes as they can be asked, in the order given. */
    async ofNotes(some: readonly Note[]): Promise<Askable[]> {
      const found: Askable[] = []
      for (const note of some)
        found.push(askNote(note, cardOf(note), await languageOfNote(note, deps), await factOf(note)))
      return found
    },

    /** Notes by their ids, without those that are gone. */
    named(ids: readonly string[]): Note[] {
      const byId = new Map(notes.all().map((note) => [note.id, note]))
      return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
    },

    /** A reading's notes but for those suspended, weakest first. */
    own: (reading: ReadingId): Note[] =>
      notes
        .all()
        .filter((note) => note.reading === reading && !isSuspended(content, note))
        .sort((a, b) => recallOf(a) - recallOf(b)),

    isNew: (note: Note): boolean => recallOf(note) < 0,

    /** The answers of the reader's cards of other texts. */
    async lentBesides(ids: ReadonlySet<ReadingId>): Promise<Lent[]> {
      const languages = new Map<ReadingId, string | undefined>()
      const lent: Lent[] = []
      for (const { reading, answer, type } of notes.all()) {
        if (reading === undefined || ids.has(reading)) continue
        if (!languages.has(reading)) languages.set(reading, (await readings.find(reading))?.reading.language)
        const language = languages.get(reading)
        if (language !== undefined) lent.push({ answer, type, language })
      }
      return lent
    },

    /**
     * What can be asked about one section: its key facts that are not kept, its cards weakest first, and its other facts.
     */
    async ofSection(id: ReadingId, section: SectionId): Promise<Askable[]> {
      const text = await texts.open(id)
      const language = await languageIn(text, section)
      const known = await facts.section(id, section)
      const cards = await cardsIn(id, section)
      const kept = new Set(cards.map(({ fact }) => fact))
      const key = new Set(known.key)
      const fresh = known.facts
        .filter((fact) => !kept.has(fact.id) && !standing.isDropped(id, fact))
        .sort((a, b) => b.salience - a.salience)
      const ask = (fact: Fact) => askFact(fact, { ...text.reading, language })
      return [
        ...fresh.filter((fact) => key.has(fact.id)).map(ask),
        ...(await sources.ofNotes(cards)),
        ...fresh.filter((fact) => !key.has(fact.id)).map(ask),
      ]
    },

    /**
     * The facts of a reading but for those dropped, the key ones first; one that is kept is asked as its note. Facts
     * are taken of the sections that were looked through before, which are those the reader knows, and of others only
     * while there are too few.
     *
     * @param most of its sections that are looked at
     */
    async ofReading(id: ReadingId, most = SECTIONS): Promise<Askable[]> {
      const text = await texts.open(id)
      const byFact = new Map(
        notes.all().flatMap((note) => (note.reading === id && note.fact ? [[note.fact, note] as const] : [])),
      )
      const all: { fact: Fact; key: boolean; language: string }[] = []
      const hand = await facts.atHand(id)
      const sections = text.document.sections.map((one) => one.id)
      const here = spread(
        sections.filter((one) => hand.has(one)),
        most,
      )
      const further = spread(
        sections.filter((one) => !hand.has(one)),
        most - here.length,
      )
      for (const section of [...here, ...further]) {
        if (!hand.has(section) && all.length >= ENOUGH) break
        const known = await facts.section(id, section)
        const key = new Set(known.key)
        const language = await languageIn(text, section)
        for (const fact of known.facts)
          if (!standing.isDropped(id, fact)) all.push({ fact, key: key.has(fact.id), language })
      }
      all.sort((a, b) => Number(b.key) - Number(a.key) || b.fact.salience - a.fact.salience)
      return all.map(({ fact, language }) => {
        const note = byFact.get(fact.id)
        return note
          ? askNote(note, cardOf(note), language, fact)
          : askFact(fact, { ...text.reading, language })
      })
    },
  }
  /**
   * What can be asked about each of some texts, one that is named twice or brought in twice counted once. Of several,
   * as many as there are questions by chance, and of each a share: to look into all of many could take minutes.
   */
  async function ofTexts(
    ids: readonly ReadingId[],
    { kind, count, random }: Picking & { kind: QuizKind },
  ): Promise<Askable[][]> {
    const isOne = ids.length === 1
    const share = isOne ? count : Math.min(count, 2 * Math.ceil(count / ids.length) + 1)
    const most = isOne ? SECTIONS : Math.max(2, Math.ceil(SECTIONS / ids.length))
    const factsOf = async (id: ReadingId): Promise<Askable[]> => {
      const found = sources.ofReading(id, most)
      // One of several that cannot be opened does not keep the others from being asked about.
      return isOne ? found : found.catch(() => [])
    }
    const asked = new Set<string | undefined>()
    const found: Askable[][] = []
    for (const id of isOne ? ids : shuffled(ids, random)) {
      if (found.length === count) break
      const own = kind === 'after' ? await sources.ofNotes(sources.own(id).slice(0, AHEAD * share)) : []
      const more = own.length < share ? await factsOf(id) : []
      const all = [...own, ...more.filter(({ note }) => kind === 'before' || note === undefined)]
      const fresh = all.filter((one) => !asked.has(askedKey(askedOf(one))))
      if (fresh.length > 0) found.push(fresh)
      for (const one of all) asked.add(askedKey(askedOf(one)))
    }
    return found
  }

  return { ...sources, ofTexts }
}
