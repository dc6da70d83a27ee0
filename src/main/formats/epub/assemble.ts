import type { DraftBlock, DraftTocEntry, Run } from '#core/text/document'
import type { Piece } from '#main/formats/html/flow'
import { isSameLanguage } from '#main/formats/html/semantics'
import type { Contents } from './contents'
import type { Inside } from './paths'

/** A file of the book, read. */
export interface ReadFile {
  path: string
  pieces: Piece[]
  /** Ids after its last block. */
  rest: string[]
}

export interface Whole {
  blocks: DraftBlock[]
  toc: DraftTocEntry[]
}

/** How a place in the book is named until its block is known. */
export const placeKey = ({ path, id }: Inside): string => (id === '' ? path : `${path}#${id}`)

/** A reference mark of a note, where its markup does not say so: a short number, letter or sign, raised. */
const NOTE_MARK = /^\s*[[(]?(?:\d{1,4}|[a-z]|[*†‡§¶]{1,4})[\])]?\s*$/i
/** A link back to the text, which a reader of the note does not need: our own way back is always there. */
const WAY_BACK = /^[\s[\]]*[↩↑⤴←↵^⏎](?:\ufe0e|\ufe0f|[\s[\]])*$/

/**
 * Puts a book's files together: links and contents lead to blocks, of which those that are led to get an anchor;
 * printed pages are told on each block; language and direction only where they are not the book's.
 */
export function assemble(
  files: readonly ReadFile[],
  contents: Contents,
  language: string | undefined,
  dir: 'ltr' | 'rtl',
): Whole {
  const pieces = files.flatMap((file) => file.pieces)
  const places = placesOf(files)
  const anchors = new Map<Piece, string>()
  /** The anchor of the block a place is in, as links name it; undefined when the book has no such place. */
  const anchorOf = (key: string): string | undefined => {
    // A place the file does not have is still in that file.
    const piece = places.get(key) ?? places.get(key.split('#')[0]!)
    if (!piece) return undefined
    const anchor = anchors.get(piece) ?? `a${anchors.size + 1}`
    anchors.set(piece, anchor)
    return `#${anchor}`
  }

  const linked = pieces.map(({ block }) => relink(block, anchorOf))
  const toc = contents.entries.flatMap(({ to, ...entry }) => {
    const anchor = anchorOf(placeKey(to))
    return anchor ? [{ ...entry, to: anchor }] : []
  })
  const pages = pageLabels(pieces, places, contents)
  const blocks = linked.map((block, n): DraftBlock => {
    const { page, ...rest } = spoken(block, language, dir)
    const anchor = anchors.get(pieces[n]!)
    const label = pages?.[n] ?? page
    return {
      ...rest,
      ...(anchor === undefined ? {} : { anchor }),
      ...(label === undefined ? {} : { page: label }),
    } as DraftBlock
  })
  return { blocks, toc: inOrder(toc, blocks) }
}

/** Where each file and each of its ids is: the block there, or the next one, or at the end of the book the last. */
function placesOf(files: readonly ReadFile[]): Map<string, Piece> {
  const places = new Map<string, Piece>()
  let waiting: string[] = []
  let last: Piece | undefined
  const put = (keys: string[], piece: Piece) => {
    for (const key of keys) if (!places.has(key)) places.set(key, piece)
  }
  for (const { path, pieces, rest } of files) {
    waiting.push(path)
    for (const piece of pieces) {
      put(waiting, piece)
      waiting = []
      put(
        piece.ids.map((id) => `${path}#${id}`),
        piece,
      )
      last = piece
    }
    const left = rest.map((id) => `${path}#${id}`)
    if (pieces.length > 0) put(left, last!)
    else waiting.push(...left)
  }
  if (last) put(waiting, last)
  return places
}

type AnchorOf = (key: string) => string | undefined

function relink(block: DraftBlock, anchorOf: AnchorOf): DraftBlock {
  if ('runs' in block && block.runs.every(({ to }) => to === undefined)) return block
  const inNote = block.kind === 'footnote'
  const runs = (all: readonly Run[]) =>
    all
      .filter((run) => !(inNote && run.to && 'block' in run.to && WAY_BACK.test(run.text)))
      .map((run) => relinkRun(run, anchorOf))
  if ('runs' in block) return { ...block, runs: withoutTail(runs(block.runs)) }
  if (block.kind !== 'table') return block
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, runs: runs(cell.runs) }))) }
}

/** Without the white space that stood before a link that was taken away. */
function withoutTail(runs: Run[]): Run[] {
  const last = runs.at(-1)
  if (!last || !/\s$/.test(last.text)) return runs
  return [...runs.slice(0, -1), { ...last, text: last.text.trimEnd() }].filter(
    ({ text, asset }) => text !== '' || asset !== undefined,
  )
}

function relinkRun(run: Run, anchorOf: AnchorOf): Run {
  const { to, ...rest } = run
  if (!to || 'url' in to) return run
  const anchor = anchorOf('note' in to ? to.note : to.block)
  if (anchor === undefined) return rest
  const isNote = 'note' in to || (run.marks?.includes('sup') && NOTE_MARK.test(run.text))
  return { ...rest, to: isNote ? { note: anchor } : { block: anchor } }
}

/** Whether any run of a block says a language of its own. */
const isMixed = (block: DraftBlock) => 'runs' in block && block.runs.some(({ lang }) => lang !== undefined)

function spoken(block: DraftBlock, language: string | undefined, dir: 'ltr' | 'rtl'): DraftBlock {
  const isBooks = language !== undefined && block.lang !== undefined && isSameLanguage(block.lang, language)
  const { lang, dir: own, ...rest } = block
  const around = isBooks ? language : (lang ?? language)
  const runs = (all: readonly Run[]) =>
    all.map((run) => {
      if (run.lang === undefined || around === undefined || !isSameLanguage(run.lang, around)) return run
      const { lang: same, ...plain } = run
      return plain
    })
  const said = {
    ...rest,
    ...(isBooks || lang === undefined ? {} : { lang }),
    ...(own === undefined || own === dir ? {} : { dir: own }),
  } as DraftBlock
  return 'runs' in said && isMixed(block) ? { ...said, runs: runs(said.runs) } : said
}

/** The page each block begins on, by the book's list of pages; undefined when its text says so itself or nothing does. */
function pageLabels(
  pieces: readonly Piece[],
  places: ReadonlyMap<string, Piece>,
  { pages }: Contents,
): (string | undefined)[] | undefined {
  if (pages.length === 0 || pieces.some(({ block }) => block.page !== undefined)) return undefined
  const starts = new Map<Piece, string>()
  for (const { label, to } of pages) {
    const piece = places.get(placeKey(to))
    if (piece && !starts.has(piece)) starts.set(piece, label.slice(0, 20))
  }
  let page: string | undefined
  return pieces.map((piece) => {
    page = starts.get(piece) ?? page
    return page
  })
}

/** Entries in reading order: one that leads back to before the entry above it stays, where it leads. */
function inOrder(toc: DraftTocEntry[], blocks: readonly DraftBlock[]): DraftTocEntry[] {
  const positions = new Map(
    blocks.flatMap(({ anchor }, n) => (anchor === undefined ? [] : [[`#${anchor}`, n]])),
  )
  return toc.toSorted((a, b) => Number(positions.get(a.to)) - Number(positions.get(b.to)))
}
