import type { Token, Tokens } from 'marked'
import type { Mark, Run } from '#core/text/document'
import { decodeEntities } from './entities'

/** What reading the inline parts of a text needs to know, and gathers. */
export interface InlineContext {
  /** Footnotes the text defines, by label, with the number each is shown under. */
  notes: Map<string, number>
  /** How many pictures were met; none is ever loaded. */
  pictures: number
}

interface State {
  marks: Mark[]
  to?: Run['to']
  /** The element whose contents are dropped, while inside it. */
  dropping?: string
}

const MARKS: Record<string, Mark> = { strong: 'strong', em: 'emphasis', del: 'strike' }
const SCHEMES = new Set(['http:', 'https:', 'mailto:'])

/** Inline Markdown tokens to runs. HTML tags vanish, their text stays; links keep only addresses that are safe. */
export function inlineRuns(tokens: Token[], context: InlineContext): Run[] {
  const runs: Run[] = []
  walk(tokens, { marks: [] }, context, runs)
  return tidy(runs)
}

/** The place of a footnote's text in the document, as its anchor. */
export const noteAnchor = (number: number): string => `fn-${number}`

function walk(tokens: Token[], state: State, context: InlineContext, runs: Run[]): void {
  for (const token of tokens) {
    if (token.type === 'html') {
      state = afterTag(token.raw, state)
      if (/^<br\b/i.test(token.raw)) push('\n', state, runs)
    } else if (state.dropping === undefined) read(token, state, context, runs)
  }
}

function read(token: Token, state: State, context: InlineContext, runs: Run[]): void {
  const mark = MARKS[token.type]
  if (mark) walk(childrenOf(token), { ...state, marks: [...state.marks, mark] }, context, runs)
  else if (token.type === 'codespan')
    push((token as Tokens.Codespan).text, { ...state, marks: [...state.marks, 'code'] }, runs)
  else if (token.type === 'link') {
    const to = target((token as Tokens.Link).href)
    walk(childrenOf(token), to ? { ...state, to } : state, context, runs)
  } else if (token.type === 'image') context.pictures++
  else if (token.type === 'br') push('\n', state, runs)
  else if (childrenOf(token).length > 0) walk(childrenOf(token), state, context, runs)
  else if (token.type === 'escape') push((token as Tokens.Escape).text, state, runs)
  else if (token.type === 'text') pushText((token as Tokens.Text).text, state, context, runs)
}

const childrenOf = (token: Token): Token[] => ('tokens' in token && token.tokens) || []

/** Text with its references decoded and its footnote marks turned into links to the notes. */
function pushText(text: string, state: State, context: InlineContext, runs: Run[]): void {
  text.split(/(\[\^[^\]\s]+\])/).forEach((part, i) => {
    const number = i % 2 === 1 ? context.notes.get(part.slice(2, -1)) : undefined
    if (number === undefined)
      push(decodeEntities(part).replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' '), state, runs)
    else
      push(String(number), { marks: [...state.marks, 'sup'], to: { note: `#${noteAnchor(number)}` } }, runs)
  })
}

function push(text: string, { marks, to }: State, runs: Run[]): void {
  if (text !== '')
    runs.push({ text, ...(marks.length > 0 ? { marks: [...new Set(marks)] } : {}), ...(to ? { to } : {}) })
}

/** The contents of scripts and styles are no text; those of any other element are. */
function afterTag(tag: string, state: State): State {
  const [, closing, name = ''] =
    /^<(\/?)(script|style|template|noscript|iframe|object|svg|textarea)\b/i.exec(tag) ?? []
  if (closing === undefined) return state
  const { dropping, ...rest } = state
  if (closing === '') return { ...state, dropping: dropping ?? name.toLowerCase() }
  return dropping === name.toLowerCase() ? rest : state
}

/** An address a reader may follow, or a place in this text (`#slug`); anything else is no link. */
function target(href: string): Run['to'] | undefined {
  const address = decodeEntities(href)
  if (/^#\S/.test(address)) return { block: address }
  try {
    const url = new URL(address)
    return SCHEMES.has(url.protocol) ? { url: url.href } : undefined
  } catch {
    return undefined
  }
}

/** Joins neighbours that look alike and takes the space off both ends. */
function tidy(runs: Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && JSON.stringify([last.marks, last.to]) === JSON.stringify([run.marks, run.to]))
      last.text += run.text
    else joined.push({ ...run })
  }
  const [first, last] = [joined[0], joined.at(-1)]
  if (first) first.text = first.text.replace(/^[ \t\n]+/, '')
  if (last) last.text = last.text.replace(/(?<![ \t\n])[ \t\n]+$/, '')
  return joined.filter((run) => run.text !== '')
}
