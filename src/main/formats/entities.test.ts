import { describe, expect, it } from 'vitest'
import { decodeEntities, htmlText } from './entities'

describe('decodeEntities', () => {
  it.each([
    ['fish &amp; chips', 'fish & chips'],
    ['&eacute;t&eacute; &#8217; &#x2019; &nbsp;', 'été ’ ’ \u00a0'],
    ['&amp;lt;', '&lt;'],
    ['AT&T &unknown; &constructor; & &;', 'AT&T &unknown; &constructor; & &;'],
    ['&#0;&#xD800;&#1114112;', '\ufffd\ufffd\ufffd'],
  ])('%j gives %j', (written, text) => {
    expect(decodeEntities(written)).toBe(text)
  })
})

describe('htmlText', () => {
  it('keeps what is said and drops what would act', () => {
    const html =
      '<div onclick="x()">One <b>bold</b> &amp; word<br>two</div><script>alert(1)</script><!-- no --><style>p{}</style><p>three</p><iframe src="http://x"></iframe>'
    expect(htmlText(html).split(/\n+/)).toEqual(['One bold & word', 'two', 'three'])
  })

  it('drops an element that never ends', () => {
    expect(htmlText('before <script>alert(1) and on')).toBe('before')
  })

  it('keeps a lone less-than sign', () => {
    expect(htmlText('3 < 4 and 5 > 4')).toBe('3 < 4 and 5 > 4')
  })
})
