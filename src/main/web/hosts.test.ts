import { expect, it } from 'vitest'
import { isPublic } from './hosts'

it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '193.168.0.1', '2606:4700::1111', '64:ff9b::808:808'])(
  'the internet is at %s',
  (address) => expect(isPublic(address)).toBe(true),
)

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.8.8.8',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::1',
  'ff02::1',
  '2002:7f00:1::',
  '2001:0:53aa:64c::',
  '64:ff9b::7f00:1',
  '64:ff9b::192.168.1.1',
  'localhost',
  '',
])('%s is not of the internet', (address) => expect(isPublic(address)).toBe(false))
