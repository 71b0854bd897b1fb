import { expect, it } from 'vitest'

import { rowsToCsv } from './rows-to-csv.ts'

it('neutralises what a spreadsheet would calculate', () => {
  const [head, ...cells] = rowsToCsv([['text'], ['=1+1'], ['+1'], ['-1'], ['@x'], ['a, "b"']])
    .trimEnd()
    .split('\r\n')
  expect(head).toBe('\uFEFFtext')
  expect(cells).toEqual(["'=1+1", "'+1", "'-1", "'@x", '"a, ""b"""'])
})
