import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DOT, makeBook } from '#tests/fixtures/books/make-book'
import { appPerFile } from './under-test'

const app = appPerFile()

const keep = async (name: string, bytes: Uint8Array) => {
  const path = join(await mkdtemp(join(tmpdir(), 'lectern-epub-')), name)
  await writeFile(path, bytes)
  return path
}
const line = 'The lamp on the north mole was lit at dusk and burned until the last boat was in. '
const chapter = (name: string, inside = '') => `<h2>${name}</h2>${inside}<p>${line.repeat(40)}</p>`

const ACTS =
  '<script>window.acted = "script"</script><p onclick="window.acted = 1">Quiet words.</p>' +
  '<img src="none.png" onerror="window.acted = \'handler\'"/><iframe src="/index.html"></iframe>' +
  '<p><a href="javascript:void(window.acted = 2)">A link that acts</a></p>'

const BOOK = makeBook({
  chapters: {
    'one.xhtml': chapter('The lamp', `${ACTS}<img src="dot.png" alt="A dot"/>`),
    'two.xhtml': chapter('The boat', '<p><a href="one.xhtml">Back to the lamp</a></p>'),
  },
  nav: '<ol><li><a href="one.xhtml">The lamp</a></li><li><a href="two.xhtml">The boat</a></li></ol>',
  metadata: '<dc:title>The North Mole</dc:title><dc:creator>Ines Aalto</dc:creator>',
  manifest: '<item id="p" href="dot.png" media-type="image/png" properties="cover-image"/>',
  files: { 'OEBPS/dot.png': DOT },
})

test('a dropped EPUB opens with its title, contents and pictures, and nothing in it acts', async () => {
  await app.drop(await keep('mole.epub', BOOK))
  await app.waitFor('the reader', () => app.run(() => location.hash.startsWith('#/read/')))
  await app.waitText('Quiet words.')
  const text = await app.text()
  expect(text).toContain('The North Mole')
  expect(text).toContain('Ines Aalto')
  await app.waitFor('the picture', () =>
    app.run(() => {
      const image = document.querySelector<HTMLImageElement>('img[data-figure]')
      return image?.src.startsWith('blob:') === true && image.naturalWidth === 1
    }),
  )
  const found = await app.run(() => ({
    acted: 'acted' in window,
    frames: document.querySelectorAll('iframe, object, embed').length,
    handlers: document.querySelectorAll('[onclick], [onerror]').length,
    acting: [...document.querySelectorAll('a')].filter((link) =>
      /^(?!https?:|#|mailto:|blob:)\w+:/i.test(link.getAttribute('href') ?? ''),
    ).length,
  }))
  expect(found).toEqual({ acted: false, frames: 0, handlers: 0, acting: 0 })
})

test('a locked book is refused by the name of its lock', async () => {
  const encryption =
    '<encryption><EncryptedData><EncryptionMethod Algorithm="aes"/><CipherData><CipherReference URI="OEBPS/one.xhtml"/>' +
    '</CipherData></EncryptedData></encryption>'
  const files = { 'META-INF/encryption.xml': encryption, 'META-INF/rights.xml': '' }
  await app.go('#/')
  await app.drop(await keep('locked.epub', makeBook({ chapters: { 'one.xhtml': '<p>x</p>' }, files })))
  await app.waitText('locked with Adobe DRM')
})
