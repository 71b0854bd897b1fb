import { readFileSync } from 'node:fs'

import { format } from 'prettier'
import { describe, expect, it } from 'vitest'

import { accessDocument } from './access-document.ts'

describe('accessDocument', () => {
  it('is what docs/access.md says', async () => {
    const kept = readFileSync(new URL('../docs/access.md', import.meta.url), 'utf8')
    expect(kept).toBe(await format(accessDocument(), { parser: 'markdown' }))
  })

  it.each([
    '| read | all members: own only |',
    '| change | administrator: allowed |',
    '| read | unfinished, all strangers, all members: published only; all staff: allowed |',
    '| delete | nobody |',
    'Staff alone read, filter and sort by `writers`, `approvedBy`, `approvedAt`.',
  ])('says: %s', (line) => {
    expect(accessDocument()).toContain(line)
  })
})
