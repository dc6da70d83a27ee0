import { describe, expect, it } from 'vitest'
import { isFolderOf, sortFolder, wantedIn } from './folder'

const texts = (...paths: string[]) => sortFolder(paths).texts.map(({ path }) => path)

describe('the files of a folder', () => {
  it('are texts by their endings, whatever their case, in the order a person counts', () => {
    expect(texts('notes/10.MD', 'notes/2.txt', 'notes/deep/a.EPUB', 'notes/b.docx')).toEqual([
      'notes/2.txt',
      'notes/10.MD',
      'notes/b.docx',
      'notes/deep/a.EPUB',
    ])
  })

  it('are passed over for a reason when they are no texts', () => {
    expect(sortFolder(['n/a.JPG', 'n/b.mp3', 'n/c.apkg', 'n/run.exe']).passed).toEqual([
      { path: 'n/a.JPG', why: 'picture' },
      { path: 'n/b.mp3', why: 'media' },
      { path: 'n/c.apkg', why: 'cards' },
      { path: 'n/run.exe', why: 'other' },
    ])
  })

  it('are always looked into when the reader named them one by one', () => {
    expect(texts('.letter', 'letter', 'page.php')).toEqual(['.letter', 'letter', 'page.php'])
  })

  it('are not told of where only a system put them', () => {
    const left = [
      'n/.DS_Store',
      '__MACOSX/n/a.txt',
      'n/.git/a.md',
      'n/Thumbs.db',
      'n/desktop.ini',
      '.hidden/a.txt',
    ]
    expect(sortFolder(left)).toEqual({ texts: [], passed: [] })
  })

  it('are told once when they are given twice', () => {
    expect(texts('n/a.txt', 'n/a.txt')).toEqual(['n/a.txt'])
  })
})

describe('a page saved with its folder', () => {
  it('is one text, with all that is in that folder', () => {
    const paths = [
      'w/Tide.html',
      'w/Tide_files/a.png',
      'w/Tide_files/ad.html',
      'w/Tide_files/in/b.js',
      'w/c.txt',
    ]
    expect(sortFolder(paths)).toEqual({
      texts: [
        { path: 'w/c.txt', beside: [] },
        {
          path: 'w/Tide.html',
          beside: ['w/Tide_files/a.png', 'w/Tide_files/ad.html', 'w/Tide_files/in/b.js'],
        },
      ],
      passed: [],
    })
  })

  it.each(['Tide_files', 'Tide.files', 'Tide-Dateien', 'Tide_fichiers', 'Tide_archivos'])(
    'is known by %s',
    (folder) => expect(isFolderOf('Tide.htm', folder)).toBe(true),
  )

  it('is not made of a folder of another name, or beside something that is no page', () => {
    expect(isFolderOf('Tide.html', 'Tides_files')).toBe(false)
    expect(isFolderOf('Tide.html', 'Tide_notes')).toBe(false)
    expect(isFolderOf('Tide.txt', 'Tide_files')).toBe(false)
    expect(texts('w/Tide_files/a.txt')).toEqual(['w/Tide_files/a.txt'])
  })

  it('wants the bytes of its folder, and of nothing that is passed over', () => {
    expect([...wantedIn(['w/T.html', 'w/T_files/a.png', 'w/b.png'])]).toEqual(['w/T.html', 'w/T_files/a.png'])
  })
})
