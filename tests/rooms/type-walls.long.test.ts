import path from 'node:path'

import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const top = path.resolve(import.meta.dirname, '../..')
const schemas = "'./index.ts'"

/** What the compiler says about a file that would stand in a room, under that room's own settings. */
function complaintsAbout(room: string, text: string): string[] {
  const planted = path.join(top, room, 'planted.ts')
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configOf(room), ts.sys.readFile.bind(ts.sys)).config,
    ts.sys,
    path.dirname(configOf(room)),
  )
  const host = ts.createCompilerHost(options)
  host.fileExists = (file) => file === planted || ts.sys.fileExists(file)
  host.readFile = (file) => (file === planted ? text : ts.sys.readFile(file))
  const program = ts.createProgram([planted], options, host)
  return program
    .getSemanticDiagnostics(program.getSourceFile(planted))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

function configOf(room: string): string {
  const found = ts.findConfigFile(path.join(top, room), ts.sys.fileExists.bind(ts.sys))
  return found ?? path.join(top, 'tsconfig.base.json')
}

describe('what runs in browsers does not know Node', () => {
  it.each(['schemas/src', 'analytics/src/view'])('in %s `process` is an unknown word', (room) => {
    const complaints = complaintsAbout(room, 'export const here = process.cwd()')
    expect(complaints).toEqual([expect.stringContaining("Cannot find name 'process'")])
  })

  it('in schemas `document` is an unknown word', () => {
    const complaints = complaintsAbout('schemas/src', 'export const title = document.title')
    expect(complaints).toEqual([expect.stringContaining("Cannot find name 'document'")])
  })
})

describe('figures carry their stage in their type', () => {
  const drawing = `
    import type { Aggregate, Cell, ReleasedAggregate, ReleasedTableSet } from ${schemas}
    const draw = (figures: ReleasedAggregate): string => figures.kind`

  it('released figures may be drawn', () => {
    const text = `${drawing}
      export const drawn = (figures: ReleasedTableSet, cell: Cell, other: Aggregate) =>
        [draw(figures), cell.status, other.size]`
    expect(complaintsAbout('schemas/src', text)).toEqual([])
  })

  it('an aggregate that was not released may not', () => {
    const text = `${drawing}
      export const drawn = (aggregate: Aggregate, _: ReleasedTableSet | Cell) => [draw(aggregate), _]`
    expect(complaintsAbout('schemas/src', text)).toEqual([
      expect.stringContaining("'Aggregate' is not assignable to parameter"),
    ])
  })

  it('figures that only look released may not', () => {
    const text = `${drawing}
      type Unbranded = Omit<ReleasedTableSet, symbol>
      export const drawn = (alike: Unbranded, _: Aggregate | Cell) => [draw(alike), _]`
    expect(complaintsAbout('schemas/src', text)).toEqual([
      expect.stringContaining("'Unbranded' is not assignable to parameter"),
    ])
  })
})

describe('a withheld cell has no value', () => {
  const reading = `import type { Cell } from ${schemas}\n`

  it('so a value is read only after asking whether it is shown', () => {
    const text = `${reading} export const valueOf = (cell: Cell) =>
      cell.status === 'shown' ? cell.value : null`
    expect(complaintsAbout('schemas/src', text)).toEqual([])
  })

  it('and reading it without asking is refused', () => {
    const text = `${reading} export const valueOf = (cell: Cell) => cell.value`
    expect(complaintsAbout('schemas/src', text)).toEqual([
      expect.stringContaining("Property 'value' does not exist"),
    ])
  })
})

describe('a collection says who may do each thing', () => {
  const closed = `
    import type { CompleteAccess, Gate, Rule } from './rule.ts'
    const never: Gate = () => false
    const their: Rule = () => ({ owner: { equals: 'them' } })
    const rest = { read: their, readVersions: never, update: their, delete: never }`

  it('and then it compiles', () => {
    const text = `${closed}
      export const access = { ...rest, create: never } satisfies CompleteAccess`
    expect(complaintsAbout('cms/src/access', text)).toEqual([])
  })

  it('so that an operation left out is refused', () => {
    const text = `${closed}
      export const access = [never, { ...rest } satisfies CompleteAccess]`
    expect(complaintsAbout('cms/src/access', text)).toEqual([
      expect.stringContaining("Property 'create' is missing"),
    ])
  })

  it('and that documents instead of a yes are refused for making new ones', () => {
    const text = `${closed}
      export const access = [never, { ...rest, create: their } satisfies CompleteAccess]`
    expect(complaintsAbout('cms/src/access', text)).toEqual([
      expect.stringContaining("Type 'Rule' is not assignable to type 'Gate'"),
    ])
  })
})
