import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DOT } from '#tests/fixtures/books/make-book'
import { item, makeDocx, para, picture, relation, run } from '#tests/fixtures/books/make-docx'
import { appPerFile } from './under-test'

const app = appPerFile()

const keep = async (name: string, bytes: Uint8Array) => {
  const path = join(await mkdtemp(join(tmpdir(), 'lectern-docx-')), name)
  await writeFile(path, bytes)
  return path
}

const LETTER = makeDocx({
  properties: '<dc:title>A letter from the mole</dc:title><dc:creator>Ines Aalto</dc:creator>',
  body:
    para('The work', 'H1') +
    para(
      `${run('The lamp was lit')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' at ')}${run('dusk', '<w:b/>')}${run('.')}`,
    ) +
    item('Oil', 1) +
    item('Wicks', 1) +
    para(picture('rP', 'A dot')) +
    para('The day after', 'H1') +
    para('It rained, and nobody came.'),
  footnotes: `<w:footnote w:id="2">${para('By the younger keeper.')}</w:footnote>`,
  relations: relation('rP', 'image', 'media/image1.png'),
  files: { 'word/media/image1.png': DOT },
})

test('a dropped Word document opens with its title, headings, lists, notes and pictures', async () => {
  await app.drop(await keep('letter.docx', LETTER))
  await app.waitFor('the reader', () => app.run(() => location.hash.startsWith('#/read/')))
  await app.waitText('The lamp was lit')
  const text = await app.text()
  for (const words of ['A letter from the mole', 'Ines Aalto', 'Wicks', 'It rained'])
    expect(text).toContain(words)
  const found = await app.run(() => ({
    headings: [...document.querySelectorAll('[data-section] :is(h1, h2, h3, h4)')].map(
      (one) => one.textContent,
    ),
    items: document.querySelectorAll('li > [data-block]').length,
    bold: document.querySelector('[data-block] strong')?.textContent,
  }))
  expect(found).toEqual({ headings: ['The work', 'The day after'], items: 2, bold: 'dusk' })
  await app.waitFor('the picture', () =>
    app.run(() => {
      const image = document.querySelector<HTMLImageElement>('img[data-figure]')
      return image?.src.startsWith('blob:') === true && image.naturalWidth === 1
    }),
  )
  await app.click('Note 1')
  await app.waitText('By the younger keeper.')
  expect(await app.axe()).toEqual([])
})

test('one with a password is refused as that', async () => {
  await app.go('#/')
  const locked = Buffer.from(
    `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${[...'EncryptedPackage'].join('\0')}`,
    'latin1',
  )
  await app.drop(await keep('secret.docx', locked))
  await app.waitText('This Word document is locked with a password')
})
