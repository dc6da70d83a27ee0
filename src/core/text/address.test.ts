import { describe, expect, it } from 'vitest'
import { addressAsTyped, addressIn } from './address'

describe('a text that is an address', () => {
  it.each([
    'https://ledger.example/harbour?a=1#b',
    ' HTTP://127.0.0.1:8080/a \n',
    'https://müller.example/ö',
  ])('is one alone: %s', (text) => expect(addressIn(text)).toBe(text.trim()))

  it.each([
    'See https://ledger.example/',
    'https://ledger.example/ and more',
    'https://',
    'ftp://ledger.example/a',
    'javascript:alert(1)',
    'file:///a',
    'ledger.example',
    `https://ledger.example/${'a'.repeat(4_000)}`,
  ])('is none: %s', (text) => expect(addressIn(text)).toBeUndefined())

  it.each([
    ['www.ledger.example', 'https://www.ledger.example'],
    ['ledger.example:8080/harbour?x', 'https://ledger.example:8080/harbour?x'],
    ['http://ledger.example', 'http://ledger.example'],
  ])('is understood without its beginning: %s', (text, address) => expect(addressAsTyped(text)).toBe(address))

  it.each(['harbour', 'two words.example', 'me@ledger.example', 'file:///etc/hosts', 'a:b@ledger.example'])(
    'is not made of what is none: %s',
    (text) => expect(addressAsTyped(text)).toBeUndefined(),
  )
})
