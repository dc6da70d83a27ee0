import { setTimeout as after } from 'node:timers/promises'
import type { AppEvent, Handlers } from '#contract/api'
import type { Change } from '#contract/facts'
import type { EventBody } from '#core/study/events'
import { kindOf, noteOfFact, typeOf } from '#core/study/fact-notes'
import type { Note } from '#core/study/notes'
import { noteIdOf } from '#core/study/notes'
import { questionKey } from '#core/study/same'
import type { Place, Range, SectionId } from '#core/text/document'
import { indexText, makeRange } from '#core/text/places'
import { sectionOf } from '#core/text/section-of'
import type { Span } from '#core/text/segment'
import { NotFoundError } from '#main/errors'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import type { Texts } from '#main/texts/texts'
import { writeChange } from './change'
import type { Facts } from './facts'
import { edited, fieldsOfEdit } from './note-edit'
import { fieldsOfNote } from './note-fields'
import type { Notes } from './notes'
import { blanked, inOneLine, sentenceAround } from './sentence'
import type { Standing } from './standing'
import { isSuspended } from './suspended'

/** Milliseconds: who makes a card of their own words waits no longer for facts that are still being looked for. */
const PATIENCE = 300

export interface NoteHandlersDeps {
  notes: Notes
  standing: Standing
  texts: Texts
  facts: Pick<Facts, 'section' | 'asksMore'>
  content: Pick<ContentStore, 'content' | 'append'>
  ports: Pick<Ports, 'now' | 'randomId'>
  emit: (event: AppEvent) => void
}

type NoteHandlers = Pick<
  Handlers,
  | 'facts.states'
  | 'facts.standing'
  | 'facts.keep'
  | 'facts.drop'
  | 'notes.list'
  | 'notes.draft'
  | 'notes.make'
  | 'notes.edit'
  | 'notes.remove'
>

const put = (note: Note): EventBody => ({ kind: 'put', of: 'note', ref: note.id, set: fieldsOfNote(note) })
const del = (ref: string): EventBody => ({ kind: 'del', of: 'note', ref })

export function noteHandlers(deps: NoteHandlersDeps): NoteHandlers {
  const { notes, standing, texts, facts, content, ports, emit } = deps

  const write = (bodies: readonly EventBody[]): Promise<Change> =>
    writeChange(content, emit, bodies, ['study', 'library'])

  /** What a selection is about: its sentence as a range, and where in it the selected words stand. */
  async function selected(id: string, from: Place, to: Place) {
    const text = await texts.open(id)
    const section = await text.section(sectionOf(from))
    const sections = sectionOf(to) === section.id ? [section] : await text.sections()
    const index = indexText(sections)
    if (!index.has(from) || !index.has(to)) throw new NotFoundError('This text has no such place.')
    const chosen = makeRange(index, text.reading.text, from, to)
    const block = sections.flatMap(({ blocks }) => blocks).find(({ id }) => id === chosen.from.block)!
    const source = sentenceAround(index, chosen, block, text.reading.language)
    const start = index.offset(chosen.from) - index.offset(source.from)
    const span: Span = { start, end: start + chosen.quote.exact.length }
    return {
      text,
      section,
      source,
      span,
      cloze: blanked(source, span, block),
      answer: inOneLine(chosen.quote.exact.trim()),
    }
  }

  /** A fact whose answer these words are, if there is one: it knows more about them than their place. */
  async function factAt(id: string, section: SectionId, source: Range, { start, end }: Span) {
    const known = await Promise.race([
      facts.section(id, section).catch(() => null),
      after(PATIENCE, null, { ref: false }),
    ])
    const at = source.from.at + start
    return known?.facts.find(
      (fact) =>
        fact.source.from.block === source.from.block &&
        fact.source.from.at + fact.span.start === at &&
        fact.source.from.at + fact.span.end === at + end - start,
    )
  }

  return {
    async 'facts.states'({ id }) {
      const prefix = noteIdOf(id, '')
      const own = [...content.content.note].filter(([ref]) => ref.startsWith(prefix))
      const factOf = (ref: string) => ref.slice(prefix.length)
      const more = await facts.asksMore(id)
      return {
        kept: own.filter(([, { alive }]) => alive).map(([ref]) => ({ fact: factOf(ref), note: ref })),
        dropped: own.filter(([, { alive, del }]) => !alive && del).map(([ref]) => factOf(ref)),
        suspended: notes
          .all()
          .filter((note) => note.reading === id && isSuspended(content, note))
          .map((note) => note.id),
        ...(more !== undefined && { more }),
      }
    },

    async 'facts.standing'({ id, section }) {
      const { facts: own } = await facts.section(id, section)
      const found = own.flatMap((fact) => {
        const twin = standing.twinOf({ prompt: fact.forms[0].prompt, answer: fact.answer })
        return twin && twin.id !== noteIdOf(id, fact.id) ? [{ fact: fact.id, twin }] : []
      })
      const views = await notes.views(found.map(({ twin }) => twin))
      return {
        silent: own.filter((fact) => standing.isSilent(id, fact)).map((fact) => fact.id),
        known: found.map(({ fact, twin }, n) => {
          const title = twin.reading === id ? undefined : views[n]!.readingTitle
          return { fact, note: twin.id, ...(title !== undefined && { title }) }
        }),
      }
    },

    async 'facts.keep'({ id, section, facts: wanted, edit }) {
      const { reading } = await texts.open(id)
      const known = new Map((await facts.section(id, section)).facts.map((fact) => [fact.id, fact]))
      const made = wanted.map((fact) => {
        const found = known.get(fact)
        if (!found) throw new NotFoundError('This text has no such fact.')
        const note = noteOfFact(found, { id, title: reading.title }, ports.now())
        return edit && wanted.length === 1 ? edited(note, edit) : note
      })
      const asked = new Map<string, string>()
      const fresh: Note[] = []
      const ids = made.map((note) => {
        if (content.content.note.get(note.id)?.alive) return note.id
        const key = questionKey(note)
        const known = standing.twinOf(note)?.id ?? asked.get(key)
        if (known !== undefined) return known
        asked.set(key, note.id)
        fresh.push(note)
        return note.id
      })
      return { ...(await write(fresh.map(put))), notes: [...new Set(ids)] }
    },

    'facts.drop': ({ id, facts: dropped }) => write(dropped.map((fact) => del(noteIdOf(id, fact)))),

    'notes.list': ({ reading }) => notes.ofReading(reading),

    async 'notes.draft'({ id, from, to }) {
      const { section, source, span, cloze, answer } = await selected(id, from, to)
      const fact = await factAt(id, section.id, source, span)
      const asking = fact?.forms.find(({ kind }) => kind !== 'cloze')
      return { cloze, answer, question: asking?.prompt ?? cloze }
    },

    async 'notes.make'({ id, from, to, edit = {} }) {
      const { text, section, source, span, cloze, answer } = await selected(id, from, to)
      const fact = await factAt(id, section.id, source, span)
      const prompt = edit.prompt ?? cloze
      const note: Note = {
        id: `n${ports.randomId(12)}`,
        reading: id,
        answer,
        accepts: fact?.accepts ?? [],
        type: fact?.type ?? typeOf(edit.answer ?? answer),
        choices: [],
        ...(fact?.attributed && { attributed: text.reading.title }),
        source,
        span,
        tags: [],
        addedAt: ports.now(),
        kind: kindOf(prompt),
        prompt,
      }
      return { ...(await write([put(edited(note, edit))])), note: note.id }
    },

    async 'notes.edit'({ note, edit }) {
      const set = fieldsOfEdit(notes.get(note), edit)
      return write([{ kind: 'put', of: 'note', ref: note, set }])
    },

    async 'notes.remove'({ notes: ids }) {
      for (const id of ids) notes.get(id)
      return write(ids.map(del))
    },
  }
}
