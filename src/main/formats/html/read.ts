import { Parser } from 'htmlparser2'
import type { Run } from '#core/text/document'
import { ImportError } from '#main/formats/format'
import { drawingTitle } from '#main/formats/svg'
import { DROPPED, MISSED } from './elements'
import { createFlow, type Piece, PLAIN, type Setting } from './flow'
import { readFormula } from './math'
import { isBacklink, isHidden, isNote, isPageBreak, meanings, pageLabel } from './semantics'
import { settingFor } from './settings'
import { pictureOfSet } from './srcset'
import { createTables } from './table-reader'
import { ABYSS, localName } from './tree'

/** What the reading of one file needs of the book or page around it. */
export interface Surroundings {
  /** A picture by its address as written, and what its element says of it; undefined when it is left out. */
  picture: (
    address: string,
    said: Record<string, string>,
  ) => { id: string; width?: number; height?: number } | undefined
  /** A drawing given as markup. */
  drawing: (source: string) => { id: string } | undefined
  /** Where a link leads, by its address as written; undefined when nowhere a reader may go. */
  target: (address: string) => Run['to'] | undefined
  sizeOf: (asset: string) => { width?: number; height?: number }
  /** Something that was left out: sound or film, or what a program would have shown. */
  missed: (what: 'media' | 'live') => void
  /** The printed page the text before ended on. */
  page?: string
  /** Names of elements that are left out with all that is in them, beside those that always are. */
  without?: ReadonlySet<string>
}

export interface ReadMarkup {
  pieces: Piece[]
  /** Ids after the last block. */
  rest: string[]
  /** The printed page the text ended on. */
  page?: string
}

/** An open element, and what to do when it closes. */
interface Frame {
  name: string
  setting: Setting
  close?: (end: number) => void
}

/** A page's number or a way back is shorter; what is longer is text that was marked as one by mistake. */
const LONGEST_LABEL = 60

const TOO_DEEP = 'This text is nested so deeply that it cannot be meant to be read.'

/** What a document type defines for itself; an HTML parser would end it at its first `>`. */
const DEFINITIONS = /<!DOCTYPE[^>[]*\[[^\]]*\]\s*>/iy

/** Markup without them. Only the first document type is one; looking for more could take long. */
export function withoutDefinitions(markup: string): string {
  const start = markup.search(/<!DOCTYPE/i)
  DEFINITIONS.lastIndex = Math.max(start, 0)
  const found = start < 0 ? null : DEFINITIONS.exec(markup)
  return found ? markup.slice(0, start) + markup.slice(start + found[0].length) : markup
}

/** Marks of line breaking only, which would be in the way of words looked up, asked for and copied. */
const UNSEEN = /[\u00ad\u2060\ufeff]/g

/**
 * Reads XHTML or HTML into blocks in document order. Styles, scripts, handlers and whatever else would act are never
 * kept.
 * @throws ImportError when elements are nested 2,000 deep.
 */
export function readMarkup(markup: string, around: Surroundings): ReadMarkup {
  const source = withoutDefinitions(markup.replace(UNSEEN, ''))
  const flow = createFlow(around.sizeOf, around.page)
  const tables = createTables(flow)
  const frames: Frame[] = [{ name: '', setting: PLAIN }]
  let page = around.page
  /** How deep inside something that is left out or read apart, and the text in it. */
  let apart = 0
  let heard = ''
  /** The sizes that the sources of the last `picture` offer, as a `srcset`. */
  let offered = ''
  /** Text of the open element, which comes in pieces: a piece for each entity. */
  let pending = ''

  const setApart = (then?: (heard: string, end: number) => void) => {
    apart = 1
    heard = ''
    return (end: number) => then?.(heard, end)
  }

  function image(attributes: Record<string, string>, address: string, setting: Setting): boolean {
    const found = around.picture(address, attributes)
    if (!found) return false
    const alt = (attributes.alt ?? attributes['aria-label'] ?? attributes.title ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    flow.run({ text: '', asset: found.id, ...(alt === '' ? {} : { alt }) }, setting)
    return true
  }

  /** The address of an image by what it says, else by the sources of the `picture` around it. */
  function addressOf({ src = '', srcset = '' }: Record<string, string>): string {
    if (src.trim() !== '') return src
    return pictureOfSet(srcset) || (isInPicture() ? pictureOfSet(offered) : '')
  }

  const isInPicture = () => frames.at(-2)?.name === 'picture'

  /** Reads what is not text; undefined when the element is one of text after all. */
  function special(name: string, attributes: Record<string, string>, setting: Setting, start: number) {
    if (name === 'picture') offered = ''
    if (name === 'source' && isInPicture() && attributes.srcset)
      offered = offered === '' ? attributes.srcset : `${offered}, ${attributes.srcset}`
    const words = meanings(attributes)
    if (isPageBreak(words) || name === 'pagenum') {
      return setApart((text) => {
        page = pageLabel(attributes, text) ?? page
        if (page !== undefined) flow.page(page)
        if (text.length > LONGEST_LABEL) flow.text(text, setting)
      })
    }
    if (name === 'math') {
      return setApart((_, end) => {
        const formula = readFormula(source.slice(start, end))
        if (formula?.block) flow.put({ kind: 'math', mathml: formula.mathml, text: formula.text })
        else if (formula) flow.run({ text: formula.text, mathml: formula.mathml }, setting)
      })
    }
    if (name === 'svg') return drawing(attributes, setting, start)
    if (name === 'rt') return setApart((text) => flow.ruby(text.replace(/\s+/g, ' ').trim()))
    if (name === 'object') {
      const shown = attributes.data !== undefined && image(attributes, attributes.data, setting)
      if (shown) return setApart()
      around.missed('live')
      return undefined
    }
    const missed = MISSED[name]
    if (missed) around.missed(missed)
    if (name === 'a' && isBacklink(words))
      return setApart((text) => {
        if (text.length > LONGEST_LABEL) flow.text(text, setting)
      })
    const isLeftOut =
      missed || DROPPED.has(name) || around.without?.has(name) || (isHidden(attributes) && !isNote(words))
    return isLeftOut ? setApart() : undefined
  }

  /** A drawing in the text: the pictures it only frames, as covers do, else the drawing itself. */
  function drawing(attributes: Record<string, string>, setting: Setting, start: number) {
    return setApart((_, end) => {
      const markup = source.slice(start, end)
      const framed = [...markup.matchAll(/<(?:\w+:)?image\b[^>]*?\b(?:xlink:)?href\s*=\s*["']([^"']*)["']/gi)]
      const isFrame = framed.length > 0 && !/<(?:\w+:)?(?:path|text|polygon|rect|g|use)\b/i.test(markup)
      const said = { alt: drawingTitle(markup), ...attributes }
      if (isFrame) {
        for (const [, address] of framed) image(said, address!, setting)
        return
      }
      const found = around.drawing(markup)
      if (found)
        flow.run({ text: '', asset: found.id, ...(said.alt === '' ? {} : { alt: said.alt }) }, setting)
    })
  }

  function open(name: string, attributes: Record<string, string>): void {
    const outer = frames.at(-1)!.setting
    const frame: Frame = { name, setting: outer }
    if (frames.push(frame) > ABYSS) throw new ImportError(TOO_DEEP)
    if (apart > 0) {
      apart++
      return
    }
    const id = attributes.id ?? (name === 'a' ? attributes.name : undefined)
    const close = special(name, attributes, outer, parser.startIndex)
    if (close) {
      if (id) flow.id(id)
      frame.close = close
      return
    }
    if (name === 'br') flow.lineEnd(outer)
    else if (name === 'hr') flow.put({ kind: 'rule' })
    else if (name === 'img') image(attributes, addressOf(attributes), outer)
    else if (name === 'ruby' || name === 'rb') flow.base()
    const { setting, isBlock, isLine } = settingFor(name, attributes, outer, around.target)
    frame.setting = setting
    if (isBlock) flow.end()
    if (isLine) flow.line(setting)
    if (id) flow.id(id)
    tables.open(name, attributes)
    if (name === 'q') flow.text('“', setting)
    frame.close = () => {
      if (name === 'q') flow.text('”', setting)
      if (isBlock) flow.end()
      tables.close(name)
    }
  }

  function say(): void {
    if (pending !== '') flow.text(pending, frames.at(-1)!.setting)
    pending = ''
  }

  const parser = new Parser(
    {
      onopentag(name, attributes, isImplied) {
        say()
        // `<br></br>` is one line end.
        if (name === 'br' && isImplied) return
        open(localName(name), attributes)
      },
      ontext(text) {
        if (apart > 0) heard += text
        else pending += text
      },
      onclosetag(name, isImplied) {
        say()
        if (name === 'br' && !isImplied && frames.at(-1)!.name !== 'br') return
        if (frames.length === 1) return
        const frame = frames.pop()!
        if (apart > 0 && --apart > 0) return
        frame.close?.(Math.min(parser.endIndex + 1, source.length))
      },
    },
    { recognizeSelfClosing: true, recognizeCDATA: true },
  )
  parser.end(source)
  say()
  return { ...flow.finish(), ...(page === undefined ? {} : { page }) }
}
