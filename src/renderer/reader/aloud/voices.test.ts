import { expect, test } from 'vitest'
import { anyVoice, type Voice, voiceFor, voicesFor } from './voices'

const voice = (name: string, lang: string, isDefault = false): Voice => ({
  ...{ voiceURI: `urn:${name}`, name, lang, localService: true, default: isDefault },
})
const VOICES = [
  voice('Ada', 'en-US', true),
  voice('Bea', 'en-GB'),
  voice('Cleo', 'de_DE'),
  voice('Dora', 'de-AT'),
]
const nameOf = (found: Voice | undefined) => found?.name

test('a voice is found by the language, its country first', () => {
  expect(nameOf(voiceFor(VOICES, 'en-GB', {}))).toBe('Bea')
  expect(nameOf(voiceFor(VOICES, 'en', {}))).toBe('Ada')
  expect(nameOf(voiceFor(VOICES, 'de-DE', {}))).toBe('Cleo')
  expect(voiceFor(VOICES, 'fr', {})).toBeUndefined()
  expect(voicesFor(VOICES, 'en-GB').map(nameOf)).toEqual(['Bea', 'Ada'])
})

test('the voice chosen for a language reads all of it, until it is gone', () => {
  expect(nameOf(voiceFor(VOICES, 'de-DE', { de: 'urn:Dora' }))).toBe('Dora')
  expect(nameOf(voiceFor(VOICES, 'de-DE', { de: 'urn:Gone' }))).toBe('Cleo')
})

test('what no voice speaks is read by that of the text, or the one the system prefers', () => {
  expect(nameOf(anyVoice(VOICES, 'de', {}))).toBe('Cleo')
  expect(nameOf(anyVoice(VOICES, 'und', {}))).toBe('Ada')
  expect(anyVoice([], 'en', {})).toBeUndefined()
})
