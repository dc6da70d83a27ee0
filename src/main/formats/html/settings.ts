import type { Run } from '#core/text/document'
import { BLOCKS, MARKS } from './elements'
import type { Item, Setting } from './flow'
import {
  isNote,
  isNoteReference,
  isNotes,
  isSmallCaps,
  isVerseClass,
  isVerseLine,
  isVerseType,
  listNumber,
  meanings,
  voice,
} from './semantics'

/** A list being read: what its next item shows. */
interface List {
  next: number
  step: number
  type?: string
  ordered: boolean
  depth: number
  /** Its items are notes. */
  notes: boolean
}

/** A setting with what only this file needs of the elements around. */
interface Inner extends Setting {
  list?: List
  /** Inside a part that holds notes. */
  notes?: boolean
}

type Attributes = Record<string, string>

/** Blocks that change nothing about how their text is set: most elements of a book, so they are passed quickly. */
const PLAIN_BLOCKS = new Set(['p', 'div', 'section'])

function isBare(attributes: Attributes): boolean {
  for (const name in attributes) if (name !== 'id') return false
  return true
}

/**
 * How the text inside an element is set, from how it is set around it, and whether the element begins and ends a
 * block, or is a line of verse.
 */
export function settingFor(
  name: string,
  attributes: Attributes,
  outer: Inner,
  target: (address: string) => Run['to'] | undefined,
): { setting: Inner; isBlock: boolean; isLine: boolean } {
  if (PLAIN_BLOCKS.has(name) && isBare(attributes)) return { setting: outer, isBlock: true, isLine: false }
  const words = meanings(attributes)
  let setting: Inner = { ...outer, ...voice(attributes) }
  const isLine = setting.kind === 'verse' && isVerseLine(attributes.class)
  const isBlock = BLOCKS.has(name) && !isLine
  if (isBlock) setting = blockSetting(name, attributes, words, setting)
  const mark = MARKS[name] ?? (isSmallCaps(attributes.class) && !isBlock ? 'smallCaps' : undefined)
  if (mark && !setting.marks.includes(mark)) setting.marks = [...setting.marks, mark]
  if (name === 'a' && attributes.href !== undefined) {
    const to = target(attributes.href)
    if (to) setting.to = isNoteReference(words) && 'block' in to ? { note: to.block } : to
  }
  return { setting, isBlock, isLine }
}

function blockSetting(name: string, attributes: Attributes, words: readonly string[], outer: Inner): Inner {
  const setting = {
    ...outer,
    ...(isNotes(words) ? { notes: true } : {}),
    ...byName(name, attributes, words, outer),
  }
  if (isNote(words) && name !== 'li') {
    const { item, ...rest } = setting
    return { ...rest, kind: 'footnote' }
  }
  const isVerse = isVerseType(words) || isVerseClass(attributes.class)
  return isVerse && name !== 'body' && setting.kind !== 'heading' ? { ...setting, kind: 'verse' } : setting
}

/** What a heading can stand in and still head the text that follows. */
const HEADED = new Set(['paragraph', 'listItem', 'heading', 'verse', 'footnote'])

function byName(
  name: string,
  attributes: Attributes,
  words: readonly string[],
  outer: Inner,
): Partial<Inner> {
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      // Inside a quotation or a caption it heads nothing of this text.
      return HEADED.has(outer.kind)
        ? { kind: 'heading', level: Number(name[1]) as Setting['level'] }
        : { marks: [...outer.marks, 'strong'] }
    case 'blockquote':
      return { kind: 'quote' }
    case 'pre':
      return { kind: 'code', exact: true }
    case 'figcaption':
    case 'caption':
      return { kind: 'caption' }
    case 'td':
    case 'th':
      return { kind: 'paragraph', marks: [] }
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return { list: listOf(name, attributes, outer) }
    case 'li':
      return itemOf(attributes, words, outer)
    case 'dt':
      return { marks: [...outer.marks, 'strong'] }
    case 'dd':
      return { kind: 'listItem', item: { depth: depthOf(outer) + 1, marker: '', told: false } }
    default:
      return {}
  }
}

const depthOf = ({ list, item }: Inner): number => list?.depth ?? item?.depth ?? 0

function listOf(name: string, attributes: Attributes, outer: Inner): List {
  const start = Number.parseInt(attributes.start ?? '', 10)
  const isDown = attributes.reversed !== undefined
  return {
    next: Number.isNaN(start) ? 1 : start,
    step: isDown ? -1 : 1,
    ...(attributes.type === undefined ? {} : { type: attributes.type }),
    // Counting down without a start begins at the number of items, which is not known yet.
    ordered: name === 'ol' && !(isDown && Number.isNaN(start)),
    depth: depthOf(outer) + 1,
    notes: outer.notes === true && outer.list === undefined,
  }
}

function itemOf(attributes: Attributes, words: readonly string[], outer: Inner): Partial<Inner> {
  const list = outer.list ?? { next: 1, step: 1, ordered: false, depth: 1, notes: false }
  const value = Number.parseInt(attributes.value ?? '', 10)
  const number = Number.isNaN(value) ? list.next : value
  list.next = number + list.step
  const marker = list.ordered ? listNumber(number, list.type) : '•'
  const isNoteItem = list.notes || isNote(words)
  const item: Item = {
    depth: Math.min(list.depth, 20),
    marker: isNoteItem && !list.ordered ? '' : marker,
    told: false,
  }
  return { kind: isNoteItem ? 'footnote' : 'listItem', item }
}
