import type { Model } from './collection'

/** A field as a template shows it, through filters such as `type` or `cloze`, the innermost last. */
interface Shown {
  field: string
  filters: string[]
  /** Fields that must, and must not, be empty for it to be shown. */
  unless: string[]
  when: string[]
}

const TAGS = /\{\{\s*([#^/]?)\s*([^{}]*?)\s*\}\}/g
/** What Anki shows that is no field of the note. */
const SPECIAL = new Set(['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag', 'CardID'])

/** The fields of one side of a card, in order, out of Anki's template language. */
function shownBy(template: string): Shown[] {
  const shown: Shown[] = []
  const open: { field: string; empty: boolean }[] = []
  for (const [, sign, inner = ''] of template.replace(/<!--[\s\S]*?-->/g, '').matchAll(TAGS)) {
    if (sign === '/') open.pop()
    else if (sign) open.push({ field: inner, empty: sign === '^' })
    else {
      const parts = inner.split(':').map((part) => part.trim())
      const field = parts.pop()!
      const when = open.filter(({ empty }) => !empty).map((one) => one.field)
      const unless = open.filter(({ empty }) => empty).map((one) => one.field)
      if (!SPECIAL.has(field)) shown.push({ field, filters: parts, when, unless })
    }
  }
  return shown
}

/** How one template asks: which fields are its question, its answer, and what stands beside that. */
export interface Sides {
  question: string[]
  answer: string[]
  /** Shown on demand. */
  hint: string[]
  /** The answer is to be typed. */
  typed: boolean
  /** The field whose marks are blanked out. */
  cloze?: string
}

const unique = (names: string[]): string[] => [...new Set(names)]

/**
 * What a template shows of a note.
 *
 * @param isEmpty says which fields are empty, for what is shown only then or only else; without it all is taken
 */
export function sidesOf(
  { front, back }: Model['templates'][number],
  fields: readonly string[],
  isEmpty?: (field: string) => boolean,
): Sides {
  const isShown = ({ field, when, unless }: Shown) =>
    fields.includes(field) && (!isEmpty || (!when.some(isEmpty) && unless.every(isEmpty)))
  const asked = shownBy(front).filter(isShown)
  const told = shownBy(back).filter(isShown)
  const isTyped = ({ filters }: Shown) => filters.includes('type')
  const isHint = ({ filters }: Shown) => filters.includes('hint')
  const question = unique(asked.filter((one) => !isTyped(one) && !isHint(one)).map(({ field }) => field))
  const answer = unique(
    [...asked.filter(isTyped), ...told.filter((one) => !isHint(one))].map(({ field }) => field),
  )
  const cloze = asked.find(({ filters }) => filters.includes('cloze'))?.field
  return {
    question,
    answer: answer.filter((field) => !question.includes(field)),
    hint: unique([...asked, ...told].filter(isHint).map(({ field }) => field)),
    typed: asked.some(isTyped),
    ...(cloze !== undefined && { cloze }),
  }
}

/** Whether a model asks one field for another and, by its second template, the other for the one. */
export function isReversed({ templates, fields }: Model): boolean {
  if (templates.length !== 2) return false
  const [there, back] = templates.map((template) => sidesOf(template, fields))
  const [from, to] = [there!.question, back!.question]
  if (from.length !== 1 || to.length !== 1 || from[0] === to[0]) return false
  return there!.answer.includes(to[0]!) && back!.answer.includes(from[0]!)
}
