import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Saved pages in English with an article of more than some paragraphs; those of code alone or of invented words are not. */
const PAGES =
  '002 archive-of-our-own blogger breitbart citylab-1 cnet cnn dropbox-blog ebb-org ehow-1 ehow-2 google-sre-book-1 guardian-1 keep-tabular-data lazy-image-2 lifehacker-working mozilla-2 nytimes-1 nytimes-3 nytimes-4 salon-1 schema-org-context-object seattletimes-1 simplyfound-1 spiceworks toc-missing topicseed-1 v8-blog wapo-1 wapo-2 wikia wikipedia-3 yahoo-2 yahoo-3'.split(
    ' ',
  )

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const plain = (html) =>
  html
    .replace(/<br[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name) => {
      if (name[0] !== '#') return ENTITIES[name] ?? whole
      return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : +name.slice(1))
    })
    .replace(/\s+/g, ' ')
    .trim()

const LEFT_OUT = /<(figure|figcaption|table|pre|script|style|aside)\b[\s\S]*?<\/\1>/g
const BLOCK = /<(p|h[1-6]|li|blockquote)\b[^>]*>([\s\S]*?)<\/\1>/g

/**
 * The running text of the web pages in FOLDER/web-pages, as texts of a set: `{ id, title, genre, text, questions }`, blocks
 * apart by an empty line, and no questions, for nobody asked any.
 */
export const readPages = (folder) =>
  PAGES.map((name) => {
    const read = (file) => readFileSync(join(folder, 'web-pages', name, file), 'utf8')
    const { title } = JSON.parse(read('expected-metadata.json'))
    const blocks = [...read('expected.html').replace(LEFT_OUT, '').matchAll(BLOCK)].map(([, , html]) =>
      plain(html),
    )
    return {
      id: `page:${name}`,
      title: title.replace(/ [|-] [^|-]*$/, ''),
      genre: 'page',
      text: blocks.filter(Boolean).join('\n\n'),
      questions: [],
    }
  })
