import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCanary } from '#tests/fixtures/canary'
import { DATA_DOT, makePage, PARAGRAPHS } from '#tests/fixtures/pages/made-page'
import { appPerFile } from './under-test'

const app = appPerFile()

const keep = async (name: string, source: string) => {
  const path = join(await mkdtemp(join(tmpdir(), 'lectern-page-')), name)
  await writeFile(path, source)
  return path
}

test('a dropped saved page opens as its article, with its picture, and nothing in it acts or fetches', async () => {
  const canary = await openCanary()
  const away = canary.home
  const inside =
    `<figure><img src="${DATA_DOT}" alt="A dot"><figcaption>The dial, cleaned.</figcaption></figure>` +
    `<figure><img src="${away}/plate.png" alt="The iron plate"></figure>` +
    `<script>window.acted = 1</script><p onclick="window.acted = 1">Quiet words here, as loud ones are not kept.</p>` +
    `<p>See <a href="https://ledger.example/more">more of it</a> or <a href="javascript:void(window.acted = 2)">act</a>.</p>` +
    `<iframe src="${away}/frame"></iframe><img src="${away}/none.png" onerror="window.acted = 3" alt="">`
  const head = `<link rel="stylesheet" href="${away}/a.css"><meta http-equiv="refresh" content="0;url=${away}/gone"><base href="${away}/">`
  try {
    await app.drop(await keep('quay-nine.html', makePage({ inside, head })))
    await app.waitFor('the reader', () => app.run(() => location.hash.startsWith('#/read/')))
    await app.waitText('Quiet words here')
    const text = await app.text()
    for (const told of ['The last number at Quay Nine', 'Jonna Vik', 'The dial, cleaned.', PARAGRAPHS[0]!])
      expect(text).toContain(told)
    for (const frame of ['Accept all', 'A crane moves north', 'night desk']) expect(text).not.toContain(frame)
    await app.waitText('The iron plate')
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
      acting: document.querySelectorAll('a[href^="javascript"]').length,
    }))
    expect(found).toEqual({ acted: false, frames: 0, handlers: 0, acting: 0 })
    expect(canary.asked).toEqual([])
  } finally {
    canary.close()
  }
})

test('a page without words is refused in a sentence', async () => {
  await app.go('#/')
  await app.drop(await keep('empty.html', '<!doctype html><html><body><script>draw()</script></body></html>'))
  await app.waitText('There is no text on this page.')
})
