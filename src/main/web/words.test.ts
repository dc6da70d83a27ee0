import { expect, it } from 'vitest'
import { PlainError } from '#main/errors'
import { inWords } from './words'

const failed = (code: string) => Object.assign(new Error('…'), { code })

it.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'no safe way'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'no safe way'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'no safe way'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'no safe way'],
  ['EPROTO', 'no safe way'],
  ['ENETUNREACH', 'offline'],
  ['EHOSTUNREACH', 'cannot be reached'],
  ['HPE_INVALID_CONSTANT', 'in a way that Lectern understands'],
  ['Z_DATA_ERROR', 'in a way that Lectern understands'],
])('%s', (code, words) => {
  const told = inWords(failed(code), 'ledger.example') as Error
  expect(told).toBeInstanceOf(PlainError)
  expect(told.message).toContain(words)
})

it('of several addresses that were tried the first tells', () => {
  const error = new AggregateError([failed('ECONNREFUSED'), failed('ENETUNREACH')])
  expect((inWords(error, 'ledger.example') as Error).message).toBe('ledger.example does not answer.')
})

it('a fault of our own stays one, to be logged', () => {
  const fault = new TypeError('of ours')
  expect(inWords(fault, 'ledger.example')).toBe(fault)
})
