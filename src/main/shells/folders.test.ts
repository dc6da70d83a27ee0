import { expect, test } from 'vitest'
import type { Place } from '#main/storage/cache-folder'
import { dataFolder, profileFolder } from './folders'

const place = (over: Partial<Place>): Place => ({ env: {}, platform: 'linux', home: '/home/ada', ...over })

test.each<[string, Partial<Place>, string]>([
  ['LECTERN_DATA wins everywhere', { env: { LECTERN_DATA: '/x', XDG_DATA_HOME: '/y' } }, '/x'],
  ['Linux follows XDG_DATA_HOME', { env: { XDG_DATA_HOME: '/y' } }, '/y/lectern'],
  ['Linux without it', {}, '/home/ada/.local/share/lectern'],
  ['an empty XDG_DATA_HOME is none', { env: { XDG_DATA_HOME: '' } }, '/home/ada/.local/share/lectern'],
  ['macOS', { platform: 'darwin' }, '/home/ada/Library/Application Support/Lectern'],
  ['Windows', { platform: 'win32', env: { APPDATA: '/roaming' } }, '/roaming/Lectern'],
])('the data folder: %s', (_, over, folder) => {
  expect(dataFolder(place(over))).toBe(folder)
})

test('two data folders never share a browser profile, and one keeps its own', () => {
  expect(profileFolder(place({}), '/a')).not.toBe(profileFolder(place({}), '/b'))
  expect(profileFolder(place({}), '/a')).toBe(profileFolder(place({}), '/a'))
})
