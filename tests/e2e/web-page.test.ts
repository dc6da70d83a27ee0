import { afterAll, beforeAll, expect, test } from 'vitest'
import { DOT } from '#tests/fixtures/books/make-book'
import { makePage, PARAGRAPHS } from '#tests/fixtures/pages/made-page'
import { openSite, type Site } from '#tests/fixtures/web/site'
import { appPerFile } from './under-test'

const app = appPerFile()

/** The site that pages are saved from; one of them is never finished. */
let site: Site
beforeAll(async () => {
  const inside =
    '<figure><img src="plate.png" alt="The iron plate"><figcaption>The plate, lifted.</figcaption></figure>' +
    '<script>window.acted = 1</script>'
  site = await openSite({
    '/harbour/quay-nine': { type: 'text/html; charset=utf-8', body: makePage({ inside }) },
    '/harbour/plate.png': { type: 'image/png', body: DOT },
    '/never': (_, answer) => void answer.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
  })
})
afterAll(() => site.close())

const field = () => app.run(() => document.querySelector<HTMLInputElement>('[role="dialog"] input')?.value)
const asks = (address: string) =>
  app.waitFor('the address in the field', async () => (await field()) === address)

test('an address that leads nowhere is told in words, and stands in the field again', async () => {
  const address = `${site.home}/gone`
  await app.paste(address)
  await asks(address)
  expect(await app.axe()).toEqual([])
  // Nothing is fetched before the button is pressed.
  expect(site.asked).toEqual([])
  await app.click('Save the page')
  await app.waitText('There is no such page on 127.0.0.1')
  await app.click('Try again…')
  await asks(address)
  await app.press('Escape')
  await app.waitNoText('There is no such page')
  // It is there later too, for whoever looks among the ways of adding a text.
  await app.click('Add a text')
  await app.waitText('Save a web page…')
  await app.press('Escape')
  await app.press('w')
  await asks(address)
  await app.press('Escape')
})

test('a link dropped on the window opens the question, and nothing is fetched yet', async () => {
  const address = `${site.home}/dropped`
  const asked = site.asked.length
  await app.run((link: string) => {
    const data = new DataTransfer()
    data.setData('text/plain', link)
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      )
  }, address)
  await asks(address)
  await app.press('Escape')
  expect(site.asked.length).toBe(asked)
})

test('a page that is never finished is given up at Stop', async () => {
  await app.press('w')
  await app.waitField()
  // What stands there from before is replaced.
  await app.type(`${site.home}/never`)
  await asks(`${site.home}/never`)
  await app.press('Enter')
  await app.waitText('Saving a page from 127.0.0.1')
  await app.click('Stop')
  await app.waitText('Stopped. Nothing came in.')
})

test('a page saved by its address is read with its picture after its site is gone', async () => {
  const address = `${site.home}/harbour/quay-nine`
  await app.go('#/')
  await app.press('p')
  await app.waitField('TEXTAREA')
  await app.type(address)
  await app.waitText('This is the address of a web page.')
  await app.click('Save the page')
  await app.waitFor('the reader', () => app.run(() => location.hash.startsWith('#/read/')))
  await app.waitText(PARAGRAPHS[0]!)
  const asked = site.asked.length
  await site.close()
  await app.close()
  await app.start()
  await app.waitFor('the text in the library', () =>
    app.run(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')]
      const link = links.find(({ textContent }) => textContent.includes('The last number at Quay Nine'))
      link?.click()
      return link !== undefined
    }),
  )
  await app.waitText('The plate, lifted.')
  const text = await app.text()
  for (const told of ['Jonna Vik', 'The Tarnholm Ledger', PARAGRAPHS[4]!]) expect(text).toContain(told)
  for (const frame of ['Accept all', 'night desk', 'left out']) expect(text).not.toContain(frame)
  await app.waitFor('the picture', () =>
    app.run(() => {
      const image = document.querySelector<HTMLImageElement>('img[data-figure]')
      return image?.src.startsWith('blob:') === true && image.naturalWidth === 1
    }),
  )
  expect(await app.run(() => 'acted' in window)).toBe(false)
  // Its site leads back to where it stood, after a word on that.
  await app.click('The Tarnholm Ledger')
  await app.waitText(address)
  await app.press('Escape')
  expect(site.asked.length).toBe(asked)
})
