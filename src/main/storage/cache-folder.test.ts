import { expect, test } from 'vitest'
import { cacheFolder, type Place } from './cache-folder'

const place = (over: Partial<Place>): Place => ({ env: {}, platform: 'linux', home: '/home/ada', ...over })

test.each<[string, Partial<Place>, string]>([
  ['Linux', {}, '/home/ada/.cache/lectern'],
  ['Linux follows XDG_CACHE_HOME', { env: { XDG_CACHE_HOME: '/c' } }, '/c/lectern'],
  ['macOS', { platform: 'darwin' }, '/home/ada/Library/Caches/Lectern'],
  ['Windows', { platform: 'win32', env: { LOCALAPPDATA: '/local' } }, '/local/Lectern/Cache'],
])('the cache folder: %s', (_, over, folder) => {
  expect(cacheFolder(place(over))).toBe(folder)
})
