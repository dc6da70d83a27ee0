import { DOT, makeBook } from '#tests/fixtures/books/make-book'

export const BOOK_TITLE = 'The Lamp in Every Kind'

/** Words of each kind of block, and the sentence that they are of as a card shows it. */
export const KINDS = [
  ['heading', 'Gannet', 'A lamp on Gannet Rock'],
  ['paragraph', 'forty-one ships', 'The keeper counted forty-one ships that night.'],
  ['quote', 'fourth bell', 'Light it at the fourth bell.'],
  ['verse', 'grey', 'the rock is grey,'],
  ['listItem', 'oil', 'Two barrels of oil.'],
  ['table', '1884', 'North lamp, 1884'],
  ['code', 'wick', 'trim(wick)'],
  ['caption', 'harbour', 'The lamp as seen from the harbour.'],
  ['footnote', 'Mr. Ames', 'So says Mr. Ames in his log.'],
] as const

const PAGE = `
<h2>A lamp on Gannet Rock</h2>
<p>It was cold. The keeper counted forty-one ships that night.<a epub:type="noteref" href="#n1">1</a> Then he slept.</p>
<blockquote><p>Do not wait. Light it at the fourth bell. Then rest.</p></blockquote>
<div epub:type="poem"><p>The lamp is low,<br/>the rock is grey,<br/>and no one comes.</p></div>
<ul><li>Bread. Two barrels of oil. Rope.</li><li>A clock.</li></ul>
<table><tr><th>Lamp</th><th>Lit</th></tr><tr><td>North lamp</td><td>1884</td></tr></table>
<pre>open(lamp)
  trim(wick)
light(lamp)</pre>
<figure><img src="lamp.png" alt="A lamp"/><figcaption>The lamp as seen from the harbour. Drawn by hand.</figcaption></figure>
<p>The last paragraph stands here, after all kinds of other things.</p>
<aside epub:type="footnote" id="n1"><p>He counted twice. So says Mr. Ames in his log.</p></aside>`

/** A small book that has every kind of block words can be selected in. */
export const bookOfKinds = (): Uint8Array =>
  makeBook({
    chapters: { 'page.xhtml': PAGE },
    metadata: `<dc:title>${BOOK_TITLE}</dc:title>`,
    manifest: '<item id="lamp" href="lamp.png" media-type="image/png"/>',
    files: { 'OEBPS/lamp.png': DOT },
  })
