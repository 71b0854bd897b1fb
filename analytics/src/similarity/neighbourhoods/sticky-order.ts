import { createHmac } from 'node:crypto'

import type { SecretKey } from '../../secret-key.ts'

/**
 * A place from 0 to 1 for a person in a viewer's lists that hangs on the key and the two alone: the same on all days,
 * another for every viewer, whatever either has. Both are known by names that stay theirs.
 */
export function stickyOrder(
  key: SecretKey,
): (viewer: string | number, person: string | number) => number {
  return (viewer, person) =>
    createHmac('sha256', key)
      .update(`l1|${String(viewer)}|${String(person)}`)
      .digest()
      .readUIntBE(0, 6) /
    2 ** 48
}
