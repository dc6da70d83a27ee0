import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOT } from '#tests/fixtures/books/make-book'
import { openSite } from '#tests/fixtures/web/site'
import type { Driver } from './driver'

/** As in `screens.ts`, which takes these in. */
interface Screen {
  name: string
  show: (app: Driver) => Promise<void>
}

const TITLE = 'The Tide Tables of Ostra'
const edition = (words: string) =>
  `# ${TITLE}\n\nBy Per Lind\n\nThe tide comes late. ${words}\n\nIt always did.\n`

async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'lectern-screens-')), 'Harbour papers')
  await mkdir(path)
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content)
  return path
}

let isBrought = false
/** Brings a folder in that holds something of each kind: what is new, was there, is refused and passed over. */
async function bring(app: Driver): Promise<void> {
  await app.go('#/')
  await app.waitText('Comes with Lectern')
  if (isBrought) return
  isBrought = true
  const path = await folder({
    'The gauge.md': '# The gauge\n\nIt was painted in stripes of light and dark.\n',
    'The gauge, copy.md': '# The gauge\n\nIt was painted in stripes of light and dark.\n',
    'Tide tables.md': edition('Nobody knows why.'),
    'Tide tables 2.md': edition('Now somebody knows why.'),
    'Letters.epub': 'PK\x03\x04 and no more of it',
    'Empty.txt': '',
    'Quay.jpg': DOT,
    'Bell.mp3': 'sound',
  })
  await app.dropFolders(path)
  await app.waitText('See all of it')
}

/** What is told of texts that come in. */
export const INTAKE_SCREENS: Screen[] = [
  { name: 'intake-ended', show: bring },
  {
    name: 'intake-address',
    show: async (app) => {
      await app.go('#/')
      await app.waitText('Comes with Lectern')
      await app.paste(
        'https://ledger.example/harbour/2024/05/17/the-last-number-at-quay-nine?from=front-page',
      )
      await app.waitText('Address of the page')
    },
  },
  {
    name: 'intake-address-pasted',
    show: async (app) => {
      await app.go('#/')
      await app.waitText('Comes with Lectern')
      await app.press('p')
      await app.waitField('TEXTAREA')
      await app.press('Control', 'a')
      await app.type('https://ledger.example/harbour/the-last-number-at-quay-nine')
      await app.waitText('This is the address of a web page.')
    },
  },
  {
    name: 'intake-address-refused',
    show: async (app) => {
      const site = await openSite({})
      await app.go('#/')
      await app.waitText('Comes with Lectern')
      await app.press('w')
      await app.waitField()
      await app.press('Control', 'a')
      await app.type(`${site.home}/harbour/2024/05/17/the-last-number-at-quay-nine`)
      await app.press('Enter')
      await app.waitText('There is no such page')
      await site.close()
    },
  },
  {
    name: 'intake-report',
    show: async (app) => {
      await bring(app)
      await app.press('Shift', 'o')
      await app.waitFor('the report', () =>
        app.run(() => document.querySelector('[role="dialog"] ul') !== null),
      )
    },
  },
  {
    name: 'intake-twin',
    show: async (app) => {
      await app.go('#/')
      await app.waitText('Comes with Lectern')
      const path = await folder({ 'third.md': edition(`Seen at ${Date.now()}, it is plain.`) })
      await app.drop(join(path, 'third.md'))
      // What was told of the folder before goes with the library.
      await app.waitFor('the reader', () => app.run(() => location.hash.startsWith('#/read/')))
      await app.waitText('You seem to have this book already')
    },
  },
]
