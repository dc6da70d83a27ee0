import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DOT, makeBook } from '#tests/fixtures/books/make-book'
import { makeDocx, para } from '#tests/fixtures/books/make-docx'
import { makePage } from '#tests/fixtures/pages/made-page'
import type { Driver } from './driver'
import { appPerFile } from './under-test'

const app = appPerFile()

const keep = async (files: Record<string, string | Uint8Array>) => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-intake-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return (name: string) => join(folder, name)
}
const inReader = (driver: Driver) =>
  driver.waitFor('the reader', () =>
    driver.run(() => location.hash.startsWith('#/read/') && document.querySelector('[data-block]') !== null),
  )
/** As `waitText`, for what takes longer than a glance. */
async function comes(words: string): Promise<void> {
  for (let n = 0; n < 9 && !(await app.text()).includes(words); n++) await app.waitText(words).catch(() => {})
  expect(await app.text()).toContain(words)
}
const note = (n: number) =>
  `# Note ${n} of the keeper\n\nOn day ${n} the lamp was lit at dusk and burned till dawn.\n`

describe('one of each kind', () => {
  test('dropped as a folder comes in as one import, which tells of what it passed over', async () => {
    const book = makeBook({
      chapters: { 'a.xhtml': '<h2>The mole</h2><p>It was built of granite.</p>' },
      metadata: '<dc:title>The Granite Mole</dc:title>',
    })
    const at = await keep({
      'all/book.epub': book,
      'all/letter.docx': makeDocx({ body: para('A letter home', 'Title') + para('The tide is late.') }),
      'all/essay.md': '# On Waiting\n\nNobody waits as well as a heron.\n',
      'all/plain.txt': 'The gauge was painted in stripes of light and dark.\n',
      'all/Quay.html': makePage({ inside: '<figure><img src="Quay_files/dot.png" alt="A dot"></figure>' }),
      'all/Quay_files/dot.png': DOT,
      'all/Quay_files/act.js': 'window.acted = 1',
      'all/more.zip': zipSync({ 'inside.txt': strToU8('Words from inside of an archive.\n') }),
      'all/cover.jpg': DOT,
      'all/broken.epub': 'PK\x03\x04 no more of it',
    })
    await app.dropFolders(at('all'))
    await comes('6 texts came in.')
    const told = await app.text()
    for (const words of ['1 was refused.', '1 other file was passed over.', 'damaged'])
      expect(told).toContain(words)
    for (const title of ['The Granite Mole', 'A letter home', 'On Waiting', 'The last number at Quay Nine'])
      expect(told).toContain(title)

    await app.click('See all of it')
    await app.waitFor('the report', () =>
      app.run(
        () => document.querySelector('[role="dialog"]')?.textContent.includes('6 texts came in') ?? false,
      ),
    )
    const report = await app.run(() => document.querySelector('[role="dialog"]')!.textContent)
    expect(report).toContain('all/broken.epub')
    expect(report).toContain('This is a picture.')
    expect(report).not.toContain('act.js')
    expect(await app.axe()).toEqual([])
    await app.press('Escape')
    // It is there later too, over keys.
    await app.go('#/settings')
    await app.press('Shift', 'o')
    await app.waitText('all/cover.jpg')
    await app.press('Escape')
  })

  test('a page saved with its folder shows its pictures', async () => {
    await app.go('#/')
    await app.run(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')]
      links.find((link) => link.textContent.includes('Quay Nine'))!.click()
    })
    await app.waitFor('the picture', () =>
      app.run(() => {
        const image = document.querySelector<HTMLImageElement>('img[data-figure]')
        return image?.src.startsWith('blob:') === true && image.naturalWidth === 1
      }),
    )
  })

  test('a folder is picked as well as dropped', async () => {
    await app.go('#/')
    const at = await keep({
      'pile/one.md': '# The First of Two\n\nIt lay on top.\n',
      'pile/deep/two.md': '# The Second of Two\n\nIt lay below.\n',
      'pile/cover.jpg': DOT,
    })
    await app.click('Add a text')
    await app.waitText('Add a folder…')
    await app.press('Escape')
    await app.pick('Add a folder…', at('pile'))
    await comes('2 texts came in.')
    expect(await app.text()).toContain('1 other file was passed over.')
    await app.press('Shift', 'o')
    await app.waitText('pile/deep/two.md')
    await app.press('Escape')
  })

  test('a ZIP archive of one text opens it', async () => {
    await app.go('#/')
    const at = await keep({
      'one.zip': zipSync({ 'only.md': strToU8('# The Only One\n\nIt came alone.\n') }),
    })
    await app.drop(at('one.zip'))
    await inReader(app)
    await app.waitText('It came alone.')
  })
})

test('a long book can be read before all of it is in, and is read on where one was', async () => {
  await app.go('#/')
  const words = (n: number) =>
    Array.from(
      { length: 8 },
      (_, p) => `<p>Paragraph ${n}.${p}. ${'The ferry crossed the sound. '.repeat(9)}</p>`,
    )
  const long = '<p>And so on it went, from pier to pier. </p>'.repeat(800)
  const chapters = Array.from({ length: 90 }, (_, n): [string, string] => [
    `c${n}.xhtml`,
    `<h1>Chapter ${n}</h1>${words(n).join('')}${n > 4 ? long : ''}`,
  ])
  const book = makeBook({
    chapters: Object.fromEntries(chapters),
    metadata: '<dc:title>All the Ferries</dc:title>',
  })
  const at = await keep({ 'ferries.epub': book })
  // What is there for a second or two is looked at where it is.
  await app.run(() => {
    const seen = Object.assign(window, { begun: null as null | { words: string } })
    const look = () => {
      const page = document.querySelector('[data-begins] section')
      const block = [...(page?.querySelectorAll('[data-block]') ?? [])].find(({ textContent }) =>
        textContent.startsWith('Paragraph 1.3.'),
      )
      if (!page || !block) return void requestAnimationFrame(look)
      seen.begun = { words: page.textContent.slice(0, 300) }
      page.scrollTop += block.getBoundingClientRect().top - page.getBoundingClientRect().top - 2
    }
    look()
  })
  await app.drop(at('ferries.epub'))
  await app.waitFor('the reader', () =>
    app.run(
      () =>
        document.querySelector('[data-begins]') === null && document.querySelector('[data-block]') !== null,
    ),
  )
  const begun = await app.run(() => (window as unknown as { begun: { words: string } | null }).begun)
  expect(begun?.words).toContain('All the Ferries')
  expect(begun?.words).toContain('Chapter 0')
  await app.waitFor('the paragraph that was in sight', () =>
    app.run(() => {
      const block = [...document.querySelectorAll('main [data-block]')].find(({ textContent }) =>
        textContent.startsWith('Paragraph 1.3.'),
      )
      const top = block?.getBoundingClientRect().top ?? Number.NaN
      return top > 0 && top < 200
    }),
  )
})

describe('many', () => {
  test('200 small files come in with their progress told, and the window never stalls', async () => {
    await app.go('#/')
    const files = Array.from({ length: 200 }, (_, n) => [`many/${n}.md`, note(n)] as const)
    const at = await keep(Object.fromEntries(files))
    await app.run(() => {
      const seen = Object.assign(window, { tasks: [] as number[], told: new Set<string>() })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.tasks.push(Math.round(entry.duration))
      }).observe({ type: 'longtask' })
      new MutationObserver(() => {
        // Not the words of the whole page, for which the browser has to set it anew each time.
        const told = document.querySelector('section[aria-live]')?.textContent ?? ''
        const words = /(\d+) of 200 texts read/.exec(told)
        if (words) seen.told.add(words[1]!)
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    await app.dropFolders(at('many'))
    await comes('200 texts came in.')
    const { tasks, told } = await app.run(() => {
      const seen = window as unknown as { tasks: number[]; told: Set<string> }
      return { tasks: seen.tasks, told: seen.told.size }
    })
    console.log(
      `tasks over 50 ms while 200 files came in: ${tasks.join(', ') || 'none'} ms; told ${told} times`,
    )
    expect(told).toBeGreaterThan(3)
  })

  test('stopped half way keeps what came in and says what was not come to', async () => {
    await app.go('#/')
    const files = Array.from({ length: 150 }, (_, n) => [`half/${n}.md`, note(1000 + n)] as const)
    const at = await keep(Object.fromEntries(files))
    await app.dropFolders(at('half'))
    await app.waitText('of 150 texts read')
    await app.click('Stop')
    await app.waitText('Stopped.')
    await app.click('See all of it')
    await app.waitText('not come to')
    await app.press('Escape')
  })
})

describe('the same book again', () => {
  const edition = (words: string) =>
    `# The Heron Book\n\nBy Ines Aalto\n\nA heron waits. ${words}\n\nIt eats at noon.\n`

  test('with the same bytes opens the one that is there, and says so', async () => {
    const at = await keep({ 'heron.md': edition('It is grey.'), 'copy.md': edition('It is grey.') })
    await app.go('#/')
    await app.drop(at('heron.md'))
    await inReader(app)
    const first = await app.run(() => location.hash)
    await app.go('#/')
    await app.drop(at('copy.md'))
    await comes('already in your library')
    await inReader(app)
    expect(await app.run(() => location.hash)).toContain(first.split('/')[2])
  })

  test('as another text asks whether it takes the older one’s place, and one undo takes that back', async () => {
    const at = await keep({ 'heron2.md': edition('It is grey, and very thin.') })
    await app.go('#/')
    await app.drop(at('heron2.md'))
    await inReader(app)
    await app.waitText('You seem to have this book already, as “The Heron Book”.')
    expect(await app.axe()).toEqual([])
    await app.click('Replace the older one')
    await app.waitText('“The Heron Book” replaced.')
    await app.waitNoText('You seem to have this book')
    const count = () =>
      app.run(
        () =>
          [...document.querySelectorAll('main a')].filter((link) =>
            link.textContent.includes('The Heron Book'),
          ).length,
      )
    await app.go('#/')
    await app.waitFor('one of them', async () => (await count()) === 1)
    await app.press('Control', 'z')
    await app.waitFor('both of them', async () => (await count()) === 2)
  })
})

test('HTML on the clipboard keeps its form', async () => {
  await app.go('#/')
  const html =
    '<h2>The ferry of odd days</h2><p>It runs <em>seldom</em>.</p><ul><li>The first</li><li>The third</li></ul>'
  await app.run((given: string) => {
    const data = new DataTransfer()
    data.setData('text/html', given)
    data.setData(
      'text/plain',
      `The ferry of odd days\n\nIt runs seldom.\n\n${'The first and the third. '.repeat(20)}`,
    )
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)
  await inReader(app)
  await app.waitText('The ferry of odd days')
  expect(
    await app.run(() => ({
      emphasis: document.querySelector('main [data-block] em')?.textContent,
      items: document.querySelectorAll('li > [data-block]').length,
    })),
  ).toEqual({ emphasis: 'seldom', items: 2 })
})
