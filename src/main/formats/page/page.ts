import { runInNewContext } from 'node:vm'
import { blockText, hasWords } from '#core/text/blocks'
import { assemble } from '#main/formats/epub/assemble'
import { type Draft, type Format, ImportError, type Input, type Metadata } from '#main/formats/format'
import { readMarkup, withoutDefinitions } from '#main/formats/html/read'
import { isRightToLeft } from '#main/formats/language'
import { type LeftOut, leftOutWarnings } from '#main/formats/left-out'
import { baseOf, targetIn, webAddress } from './addresses'
import { findArticle } from './article'
import { decodePage } from './charset'
import { isSearchable, loadDom, readDocument } from './dom'
import { withoutHead } from './head'
import { readHead, stoodAt, withArticle } from './metadata'
import { isMhtml, readMhtml, type Together } from './mhtml'
import { createPagePictures } from './pictures'
import { headOf, isClipping, isPage } from './sniff'
import { type Written, withoutWritten } from './written'

/** UTF-16 units of markup, its pictures apart. */
const MOST_MARKUP = 16 * 1024 * 1024

/** UTF-16 units; what is found in a page and is shorter may as well be its foot. */
const SHORTEST_ARTICLE = 140
/** Milliseconds that looking for the article may take. */
const TIME_LIMIT = 10_000

const TOO_SLOW = 'Reading this web page took too long, so it was given up.'
const TOO_LONG = 'This web page holds more than Lectern reads as one text.'
const WHOLE =
  'No article could be told apart on this page, so all of its words were taken, but for its menus, head and foot.'

/** What frames a page and is left out when no article is found in it. */
const FRAME = new Set(['nav', 'header', 'footer', 'aside', 'form', 'dialog'])

/** A saved web page, or a stretch of one from the clipboard. What is shown is made anew from words and structure. */
export const page: Format = {
  id: 'page',
  accepts: isPage,
  parse: async ({ bytes }: Input): Promise<Draft> => {
    const { written, together, warnings } = await opened(bytes)
    const draft = readPage(written, together)
    return { ...draft, warnings: [...warnings, ...draft.warnings] }
  },
}

/**
 * The addresses of the pictures that the article of a page shows and that are on the web, in their order, each once.
 * @throws ImportError when there is nothing to read on the page
 */
export async function picturesOnWeb({ bytes }: Pick<Input, 'bytes'>): Promise<string[]> {
  const { written, together } = await opened(bytes)
  const wanted = new Set<string>()
  const part = (address: string) => {
    // Each is asked for as it is written, and as it is in full.
    if (/^https?:/.test(address) && webAddress(address)?.href === address) wanted.add(address)
    return undefined
  }
  readPage(written, { ...together, part })
  return [...wanted]
}

async function opened(bytes: Uint8Array) {
  await loadDom()
  const together: Partial<Together> = isMhtml(headOf(bytes)) ? readMhtml(bytes) : {}
  const { text, warnings } = decodePage(together.html ?? bytes, together.charset)
  return { written: withoutWritten(withoutDefinitions(text)), together, warnings }
}

interface Found {
  markup: string
  metadata: Metadata
  base?: string | undefined
  dir?: string | undefined
  /** Elements left out. */
  without?: ReadonlySet<string>
  isArticle: boolean
  warnings: string[]
}

function readPage({ source, pictureAt }: Written, { part, location }: Partial<Together>): Draft {
  if (source.length > MOST_MARKUP) throw new ImportError(TOO_LONG)
  const isStretch = isClipping(source)
  const at = webAddress(location)?.href
  const found: Found = isStretch
    ? { markup: source, metadata: {}, base: at, isArticle: false, warnings: [] }
    : searched(source, at)
  const { base } = found
  const draft = toDraft(found, (address) => {
    const written = pictureAt(address)
    return written ?? part?.(address) ?? part?.(webAddress(address, base)?.href ?? '')
  })
  const [first] = draft.blocks
  return isStretch && first?.kind === 'heading' ? { ...draft, metadata: { title: blockText(first) } } : draft
}

/** The article of a page, where there is one, else all of the body without its frame. */
function searched(source: string, at: string | undefined): Found {
  return isSearchable(source) ? withinTime(() => inDocument(source, at, true)) : inDocument(source, at, false)
}

/** Runs what cannot be asked to stop; a page that takes too long is refused, as its text must not depend on the machine. */
function withinTime<T>(run: () => T): T {
  try {
    return runInNewContext('run()', { run }, { timeout: TIME_LIMIT }) as T
  } catch (error) {
    const isLate = error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    throw isLate ? new ImportError(TOO_SLOW) : error
  }
}

function inDocument(source: string, at: string | undefined, canSearch: boolean): Found {
  const document = readDocument(canSearch ? source : headOnly(source))
  nameSources(document)
  const head = { ...stoodAt(at), ...readHead(document) }
  const base = baseOf(document, source, at)
  const dir = document.documentElement.getAttribute('dir') ?? undefined
  const article = canSearch ? findArticle(document) : null
  const metadata = article ? withArticle(head, article) : head
  if (!article || article.length < SHORTEST_ARTICLE)
    return { markup: source, metadata, base, dir, without: FRAME, isArticle: false, warnings: [WHOLE] }
  return { markup: article.content, metadata, base, dir: article.dir ?? dir, isArticle: true, warnings: [] }
}

/** Gives images the sources of their `picture` where they have none: the search for the article throws such images away. */
function nameSources(document: Document): void {
  for (const image of document.querySelectorAll('picture > img:not([src]):not([srcset])')) {
    const sources = [...image.parentElement!.querySelectorAll('source[srcset]')]
    const srcset = sources.map((source) => source.getAttribute('srcset')).join(', ')
    if (srcset !== '') image.setAttribute('srcset', srcset)
  }
}

/** A page up to where its body begins. */
function headOnly(source: string): string {
  const end = source.search(/<\/head\s*>|<body[\s>]/i)
  return source.slice(0, end < 0 ? 0 : Math.min(end, 262_144))
}

function toDraft(
  { markup, metadata, base, dir: named, without, isArticle, warnings }: Found,
  pictureAt: Written['pictureAt'],
): Draft {
  const pictures = createPagePictures(pictureAt)
  const left: LeftOut = { media: 0, live: 0, pictures: 0, remote: 0 }
  const read = readMarkup(markup, {
    picture(address, said) {
      const found = pictures.find(address, said)
      return found && { id: found.id, ...pictures.sizeOf(found.id) }
    },
    drawing: (source) => pictures.drawing(source),
    sizeOf: pictures.sizeOf,
    target: targetIn(idsIn(markup), base),
    missed: (what) => void left[what]++,
    ...(without ? { without } : {}),
  })
  const { language } = metadata
  const dir = isRightToLeft(language ?? '') || named?.toLowerCase() === 'rtl' ? 'rtl' : 'ltr'
  const whole = assemble([{ path: '', ...read }], { entries: [], pages: [] }, language, dir)
  const blocks = withoutHead(whole.blocks, metadata, isArticle)
  left.remote = pictures.remote()
  left.pictures = pictures.missing()
  if (!hasWords(blocks)) throw new ImportError(NO_TEXT)
  return { metadata, blocks, dir, assets: pictures.kept(), warnings: [...warnings, ...leftOutWarnings(left)] }
}

const NO_TEXT = 'There is no text on this page. What it shows may only be there while it is on the web.'

/** Every id of the markup, to know which links within it lead somewhere. */
const idsIn = (markup: string): Set<string> =>
  new Set([...markup.matchAll(/\s(?:id|name)\s*=\s*["']?([^"'\s>]+)/gi)].map(([, id]) => id!))
