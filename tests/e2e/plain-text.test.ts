import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openReading } from './screens'
import { appPerFile } from './under-test'

const app = appPerFile()

async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'lectern-text-')), name)
  await writeFile(path, bytes)
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  await app.drop(path)
  await app.waitFor('the reader', () => app.run(() => location.hash.startsWith('#/read/')))
}

/** Russian as Windows wrote it before Unicode: the letters from А to я are one byte each. */
const cyrillic = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  })

const FERRY = 'Паром уходит на рассвете. На палубе стоят три человека и молча смотрят на воду.'
const MILL = 'Über die Brücke führt kein Weg mehr, und die Mühle hört man nur noch bei Südwind.'

test('texts in older encodings are read as they were written', async () => {
  await drop('ferry.txt', cyrillic(`${FERRY}\n\n`.repeat(6)))
  await app.waitText(FERRY)
  await drop('mill.txt', Buffer.from(`${MILL}\n\n`.repeat(6), 'latin1'))
  await app.waitText(MILL)
  await drop('both.txt', Buffer.from(`\ufeff${MILL}\n\n${FERRY}\n`, 'utf16le'))
  await app.waitText(FERRY)
  await app.waitText(MILL)
})

test('Markdown has its headings, its emphasis and no signs in the text', async () => {
  const lines = ['# The Salt Road', 'It was *never* a road.', '## Two carts', '- one of oak', '- one of pine']
  await drop('salt.md', Buffer.from(lines.join('\n\n')))
  await openReading(app, 'The Salt Road')
  const text = await app.run(() => ({
    heads: [...document.querySelectorAll('main article :is(h2, h3)')].map((head) => head.textContent),
    emphasis: [...document.querySelectorAll('main em')].map((one) => one.textContent),
    items: document.querySelectorAll('main li').length,
    signs: /[*#]/.test(document.querySelector('main article')!.textContent),
  }))
  expect(text).toEqual({ heads: ['Two carts'], emphasis: ['never'], items: 2, signs: false })
})

test('a title of many words leaves room for the text, and a colon stands with the word before it', async () => {
  const title = `Le pont d’Ambrois : ${'des comptes rendus de la commission des eaux et des ponts, '.repeat(4)}fin`
  await drop('pont.md', Buffer.from(`# ${title}\n\nLe pont tient encore.\n`))
  await app.waitText('Le pont tient encore.')
  const { text, top } = await app.run(() => ({
    text: document.querySelector('h1')!.innerText,
    top: document.querySelector('[data-block]')!.getBoundingClientRect().top,
  }))
  expect(text).toContain('d’Ambrois\u00a0: des')
  expect(top).toBeLessThan(600)
})
