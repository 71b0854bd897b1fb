import { isIPv6 } from 'node:net'

/** What of an address is counted: of IPv6 the first half, for whoever has one address there has 2^64. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('%')) return address
  const groups = groupsOf(new URL(`http://[${address}]`).hostname.slice(1, -1))
  return isIPv4Inside(groups) ? asIPv4(groups) : `${groups.slice(0, 4).join(':')}::/64`
}

function groupsOf(shortest: string): string[] {
  const [before = [], after = []] = shortest
    .split('::')
    .map((part) => part.split(':').filter(Boolean))
  const zeros = Array<string>(8 - before.length - after.length).fill('0')
  return shortest.includes('::') ? [...before, ...zeros, ...after] : before
}

function isIPv4Inside(groups: readonly string[]): boolean {
  return groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff'
}

function asIPv4(groups: readonly string[]): string {
  const halves = groups.slice(6).map((group) => parseInt(group, 16))
  return halves.flatMap((half) => [half >> 8, half & 255]).join('.')
}
