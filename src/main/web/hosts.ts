import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Ranges of IPv4 that lead to this machine, into its own network, to many at once or nowhere (IANA's registries of
 * special-purpose and multicast addresses, RFC 6890).
 */
const NOT_PUBLIC: readonly [net: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/** What stands for an IPv4 address where there is only IPv6 (NAT64, RFC 6052). */
const TRANSLATED = '64:ff9b::'

const reserved = new BlockList()
const global = new BlockList()
for (const [net, bits] of NOT_PUBLIC) {
  reserved.addSubnet(net, bits, 'ipv4')
  reserved.addSubnet(`${TRANSLATED}${net}`, 96 + bits, 'ipv6')
}
// Of IPv6 all that is handed out for the internet, without examples and tunnels that hold an IPv4 address.
global.addSubnet('2000::', 3, 'ipv6')
global.addSubnet(TRANSLATED, 96, 'ipv6')
for (const [net, bits] of [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  reserved.addSubnet(net, bits, 'ipv6')

/** Whether an IP address is one of the internet, and not of this machine or a network of its own. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !reserved.check(address, 'ipv4')
  return isIPv6(address) && global.check(address, 'ipv6') && !reserved.check(address, 'ipv6')
}
