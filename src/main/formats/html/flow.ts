import type { DraftBlock, Mark, Run } from '#core/text/document'
import { isDivider } from '#main/formats/lines'

/** A block with what is only needed until the whole book is read. */
export interface Piece {
  block: DraftBlock
  /** Every `id` of the markup whose place is here. */
  ids: string[]
}

export type Kind = 'paragraph' | 'quote' | 'verse' | 'caption' | 'footnote' | 'listItem' | 'code' | 'heading'

/** An item of a list: its first block carries the marker. */
export interface Item {
  depth: number
  marker: string
  told: boolean
}

/** How text is set where the reader of markup stands. Never changed: an element inside makes its own. */
export interface Setting {
  kind: Kind
  level: 1 | 2 | 3 | 4 | 5 | 6
  item?: Item
  marks: readonly Mark[]
  to?: Run['to']
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** White space counts. */
  exact: boolean
}

export const PLAIN: Setting = { kind: 'paragraph', level: 1, marks: [], exact: false }

interface Open {
  setting: Setting
  runs: Run[]
  /** Whether anything but white space is in it. */
  said: boolean
}

/** Puts text and pictures, as they come, together to blocks. */
export interface Flow {
  text: (text: string, setting: Setting) => void
  lineEnd: (setting: Setting) => void
  /** A line of verse begins: the one before it ends, where it has not. */
  line: (setting: Setting) => void
  /** A run as it is, of a picture or a formula in the line. */
  run: (run: Run, setting: Setting) => void
  /** An `id` met: its place is the open block, or else the next one. */
  id: (id: string) => void
  /** A printed page begins. */
  page: (label: string) => void
  /** Ends the open block. */
  end: () => void
  /** A block that is not made of running text. */
  put: (block: DraftBlock) => void
  /** Ruby: what is put in between `base` and `ruby` has this reading. */
  base: () => void
  ruby: (reading: string) => void
  /** What follows goes into a list of its own (a cell's), until `leave` gives it back. */
  enter: () => void
  leave: () => Piece[]
  /** Adds what was read apart. */
  take: (pieces: Piece[]) => void
  /** All that was read, and ids that had no block after them, which mean the last one's end. */
  finish: () => { pieces: Piece[]; rest: string[] }
}

/** `sizeOf` gives a picture's natural size, for pictures that stand alone. `page` is the page the last file ended on. */
export function createFlow(
  sizeOf: (asset: string) => { width?: number; height?: number },
  page?: string,
): Flow {
  const lists: Piece[][] = [[]]
  let open: Open | undefined
  let waiting: string[] = []
  let openIds: string[] = []
  let label = page
  let labelOfOpen: string | undefined
  let baseFrom = 0
  let apart = false

  const add = (block: DraftBlock, ids: string[], page: string | undefined) =>
    void lists.at(-1)!.push({ block: page === undefined ? block : { ...block, page }, ids })

  function begin(setting: Setting): Open {
    open = { setting, runs: [], said: false }
    openIds = waiting
    waiting = []
    labelOfOpen = label
    return open
  }

  function push(run: Run): void {
    const { runs } = open!
    const last = runs.at(-1)
    if (last && !apart && isAlike(last, run)) last.text += run.text
    else runs.push(run)
    apart = false
  }

  /** White space folds across runs; none stands at the start of a block or a line. */
  function folded(text: string): string {
    const one = /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text
    const before = open!.runs.at(-1)
    const isStart = before === undefined || (/[ \n]$/.test(before.text) && before.asset === undefined)
    return isStart && one.startsWith(' ') ? one.slice(1) : one
  }

  function end(): void {
    if (!open) return
    const { setting, said } = open
    const runs = trimmed(open.runs, setting.exact)
    const ids = openIds
    const page = labelOfOpen
    open = undefined
    if (!said) {
      waiting = [...ids, ...waiting]
      return
    }
    const alone = standingAlone(runs)
    if (!alone) add(blockOf(setting, runs), ids, page)
    for (const [n, run] of (alone ?? []).entries()) {
      const block: DraftBlock = run.asset
        ? { kind: 'figure', asset: run.asset, alt: run.alt ?? '', ...sizeOf(run.asset) }
        : { kind: 'math', mathml: run.mathml!, text: run.text }
      add({ ...voiceOf(setting), ...block }, n === 0 ? ids : [], page)
    }
  }

  const flow: Flow = {
    text(raw, setting) {
      // A paragraph of a hard space only is there for its height.
      const isBlank = !/\S/.test(raw)
      if (!open && isBlank) return
      if (!open) begin(setting)
      const text = setting.exact ? raw.replace(/\r\n?/g, '\n') : folded(raw)
      if (text === '') return
      if (!isBlank) open!.said = true
      push({ text, ...styleOf(setting, open!.setting) })
    },
    lineEnd(setting) {
      if (!open) return
      const last = open.runs.at(-1)
      // Two line ends are how a new paragraph is often written.
      if (last?.text.endsWith('\n') && (setting.kind === 'paragraph' || setting.kind === 'quote'))
        return end()
      if (last && last.asset === undefined) last.text = last.text.replace(/ $/, '')
      if (last) push({ text: '\n', ...styleOf(setting, open.setting) })
    },
    line(setting) {
      if (open?.runs.length && !open.runs.at(-1)!.text.endsWith('\n')) flow.lineEnd(setting)
    },
    run(run, setting) {
      if (!open) begin(setting)
      open!.said = true
      open!.runs.push({ ...styleOf(setting, open!.setting), ...run })
    },
    id: (id) => void (open ? openIds : waiting).push(id),
    page(name) {
      label = name
      if (open && !open.said) labelOfOpen = name
    },
    end,
    put(block) {
      end()
      add(block, waiting, label)
      waiting = []
    },
    base() {
      baseFrom = open?.runs.length ?? 0
      apart = true
    },
    ruby(reading) {
      const base = open?.runs.splice(baseFrom) ?? []
      const [first] = base
      if (!open || !first) return
      const text = base.map((run) => run.text).join('')
      open.runs.push({ ...first, text, ruby: (first.ruby ?? '') + reading })
      baseFrom = open.runs.length
      apart = true
    },
    enter() {
      end()
      lists.push([])
    },
    leave() {
      end()
      return lists.pop() ?? []
    },
    take: (pieces) => void lists.at(-1)!.push(...pieces),
    finish() {
      end()
      while (lists.length > 1) lists[0]!.push(...lists.splice(1, 1)[0]!)
      return { pieces: lists[0]!, rest: waiting }
    },
  }
  return flow
}

/** Whether two runs of text differ in nothing but their text. */
const isAlike = (one: Run, other: Run) =>
  one.asset === undefined &&
  one.ruby === undefined &&
  one.mathml === undefined &&
  one.lang === other.lang &&
  one.dir === other.dir &&
  one.to === other.to &&
  one.marks?.join() === other.marks?.join()

/** What a run says beside its text: language and direction only where they are not its block's. */
function styleOf({ marks, to, lang, dir }: Setting, block: Setting): Omit<Run, 'text'> {
  const own = block.kind === 'code' ? marks.filter((mark) => mark !== 'code') : marks
  return {
    ...(own.length > 0 ? { marks: [...own] } : {}),
    ...(to ? { to } : {}),
    ...(lang !== undefined && lang !== block.lang ? { lang } : {}),
    ...(dir !== undefined && dir !== block.dir ? { dir } : {}),
  }
}

const voiceOf = ({ lang, dir }: Setting) => ({
  ...(lang === undefined ? {} : { lang }),
  ...(dir === undefined ? {} : { dir }),
})

function trimmed(runs: Run[], exact: boolean): Run[] {
  const last = runs.at(-1)
  if (last) last.text = last.text.replace(exact ? /\s+$/ : /[ \t\n]+$/, '')
  const first = runs[0]
  if (first && exact) first.text = first.text.replace(/^\n/, '')
  return runs.filter((run) => run.text !== '' || run.asset !== undefined)
}

/** The pictures of a block of nothing else, or its one formula. */
function standingAlone(runs: readonly Run[]): Run[] | undefined {
  const shown = runs.filter((run) => run.asset !== undefined || run.text.trim() !== '')
  const isAlone = shown.every((run) => run.asset !== undefined) || (shown.length === 1 && shown[0]!.mathml)
  return isAlone ? shown : undefined
}

function blockOf(setting: Setting, runs: Run[]): DraftBlock {
  const { kind, level, item } = setting
  const voice = voiceOf(setting)
  const marker = item && !item.told ? item.marker : ''
  const marked = marker === '' ? {} : { marker }
  if (kind === 'heading') return { ...voice, kind, level, runs: withoutBreaks(runs) }
  if (kind === 'listItem' || kind === 'footnote') {
    if (item) item.told = true
    return kind === 'footnote'
      ? { ...voice, kind, ...marked, runs }
      : { ...voice, kind, depth: item?.depth ?? 1, ...marked, runs }
  }
  const isDividing =
    kind === 'paragraph' &&
    runs.every(({ asset }) => asset === undefined) &&
    isDivider(runs.map(({ text }) => text).join(''))
  return isDividing ? { kind: 'rule' } : { ...voice, kind, runs }
}

/** A heading is one line: where its markup breaks it, a space stands. */
const withoutBreaks = (runs: Run[]): Run[] =>
  runs.map((run) => (run.text.includes('\n') ? { ...run, text: run.text.replace(/\s*\n\s*/g, ' ') } : run))
