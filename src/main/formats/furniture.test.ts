import { describe, expect, it } from 'vitest'
import { isFurniture, tailStart } from './furniture'

describe('isFurniture', () => {
  it.each([
    '7 Min Read',
    '5 minute read',
    'Lesezeit: 4 Min.',
    'Temps de lecture : 6 min',
    '3 minutos de lectura',
    'Share this Article',
    'Share',
    'Tweet',
    'Share | Tweet | Print',
    'Artikel teilen',
    'Partager sur Facebook',
    'Compartir en WhatsApp',
    'Subscribe now',
    'Sign in or register',
    'Jetzt abonnieren',
    'S’abonner',
    'ADVERTISEMENT',
    'Anzeige',
    'Publicité',
    'Story continues below advertisement',
    'We use cookies to improve your experience. Learn more.',
    'Alle Cookies akzeptieren',
    '12 Comments',
    'Photo: Ana Ruiz/AFP',
    '(Photo by Ana Ruiz)',
    'Skip to content',
  ])('knows %j at the head', (line) => {
    expect(isFurniture(line, 'head')).toBe(true)
  })

  it.each([
    '© 2024 The Harbour Times',
    'Read more: The tide that stayed',
    'All rights reserved.',
    'Tags: tides, libraries',
  ])('knows %j at the tail only', (line) => {
    expect([isFurniture(line, 'head'), isFurniture(line, 'tail')]).toEqual([false, true])
  })

  it.each([
    'Share your bread with those who have none, the old woman said, and then she shut the door.',
    'They asked him to share this article of faith, and he would not.',
    'Print was dead, they said.',
    'Home.',
    'The advertisement had run for years',
    'Signing in the rain',
    'Comments on a Grief',
    'X',
    '',
  ])('leaves %j', (line) => {
    expect([isFurniture(line, 'head'), isFurniture(line, 'tail')]).toEqual([false, false])
  })
})

describe('tailStart', () => {
  const text = ['The last boat left at nine, and nobody waved.', '']

  it('finds a share button after the last paragraph', () => {
    expect(tailStart([...text, 'Share this Article'])).toBe(1)
  })

  it('finds a farm of links and the buttons before and after it', () => {
    const farm = [
      'Share',
      '',
      'Related articles',
      'Harbour wall to be raised',
      'Five boats to love',
      '',
      '© 2024 Times',
    ]
    expect(tailStart([...text, ...farm])).toBe(1)
  })

  it('keeps sentences under a heading that looks like one of a farm', () => {
    const lines = [...text, 'Read more', 'You can read more in the town hall. It opens at ten.']
    expect(tailStart(lines)).toBe(lines.length)
  })

  it('keeps the last word of a hard-wrapped paragraph', () => {
    const lines = ['He took the letter down to the corner and looked for somewhere to', 'print']
    expect(tailStart(lines)).toBe(lines.length)
  })
})
