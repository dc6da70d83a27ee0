import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBook } from '#tests/fixtures/books/make-book'
import { makePng } from '#tests/fixtures/png'
import type { Driver } from './driver'

export const KINDS_TITLE = 'A Book of Every Kind'
export const SCRIPTS_TITLE = 'One Harbour in Many Scripts'
export const ARABIC_TITLE = 'سجل الميناء'

/** A chart of stripes as a PNG: 8 bits a pixel, grey. */
export function picture(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = (x >> 4) % 5 === 0 ? 60 : 200 + (y % 40)
  }
  return makePng(width, height, 1, rows)
}

const WORDS =
  'The pilots of the old harbour kept a slate by the door, and on it the height of every tide since the wall was built.'
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, n) => `<p>${n + 1}. ${WORDS} ${WORDS} ${WORDS}</p>`).join('')

const columns = Array.from({ length: 14 }, (_, n) => n + 1)
const WIDE =
  `<table><tr><th>Gauge</th>${columns.map((n) => `<th>Week ${n}</th>`).join('')}</tr>` +
  ['North mole', 'Fish quay', 'Lock three']
    .map(
      (name, r) =>
        `<tr><th>${name}</th>${columns.map((n) => `<td>${n * 7 + r},${r}5 metres</td>`).join('')}</tr>`,
    )
    .join('') +
  '</table>'

const KINDS = `
<h1>How a tide is written down</h1>
<p>${WORDS} A careful hand adds the wind.<a epub:type="noteref" href="#n1">1</a> Whoever doubts a figure
asks <a href="late.xhtml">the later keeper</a> about it, or reads on.</p>
<blockquote><p>A slate forgets nothing that nobody wipes away.</p></blockquote>
<ul><li>Read the gauge<ul><li>at high water</li><li>at low water<ol><li>in calm</li><li>in wind</li></ol></li></ul></li>
<li>Write it down</li></ul>
<figure><img src="stripes.png" alt="Stripes of light and dark, as the gauge was painted"/>
<figcaption>The gauge of the fish quay, unrolled.</figcaption></figure>
<p>Between low and high water the level rises by <math><mfrac><mn>1</mn><mn>12</mn></mfrac></math> in the first hour.</p>
<math display="block" alttext="h = a + b"><mrow><mi>h</mi><mo>=</mo><mi>a</mi><mo>+</mo><mi>b</mi></mrow></math>
<pre><code>while (tide.rises()) {
  slate.write(tide.height, harbour.windFromTheGaugeOnTheNorthMoleOrElseFromTheFlagOfTheCustomsHouse())
}</code></pre>
${WIDE}
<p>The sign on the old chart is <ruby>潮<rt>shio</rt></ruby>, and beside it stands <span lang="ar" dir="rtl">مد البحر</span> in red.</p>
${paragraphs(12)}
<aside epub:type="footnote" id="n1"><p>The wind was told by the flag of the customs house.</p></aside>`

const VERSE = [
  [
    'Slate by the door, chalk on a string,',
    '  what did the water bring?',
    'A plank, a cork, a gull’s white wing.',
  ],
  [
    'Chalk on a string, slate by the door,',
    '  how high along the shore?',
    'A hand, a hand, and then no more.',
  ],
]
  .map((lines) => `<p>${lines.join('<br/>')}</p>`)
  .join('')

const LATE = `<h1>The later keeper</h1><p>${WORDS}</p><div epub:type="poem">${VERSE}</div>${paragraphs(30)}`

const SCRIPTS = `
<h1>One harbour</h1>
<p lang="ar" dir="rtl">كان حارس الميناء يكتب ارتفاع كل مد على لوح قرب الباب، ثم يضيف اتجاه الريح واسم أول سفينة دخلت.</p>
<p lang="zh">港口的看守人把每一次潮水的高度写在门边的石板上，再写下风向和第一艘进港的船的名字。</p>
<p lang="ja">港の番人は潮の高さを戸口の石板に書き、風の向きと最初に入った船の名も書き添えた。</p>
<p lang="hi">बंदरगाह का रखवाला हर ज्वार की ऊँचाई दरवाज़े के पास की पटिया पर लिखता था, और हवा की दिशा भी।</p>
<p lang="el">Ο φύλακας του λιμανιού έγραφε το ύψος κάθε παλίρροιας σε μια πλάκα δίπλα στην πόρτα.</p>
<p lang="ru">Смотритель гавани записывал высоту каждого прилива на доске у двери и добавлял, откуда дует ветер.</p>
<p lang="he" dir="rtl">שומר הנמל רשם את גובה הגאות על לוח ליד הדלת (12 מטר), ואת שם הספינה North Star.</p>`

const ARABIC_WORDS =
  'كان حارس الميناء يكتب ارتفاع كل مد على لوح قرب الباب، ثم يضيف اتجاه الريح واسم أول سفينة دخلت في عام 1896.'
const ARABIC = `
<h1>اللوح والباب</h1>
<p>${ARABIC_WORDS} وكان يقول لمن يسأله: «لا ينسى اللوح شيئا لم يمسحه أحد».</p>
<ol><li>اقرأ المقياس (12 مترا).</li><li>اكتب اسم السفينة: North Star.</li></ol>
<blockquote><p>من كتب المد عرف البحر.</p></blockquote>
<table><tr><th>المقياس</th><th>الارتفاع</th></tr><tr><td>الرصيف</td><td>7,5</td></tr><tr><td>السد</td><td>8,2</td></tr></table>
${Array.from({ length: 12 }, () => `<p>${ARABIC_WORDS} ${ARABIC_WORDS}</p>`).join('')}`

const keep = async (name: string, bytes: Uint8Array) => {
  const path = join(await mkdtemp(join(tmpdir(), 'lectern-book-')), name)
  await writeFile(path, bytes)
  return path
}

/** A book with a block of every kind that the reader sets. */
export const kindsBook = () =>
  keep(
    'every-kind.epub',
    makeBook({
      chapters: { 'kinds.xhtml': KINDS, 'late.xhtml': LATE },
      nav: '<ol><li><a href="kinds.xhtml">How a tide is written down</a></li><li><a href="late.xhtml">The later keeper</a></li></ol>',
      metadata: `<dc:title>${KINDS_TITLE}</dc:title>`,
      manifest: '<item id="p" href="stripes.png" media-type="image/png"/>',
      files: { 'OEBPS/stripes.png': picture(640, 400) },
    }),
  )

/** A book of one paragraph in each of several scripts, right to left among them. */
export const scriptsBook = () =>
  keep(
    'scripts.epub',
    makeBook({ chapters: { 'one.xhtml': SCRIPTS }, metadata: `<dc:title>${SCRIPTS_TITLE}</dc:title>` }),
  )

/** A book in Arabic, all of it from right to left. */
export const arabicBook = () =>
  keep(
    'arabic.epub',
    makeBook({
      chapters: { 'one.xhtml': ARABIC },
      html: 'lang="ar" dir="rtl"',
      metadata: `<dc:title>${ARABIC_TITLE}</dc:title><dc:language>ar</dc:language>`,
      spine: 'page-progression-direction="rtl"',
    }),
  )

/** Brings books in; their reader is open at the end. */
export async function bringBooks(app: Driver, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await app.go('#/')
    await app.waitText('Comes with Lectern')
    await app.drop(path)
    await app.waitFor('the reader', () => app.run(() => location.hash.startsWith('#/read/')))
  }
  while (await app.has('Dismiss')) await app.click('Dismiss')
}
