import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBook } from '#tests/fixtures/books/make-book'
import { makeDocx, para, picture, relation } from '#tests/fixtures/books/make-docx'
import { type Canary, openCanary } from '#tests/fixtures/canary'
import { makePage } from '#tests/fixtures/pages/made-page'
import { appPerFile } from './under-test'

const app = appPerFile()
let canary: Canary
beforeAll(async () => {
  canary = await openCanary()
})
afterAll(() => canary.close())

/** What runs, sends or fetches where it is let: in markup of any kind. */
const acts = (away: string) =>
  `<script>window.acted = 1; fetch('${away}/script')</script><p onclick="window.acted = 1" onmouseover="window.acted = 1">Quiet words of a loud file, which are long enough to be read.</p>` +
  `<img src="${away}/a.png" onerror="window.acted = 1" alt="Away"/><img srcset="${away}/b.png 2x" alt=""/><iframe src="${away}/frame"></iframe>` +
  `<object data="${away}/object"></object><embed src="${away}/embed"/><video src="${away}/v.mp4" poster="${away}/p.png"></video>` +
  `<p><a href="javascript:void(window.acted = 1)">acts</a> <a href="data:text/html,x">data</a></p><form action="${away}/form"><input autofocus="" onfocus="window.acted = 1"/></form>` +
  `<svg xmlns="http://www.w3.org/2000/svg"><script>window.acted = 1</script><image href="${away}/svg.png"/><use href="${away}/u.svg#a"/></svg>` +
  `<style>@import "${away}/i.css"; p { background: url(${away}/u.png) }</style><math><mtext><img src="${away}/m.png"/></mtext></math>`
const head = (away: string) =>
  `<base href="${away}/"/><meta http-equiv="refresh" content="0;url=${away}/gone"/><link rel="stylesheet" href="${away}/l.css"/>`
const ENTITIES =
  '<!DOCTYPE html [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/hostname">]>'

/** The number of an archive's end that says how many files it has (APPNOTE 4.3.16). */
function claiming(bytes: Uint8Array, files: number): Uint8Array {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint16(copy.length - 12, files, true)
  return copy
}

/** Each named after what it tries, with words of what its reader is told; null where it comes in. */
const hostile = (away: string): Record<string, [content: string | Uint8Array, told: string | null]> => ({
  'acts.epub': [
    makeBook({ chapters: { 'a.xhtml': acts(away) }, metadata: '<dc:title>Acts, a book</dc:title>' }),
    null,
  ],
  'acts.html': [makePage({ inside: acts(away), head: head(away) }), null],
  'acts.md': [`# Acts in Markdown\n\n${acts(away)}\n\n![away](${away}/md.png)\n`, null],
  'acts.docx': [
    makeDocx({
      body: para('Acts, a letter', 'Title') + para(picture('rA', 'Away', 'link')),
      relations:
        relation('rA', 'image', `${away}/d.png`, 'External') +
        relation('rT', 'attachedTemplate', `${away}/t.dotm`, 'External'),
    }),
    null,
  ],
  'entities.epub': [
    makeBook({ chapters: { 'a.xhtml': `${ENTITIES}<html><body><p>Say &c; and &d;.</p></body></html>` } }),
    null,
  ],
  'entities.docx': [
    makeDocx({ body: '', files: { 'word/document.xml': `${ENTITIES}<w:document/>` } }),
    'entities of its own',
  ],
  'climbs.zip': [
    zipSync({
      '../../../tmp/lectern-evil.txt': strToU8('Climbing words.'),
      '/etc/lectern-evil.txt': strToU8('Rooted words.'),
    }),
    null,
  ],
  'bomb.zip': [zipSync({ 'a.txt': new Uint8Array(64 * 1024 * 1024) }, { level: 9 }), 'unpack to far more'],
  'bomb.epub': [
    makeBook({ chapters: { 'a.xhtml': '<p>x</p>' }, files: { 'b.xhtml': new Uint8Array(64 * 1024 * 1024) } }),
    'unpack to far more',
  ],
  'many.zip': [claiming(zipSync({ 'a.txt': strToU8('x') }), 0xffff), 'unpack to far more'],
  'deep.html': [
    `<!doctype html><html><body>${'<div>'.repeat(50_000)}Deep.</body></html>`,
    'nested so deeply',
  ],
  'deep.docx': [makeDocx({ body: '<w:ins>'.repeat(50_000) }), 'nested so deeply'],
  'torn.epub': [makeBook({ chapters: { 'a.xhtml': '<p>x</p>' } }).subarray(0, 400), 'its end is missing'],
  'picture.epub': [Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'a picture (PNG)'],
  'program.txt': [Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0', 'latin1'), 'a program'],
  'broken.txt': [
    Buffer.from('Broken \xc3( words and \xf0\x28\x8c\xbc more of them in a line.', 'latin1'),
    null,
  ],
  'empty.html': ['<!doctype html><html><body><script>draw()</script></body></html>', 'no text on this page'],
})

test('hostile files run nothing, fetch nothing, keep within memory, and each that is refused is told why', async () => {
  const away = canary.home
  const folder = await mkdtemp(join(tmpdir(), 'lectern-hostile-'))
  const files = hostile(away)
  const paths = Object.keys(files).map((name) => join(folder, name))
  for (const [name, [content]] of Object.entries(files)) await writeFile(join(folder, name), content)
  await app.dropFolders(...paths)
  for (let n = 0; n < 6 && !(await app.has('See all of it')); n++)
    await app.waitText('came in.').catch(() => {})
  await app.click('See all of it')
  await app.waitFor('the report', () => app.run(() => document.querySelector('[role="dialog"] ul') !== null))
  const refused = Object.entries(files).filter(([, [, told]]) => told !== null)
  const report = await app.run(() =>
    [...document.querySelectorAll('[role="dialog"] ul')].map((list) => [
      list.previousElementSibling?.textContent ?? '',
      list.textContent,
    ]),
  )
  for (const [name, [, told]] of refused) {
    const group = report.find(([, names]) => names!.includes(name))
    expect(group?.[0], name).toContain(told)
  }
  await app.press('Escape')

  // Every text that came in is looked at.
  await app.go('#/')
  await app.waitText('Acts, a book')
  const reads = await app.run(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#/read/r"]')].map(({ hash }) => hash),
  )
  expect(new Set(reads).size).toBeGreaterThanOrEqual(8)
  for (const hash of new Set(reads)) {
    await app.go(hash)
    await app.waitFor('the text', () => app.run(() => document.querySelector('[data-block]') !== null))
    const found = await app.run(() => ({
      acted: 'acted' in window,
      frames: document.querySelectorAll('iframe, object, embed, video, form').length,
      handlers: document.querySelectorAll('[onclick], [onerror], [onfocus], [onmouseover]').length,
      links: document.querySelectorAll(
        'a[href^="javascript"], a[href^="data"], base, meta[http-equiv="refresh"]',
      ).length,
    }))
    expect(found, hash).toEqual({ acted: false, frames: 0, handlers: 0, links: 0 })
  }
  expect(canary.asked).toEqual([])
  const most = app.mostMemory()
  console.log(`most memory of the process that read them: ${Math.round(most / 1024 ** 2)} MB`)
  expect(most).toBeLessThan(1024 ** 3)
})
