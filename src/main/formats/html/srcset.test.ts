import { expect, it } from 'vitest'
import { pictureOfSet } from './srcset'

it.each([
  ['a.png', 'a.png'],
  ['a.png 400w, b.png 1200w, c.png 2400w', 'b.png'],
  ['c.png 2400w, d.png 3000w', 'c.png'],
  ['a.png, b.png 2x, c.png 3x', 'b.png'],
  [
    'https://pictures.example/w_400,h_300/a.png 400w,\n https://pictures.example/w_800,h_600/a.png 800w',
    'https://pictures.example/w_800,h_600/a.png',
  ],
  ['', ''],
  [undefined, ''],
  [',,, ,', ''],
  [`${','.repeat(1_000_000)} a.png`, ''],
])('of %.60s', (srcset, address) => expect(pictureOfSet(srcset)).toBe(address))
