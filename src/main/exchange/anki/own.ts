import { createHash } from 'node:crypto'
import type { Note, NoteMedia } from '#core/study/notes'
import { endingOf } from '#main/exchange/endings'
import { noteOfFields } from '#main/learning/note-fields'
import type { AnkiNote, Model } from './collection'
import { fieldText, toHtml } from './field-text'

/** What every note of ours carries beside its question and answer. */
const BESIDE = ['Hint', 'Comment', 'Picture', 'Sentence', 'Text', 'Link', 'Lectern'] as const
type Beside = Exclude<(typeof BESIDE)[number], 'Lectern'>

const told = `{{#Comment}}<div class="beside">{{Comment}}</div>{{/Comment}}
{{#Picture}}<div>{{Picture}}</div>{{/Picture}}
{{#Sentence}}<blockquote>{{Sentence}}</blockquote>{{/Sentence}}
<div class="beside">{{Text}} {{Link}}</div>`
const hint = '{{#Hint}}<div class="beside">{{hint:Hint}}</div>{{/Hint}}'
const side = (question: string, answer: string) => ({
  front: `${question}\n${hint}`,
  back: `{{FrontSide}}\n<hr id=answer>\n${answer}\n${told}`,
})

export type OwnShape = 'basic' | 'reversed' | 'cloze'

/**
 * Our kinds of notes in Anki. Their ids never change: Anki knows by them that it has a kind already. So neither must
 * their fields and templates without another id.
 */
export const OWN_MODELS: Record<OwnShape, Model & { id: number }> = {
  basic: {
    ...{ id: 1_764_200_000_101, name: 'Lectern', cloze: false, fields: ['Front', 'Back', ...BESIDE] },
    templates: [side('{{Front}}', '{{Back}}')],
  },
  reversed: {
    ...{ id: 1_764_200_000_102, name: 'Lectern (both ways)', cloze: false },
    fields: ['Front', 'Back', ...BESIDE],
    templates: [side('{{Front}}', '{{Back}}'), side('{{Back}}', '{{Front}}')],
  },
  cloze: {
    ...{ id: 1_764_200_000_103, name: 'Lectern (cloze)', cloze: true, fields: ['Cloze', ...BESIDE] },
    templates: [{ front: `{{cloze:Cloze}}\n${hint}`, back: `{{cloze:Cloze}}\n${told}` }],
  },
}

/** In Anki the decks of our texts lie within this one. */
export const HOME = 'Lectern::'

export const shapeOf = ({ shape }: Pick<Note, 'shape'>): OwnShape => shape ?? 'basic'

/** Notes of Anki's keep their name there; it is part of their id here. */
const KEPT = /^[\x21-\x7e]{1,64}$/
const PREFIX = 'anki:'

/** The id here of a note that Anki calls `guid`. */
export const noteIdOfGuid = (guid: string): string =>
  PREFIX + (KEPT.test(guid) ? guid : createHash('sha256').update(guid).digest('hex').slice(0, 24))

/** What Anki calls a note of ours: the same always, so that bringing it there twice makes no second one. */
export const guidOf = (id: string): string =>
  id.startsWith(PREFIX) && !id.includes('/')
    ? id.slice(PREFIX.length)
    : `L${createHash('sha256').update(id).digest('base64url').slice(0, 15)}`

/** What a picture or sound of ours is called in a package. */
export const mediaName = ({ file, type }: Pick<NoteMedia, 'file' | 'type'>): string =>
  `lectern-${file}.${endingOf(type)}`

const MEDIA_NAME = /^lectern-([0-9a-f]{16})\.[a-z0-9]+$/

/** The file here that such a name names; null for any other. */
export const fileOfName = (name: string): string | null => MEDIA_NAME.exec(name)?.[1] ?? null

/** Pictures and sounds as they stand in a field. */
const shownIn = ({ media = [] }: Note, on: NoteMedia['on']): string =>
  media
    .filter((one) => one.on === on)
    .map((one) =>
      one.type.startsWith('image/') ? `<img src="${mediaName(one)}">` : `[sound:${mediaName(one)}]`,
    )
    .join('')

/** A tag as Anki has it, where a space ends one. */
export const ankiTag = (tag: string): string => tag.trim().replace(/\s+/g, '_')

/** The fields of a note of ours. The last holds all of it, so that it comes back as it was. */
export function ownFields(note: Note, deck: string, beside: Record<Beside, string>): string[] {
  const question = toHtml(note.prompt) + shownIn(note, 'question')
  const isCloze = shapeOf(note) === 'cloze'
  const front = isCloze ? [question] : [question, toHtml(note.answer) + shownIn(note, 'answer')]
  const all = toHtml(JSON.stringify({ v: 1, deck, note }))
  return [...front, ...BESIDE.map((name) => (name === 'Lectern' ? all : beside[name]))]
}

export interface OwnNote {
  note: Note
  /** The name its deck had when it was written out. */
  deck: string
}

const decode = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

/** A note of ours as it was written out, with what was changed of it in Anki; null for any other. */
export function readOwn({ fields, tags }: AnkiNote, model: Model): OwnNote | null {
  const last = model.fields.indexOf('Lectern')
  if (!model.name.startsWith('Lectern') || last < 0) return null
  try {
    const { v, deck, note: of } = JSON.parse(decode(fields[last] ?? '')) as Record<string, unknown>
    const { id, ...rest } = of as Note
    if (v !== 1 || typeof deck !== 'string' || typeof id !== 'string' || id === '' || id.length > 150)
      return null
    const kept = noteOfFields(id, rest as Record<string, unknown>)
    if (!kept || (shapeOf(kept) === 'cloze') !== model.cloze) return null
    /** Words that nobody changed come back to the letter, those of HTML otherwise. */
    const now = (name: string, was: string, media = '') => {
      const field = fields[model.fields.indexOf(name)] ?? ''
      return toHtml(was) + media === field ? was : fieldText(field).text
    }
    const note: Note = { ...kept, tags: sameTags(kept.tags, tags) ? kept.tags : tags }
    note.prompt = now(model.cloze ? 'Cloze' : 'Front', kept.prompt, shownIn(kept, 'question'))
    if (!model.cloze) note.answer = now('Back', kept.answer, shownIn(kept, 'answer'))
    for (const [name, field] of [
      ['hint', 'Hint'],
      ['comment', 'Comment'],
    ] as const) {
      const words = now(field, kept[name] ?? '')
      if (words === '') delete note[name]
      else note[name] = words
    }
    return { note, deck }
  } catch {
    return null
  }
}

function sameTags(own: readonly string[], tags: readonly string[]): boolean {
  const key = (some: readonly string[]) =>
    some
      .map((tag) => ankiTag(tag).toLowerCase())
      .sort()
      .join(' ')
  return key(own) === key(tags)
}
