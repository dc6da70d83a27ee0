import { tidyTags } from '#core/study/marks'
import { NOTE_ASKS } from '#core/study/notes'
import { type ClozePiece, clozeNumbers, clozeText, parseCloze } from '#core/text/cloze'
import { addressIn, oneLine } from '#main/exchange/markdown'
import type { KeptNote } from './kept'
import type { LooseNote, LooseNotes } from './loose'

const KEYS = ['Q', 'A', 'Hint', 'Comment', 'Also', 'Wrong', 'Tags', 'Deck', 'Ask', 'Both ways'] as const
type Key = (typeof KEYS)[number]

const KEYED = new RegExp(`^(${KEYS.join('|')}): ?([\\s\\S]*)$`)
/** What a line is that would be read as something else: written with a backslash before it. */
const ESCAPED = new RegExp(`^(?:\\\\|(?:${KEYS.join('|')}):|\`\`\`|\\s*$)`)

/** A line of a longer text under its key, so that neither a key nor an empty line ends it. */
const escaped = (line: string, n: number): string => (n > 0 && ESCAPED.test(line) ? `\\${line}` : line)

const keyed = (key: Key, words: string): string => `${key}: ${words.split('\n').map(escaped).join('\n')}`

/** Whether words can stand in a line of their own, beside `::`, without being read as anything else. */
const isPlain = (words: string): boolean =>
  words !== '' &&
  words === words.trim() &&
  !/\n|::|==|\{\{c\d|\\|(?:^|\s)#\S/.test(words) &&
  !/^(?:[-*+>|]|#|```|\d+[.)])/.test(words) &&
  !KEYED.test(words)

/** A text whose blanks are numbered as they come and have no hints, with `==` around them; null for any other. */
function highlighted(prompt: string): string | null {
  let next = 0
  const parts: string[] = []
  for (const piece of parseCloze(prompt)) {
    if (typeof piece === 'string') parts.push(piece)
    else {
      next += 1
      const words = piece.inside.length === 1 ? piece.inside[0] : undefined
      const isSimple = piece.numbers.length === 1 && piece.numbers[0] === next && piece.hint === undefined
      if (!isSimple || typeof words !== 'string' || !isPlain(words)) return null
      parts.push(`==${words}==`)
    }
  }
  return next > 0 && isPlain(clozeText(parseCloze(prompt))) ? parts.join('') : null
}

function card({ note }: KeptNote): string[] {
  const { prompt, answer, shape } = note
  if (shape === 'cloze') return [highlighted(prompt) ?? keyed('Q', prompt)]
  if (isPlain(prompt) && isPlain(answer))
    return [`${prompt} ${shape === 'reversed' ? ':::' : '::'} ${answer}`]
  return [keyed('Q', prompt), keyed('A', answer), ...(shape === 'reversed' ? ['Both ways: yes'] : [])]
}

/** The second of two signs that make a card of a line, and every one after it. */
const SECOND = /(?<=:):|(?<==)=|(?<=\{)\{/g

/** The text that cards are of, as the heading above them, which leads to where it stood on the web; no card itself. */
function headOf({ title, address }: KeptNote): string {
  if (title === undefined) return '# Cards'
  const words = (oneLine(title) || 'A text without a title').replace(SECOND, '\\$&')
  if (address === undefined) return `## ${words}`
  return `## [${words}](${addressIn(address.replace(SECOND, encodeURIComponent))})`
}

/**
 * Notes as they could be written by hand: `question :: answer`, `:::` for both ways round, `==blank==` in a text, or
 * `Q:` and `A:` with lines of their own where that is not enough.
 */
export function notesToMarkdown(notes: readonly KeptNote[]): string {
  const blocks = ['# Cards']
  let [head, last] = ['# Cards', '']
  for (const kept of notes) {
    const { note, deckName } = kept
    if (headOf(kept) !== head) {
      head = headOf(kept)
      blocks.push(head)
    }
    const deck = note.deck === undefined ? '' : deckName
    if (deck !== last) blocks.push(`Deck: ${deck}`.trim())
    last = deck
    blocks.push(
      [
        ...card(kept),
        ...(note.hint ? [keyed('Hint', note.hint)] : []),
        ...note.accepts.map((words) => keyed('Also', words)),
        ...note.choices.map((words) => keyed('Wrong', words)),
        ...(note.comment ? [keyed('Comment', note.comment)] : []),
        ...(note.ask ? [keyed('Ask', note.ask)] : []),
        ...(note.tags.length > 0 ? [keyed('Tags', note.tags.join(', '))] : []),
      ].join('\n'),
    )
  }
  return `${blocks.join('\n\n')}\n`
}

/** `==blanks==` as numbered marks. */
const marked = (line: string): string => {
  let n = 0
  return line.replace(/==(?=\S)((?:(?!==).)*\S)==/g, (_, words) => {
    n += 1
    return `{{c${n}::${words}}}`
  })
}

const hasBlanks = (pieces: readonly ClozePiece[]): boolean => clozeNumbers(pieces).length > 0

interface Draft {
  prompt?: string
  answer?: string
  both: boolean
  fields: Partial<Record<Key, string[]>>
}

const TAGS_AT_END = /(?:\s+#[^\s#]+)+$/

/** A line that is a card by itself: a question and its answer, or a text with blanks. */
function lineCard(line: string): Draft | null {
  const bare = line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '').trim()
  if (hasBlanks(parseCloze(bare))) return { prompt: bare, answer: '', both: false, fields: {} }
  const tags = TAGS_AT_END.exec(bare)?.[0] ?? ''
  const words = tags === '' ? bare : bare.slice(0, -tags.length)
  const fields = tags === '' ? {} : { Tags: [tags.trim().replaceAll('#', '').replace(/\s+/g, ', ')] }
  const parts = /^(.*?\S)\s*(:::?)\s*(\S.*)$/.exec(words)
  if (parts) return { prompt: parts[1]!, answer: parts[3]!, both: parts[2] === ':::', fields }
  const text = marked(words)
  return text === words ? null : { prompt: text, answer: '', both: false, fields }
}

function noteOf({ prompt, answer, both, fields }: Draft, deck: string): LooseNote | null {
  const question = prompt ?? fields.Q?.[0] ?? ''
  const right = answer ?? fields.A?.[0] ?? ''
  const isCloze = right.trim() === '' && hasBlanks(parseCloze(question))
  if (question.trim() === '' || (right.trim() === '' && !isCloze)) return null
  const isBoth = both || fields['Both ways']?.[0] === 'yes'
  const ask = NOTE_ASKS.find((one) => one === fields.Ask?.[0]?.trim())
  const { Hint: [hint] = [], Comment: [comment] = [] } = fields
  return {
    ...{ prompt: question, answer: isCloze ? '' : right },
    ...(isCloze ? { shape: 'cloze' as const } : isBoth ? { shape: 'reversed' as const } : {}),
    ...(ask && { ask }),
    ...(hint?.trim() && { hint }),
    ...(comment?.trim() && { comment }),
    ...(deck && { deck }),
    tags: tidyTags((fields.Tags ?? []).flatMap((words) => words.split(','))),
    ...{ accepts: fields.Also ?? [], choices: fields.Wrong ?? [] },
  }
}

/** Blocks between empty lines, without what stands in fences of code. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [[]]
  let inCode = false
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const isFence = line.startsWith('```')
    if (isFence) inCode = !inCode
    if (line.trim() === '') blocks.push([])
    else if (!inCode && !isFence) blocks.at(-1)!.push(line)
  }
  return blocks.filter((block) => block.length > 0)
}

/**
 * Notes out of Markdown: lines with `::` or `:::`, lines with `==blanks==` or numbered marks, and blocks of `Q:` and
 * `A:`. What else stands there is text around them and left alone; it is counted.
 */
export function notesFromMarkdown(text: string): LooseNotes {
  const notes: LooseNote[] = []
  let refused = 0
  let deck = ''
  for (const block of blocksOf(text)) {
    const drafts: Draft[] = []
    let open: { key: Key; of: Draft } | null = null
    for (const line of block) {
      const [, key, words = ''] = (KEYED.exec(line) ?? []) as [string?, Key?, string?]
      if (key === 'Deck') {
        deck = words.trim()
        open = null
      } else if (key) {
        if (key === 'Q' || drafts.length === 0) drafts.push({ both: false, fields: {} })
        const of: Draft = drafts.at(-1)!
        of.fields[key] = [...(of.fields[key] ?? []), words]
        open = { key, of }
      } else if (open) {
        const all: string[] = open.of.fields[open.key]!
        all.push(`${all.pop()}\n${line.startsWith('\\') ? line.slice(1) : line}`)
      } else {
        const draft = lineCard(line)
        if (draft) drafts.push(draft)
        else if (!line.startsWith('#')) refused += 1
      }
    }
    for (const draft of drafts) {
      const note = noteOf(draft, deck)
      if (note) notes.push(note)
      else refused += 1
    }
  }
  return { notes, refused }
}
