/** Why a file of a folder is passed over, by its name alone. */
export type PassedOver = 'picture' | 'media' | 'cards' | 'other'

/** A folder's files as a reader would tell them apart. Paths as they were given, in reading order. */
export interface SortedFolder {
  /** What may be a text; `beside` are the files that a browser saved along with a page. */
  texts: { path: string; beside: string[] }[]
  passed: { path: string; why: PassedOver }[]
}

const TEXT = /\.(?:epub|pdf|docx|x?html?|shtml|mhtml?|md|markdown|te?xt|zip)$/i
const PAGE = /\.(?:x?html?|shtml)$/i
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|ico)$/i
const MEDIA = /\.(?:mp3|m4[abv]|ogg|opus|wav|flac|aac|mp4|mov|mkv|webm|avi)$/i
const CARDS = /\.(?:apkg|colpkg|csv|tsv)$/i
/** What systems leave in folders: a part of the path that begins with a dot, and the like. */
const SYSTEM = /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/i
/**
 * How browsers and Windows name the folder of a page saved "complete", in their languages ("Connected Files", Windows
 * Shell documentation).
 */
const BESIDE =
  /^(?:[_.]files|_(?:fichiers|bestanden|file|archivos|pliki|soubory|elemei|ficheiros|arquivos|dosyalar|datoteke|fitxers|failid|fails|bylos|fajlovi|fitxategiak)|-(?:filer|Dateien|tiedostot))$/i

/** Whether a file is to be looked into at all when a folder of them comes. */
export const isHidden = (path: string): boolean => SYSTEM.test(path)

/** Whether a file is a web page by its name, which may have a folder beside it. */
export const isPagePath = (path: string): boolean => PAGE.test(path)

const order = new Intl.Collator('en', { numeric: true })
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Whether a folder is the one of a page; both as names within the same folder. */
export function isFolderOf(page: string, folder: string): boolean {
  const stem = page.replace(PAGE, '')
  return isPagePath(page) && folder.startsWith(stem) && BESIDE.test(folder.slice(stem.length))
}

function reasonOf(path: string): PassedOver {
  if (PICTURE.test(path)) return 'picture'
  if (MEDIA.test(path)) return 'media'
  return CARDS.test(path) ? 'cards' : 'other'
}

/** For each folder that belongs to a page, the page; both as whole paths, the folder's with its last slash. */
function foldersOfPages(paths: readonly string[]): Map<string, string> {
  const inner = new Map<string, Set<string>>()
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const folder = path.slice(0, at)
      const names = inner.get(folderOf(folder)) ?? new Set()
      inner.set(folderOf(folder), names.add(folder.slice(folderOf(folder).length)))
    }
  }
  const pages = new Map<string, string>()
  for (const path of paths.filter(isPagePath)) {
    const around = folderOf(path)
    for (const name of inner.get(around) ?? [])
      if (isFolderOf(path.slice(around.length), name)) pages.set(`${around}${name}/`, path)
  }
  return pages
}

/**
 * Sorts the files of a folder, given as paths with `/`, by their names. What a system leaves there is not told of at
 * all. A path without a folder was named by the reader: it is looked into, whatever it is called.
 */
export function sortFolder(paths: readonly string[]): SortedFolder {
  const seen = [...new Set(paths)]
    .filter((path) => !path.includes('/') || !isHidden(path))
    .sort(order.compare)
  const pages = foldersOfPages(seen)
  const texts = new Map<string, string[]>()
  const passed: SortedFolder['passed'] = []
  const pageAround = (path: string): string | undefined => {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const page = pages.get(path.slice(0, at + 1))
      if (page !== undefined) return page
    }
    return undefined
  }
  for (const path of seen) {
    if (pageAround(path) !== undefined) continue
    if (TEXT.test(path) || !path.includes('/')) texts.set(path, [])
    else passed.push({ path, why: reasonOf(path) })
  }
  for (const path of seen) texts.get(pageAround(path) ?? '')?.push(path)
  return { texts: [...texts].map(([path, beside]) => ({ path, beside })), passed }
}

/** The paths of those files whose bytes are wanted: texts, and what belongs to a page. */
export function wantedIn(paths: readonly string[]): Set<string> {
  return new Set(sortFolder(paths).texts.flatMap(({ path, beside }) => [path, ...beside]))
}
