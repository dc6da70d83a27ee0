import { z } from 'zod'
import type { AppEvent, Handlers } from '#contract/api'
import type { EventBody } from '#core/study/events'
import type { Entity } from '#core/study/fold'
import { answerKey } from '#core/study/same'
import { NotFoundError } from '#main/errors'
import type { ContentStore } from '#main/storage/content'
import type { Texts } from '#main/texts/texts'
import { writeChange } from './change'
import { silenceRef } from './known-silence'
import type { Notes } from './notes'

export interface SilencesDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  notes: Pick<Notes, 'all'>
  texts: Pick<Texts, 'open'>
  emit: (event: AppEvent) => void
}

type SilenceHandlers = Pick<Handlers, 'facts.silence' | 'facts.silences' | 'facts.unsilence'>

const words = z.string().max(100_000)
const fields = z.object({
  reading: words,
  answer: words,
  /** The notes it took out of study, which come back with it. */
  notes: z.array(words).catch([]),
})

/** A silence out of the log; null when it was taken back or is none (a newer version's, a damaged log's). */
function silenceFrom({ alive, fields: of, put }: Entity) {
  const parsed = alive ? fields.safeParse(of) : null
  return parsed?.success ? { ...parsed.data, at: put?.at ?? 0 } : null
}

/** Answers of a text that the reader wants to be asked nothing about, until they say otherwise. */
export function silenceHandlers({ content, notes, texts, emit }: SilencesDeps): SilenceHandlers {
  const find = (ref: string) => {
    const entity = content.content.silence.get(ref)
    return entity ? silenceFrom(entity) : null
  }

  return {
    async 'facts.silence'({ id, answer }) {
      await texts.open(id)
      const key = answerKey(answer)
      const kept = notes
        .all()
        .filter((note) => note.reading === id && note.fact !== undefined && answerKey(note.answer) === key)
        .map((note) => note.id)
      const ref = silenceRef(content.content, id, answer)
      const out = [...new Set([...(find(ref)?.notes ?? []), ...kept])]
      const silence: EventBody = {
        kind: 'put',
        of: 'silence',
        ref,
        set: { reading: id, answer, notes: out },
      }
      const dels = kept.map((note): EventBody => ({ kind: 'del', of: 'note', ref: note }))
      return writeChange(content, emit, [silence, ...dels], ['study', 'library'])
    },

    'facts.silences'({ id }) {
      return [...content.content.silence.values()]
        .flatMap((entity) => silenceFrom(entity) ?? [])
        .filter(({ reading }) => reading === id)
        .sort((a, b) => b.at - a.at)
        .map(({ answer }) => ({ answer }))
    },

    async 'facts.unsilence'({ id, answer }) {
      const ref = silenceRef(content.content, id, answer)
      const silence = find(ref)
      if (!silence) throw new NotFoundError('This answer is asked about already.')
      // Newer than its removal is all a note has to be: its fields are as they were.
      const back = silence.notes
        .filter((note) => content.content.note.get(note)?.alive === false)
        .map((note): EventBody => ({ kind: 'put', of: 'note', ref: note, set: {} }))
      const taken: EventBody = { kind: 'del', of: 'silence', ref }
      return writeChange(content, emit, [taken, ...back], ['study', 'library'])
    },
  }
}
