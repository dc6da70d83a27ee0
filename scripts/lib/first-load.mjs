import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'

const FONT = /\.woff2?$/
/** `import … from "./x.js"`, `import"./x.js"`, `export … from "./x.js"`; not `import("./x.js")`. */
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)\s*(?:[^'"()]*?\bfrom\s*)?["']([^"']+)["']/g
const CSS_URL = /url\(\s*["']?([^"')]+)["']?\s*\)/g

/**
 * What the page loads before anything is clicked: index.html, the scripts and styles it names and their static
 * imports. `folder` is the built renderer. Fonts the styles name are apart, since a page loads those it shows.
 * Sizes in bytes, gzip for all but fonts, which are compressed already.
 */
export function firstLoad(folder) {
  const read = (path) => readFileSync(posix.join(folder, path))
  const files = new Map([['index.html', gzipSync(read('index.html')).length]])
  const fonts = new Map()
  const visit = (path) => {
    if (files.has(path)) return
    const bytes = read(path)
    files.set(path, gzipSync(bytes).length)
    const text = bytes.toString()
    const beside = (name) => (name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(path), name))
    if (path.endsWith('.js')) for (const [, name] of text.matchAll(STATIC_IMPORT)) visit(beside(name))
    if (path.endsWith('.css')) {
      for (const [, name] of text.matchAll(CSS_URL)) {
        if (FONT.test(name)) fonts.set(beside(name), read(beside(name)).length)
      }
    }
  }
  const html = read('index.html').toString()
  for (const [, path] of html.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]+\.(?:js|css))"/g)) {
    visit(posix.normalize(path).replace(/^\//, ''))
  }
  return { files: Object.fromEntries(files), fonts: Object.fromEntries(fonts) }
}
