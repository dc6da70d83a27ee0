import { describe, expect, it } from 'vitest'
import { clippingOf } from './clipping'

const framed = (inside: string) => `<!--StartFragment-->${inside}<!--EndFragment-->`

describe('the HTML of a clipboard', () => {
  it('is the stretch that was copied, without the page a browser puts around it', () => {
    const stretch = '<h2>The ferry</h2><p>It runs on <em>odd</em> days.</p>'
    const copied = `<html><head><style>p {}</style></head><body>\r\n${framed(stretch)}\r\n</body></html>`
    expect(clippingOf(copied)).toBe(framed(stretch))
    expect(clippingOf(`<html><body lang="en">${stretch}</body></html>`)).toBe(framed(stretch))
    expect(clippingOf(stretch)).toBe(framed(stretch))
  })

  it.each([
    ['plain words in a frame', '<meta charset="utf-8"><span style="color: red">It runs on odd days.</span>'],
    ['code out of an editor', '<div style="font-family: Mono; white-space: pre;"><b>let</b> x = 1</div>'],
    ['code out of a page', '<pre><b>let</b> x = 1</pre>'],
    ['nothing', ''],
  ])('is not taken for %s', (_, html) => expect(clippingOf(html)).toBeNull())
})
