import { join } from 'node:path'

import { expect, test } from 'vitest'

import { sealExample, withFolder } from '../../tests/sealed-example.ts'
import { withConfinedDuckDb } from './confined-duckdb.ts'

const outside = '/etc/hosts'

test.each([
  ['read a file elsewhere', `SELECT * FROM read_text('${outside}')`],
  ['write a file elsewhere', `COPY (SELECT 1) TO '${outside}.csv'`],
  ['attach a database elsewhere', `ATTACH '${outside}.db'`],
  ['load an extension', 'INSTALL httpfs'],
  ['unlock itself', 'SET enable_external_access = true'],
])('a confined DuckDB cannot %s', async (_, sql) => {
  await withFolder(async (folder) => {
    const attempt = withConfinedDuckDb({ folders: [folder] }, (database) => database.run(sql))
    await expect(attempt).rejects.toThrow(/Error/)
  })
})

test('it reads a sealed folder, even one with an apostrophe in its name', async () => {
  await withFolder(async (parent) => {
    const folder = join(parent, "Ada's")
    const person = { patient: 'example-1', disease: 'ORPHA:1', answers: {} }
    await sealExample(folder, [person])
    const rows = await withConfinedDuckDb({ folders: [folder] }, async (database) => {
      const reader = await database.runAndReadAll('SELECT disease FROM read_parquet($path)', {
        path: join(folder, 'people.parquet'),
      })
      return reader.getRowsJS()
    })
    expect(rows).toEqual([['ORPHA:1']])
  })
})
