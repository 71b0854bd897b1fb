import { doors } from '../cms/src/access/doors.ts'
import {
  fieldsForNobody,
  fieldsForStaff,
  globals,
  matrix,
  verdictFor,
  verdicts,
  type CollectionRows,
  type Operation,
  type Row,
} from '../cms/src/access/matrix.ts'
import { groups, personas, type PersonaName } from '../cms/src/access/personas.ts'

const operations = {
  create: 'add',
  read: 'read',
  readVersions: 'read earlier versions',
  update: 'change',
  delete: 'delete',
  admin: 'enter the panel with it',
  unlock: 'unlock it',
} as const satisfies Record<Operation, string>

const everybody = Object.keys(personas).filter((name): name is PersonaName =>
  Object.hasOwn(personas, name),
)

/** Who may do what with the record, as a data-protection officer reads it. */
export function accessDocument(): string {
  return [
    ...introduction,
    ...listed('Who comes', personas),
    ...listed('What they may do', verdicts),
    '## Documents',
    '',
    ...Object.entries(matrix).flatMap(([slug, rows]) => sectionOf(slug, rows)),
    '## What there is only one of',
    '',
    ...Object.entries(globals).flatMap(([slug, rows]) => sectionOf(slug, rows)),
    ...doorsSection(),
  ].join('\n')
}

const introduction = [
  '# Who may do what',
  '',
  'Printed from `cms/src/access/matrix.ts` and `doors.ts` by `npm run check -- --fix`: change those. A test comes to',
  'the API as each of these people and asks for every document in every way; it fails where an answer differs',
  'from what is written here, and where a collection or a door is missing. Whoever is not named is denied.',
  '',
]

function listed(title: string, words: Readonly<Record<string, string>>): string[] {
  return [
    `## ${title}`,
    '',
    ...Object.entries(words).map(([name, meaning]) => `- **${name}**: ${meaning}`),
    '',
  ]
}

function sectionOf(
  slug: string,
  { holds, ...rows }: Pick<CollectionRows, 'holds'> & Partial<CollectionRows>,
): string[] {
  const lines = operationsOf(rows).map(
    ([operation, row]) => `| ${operations[operation]} | ${sentenceOf(row)} |`,
  )
  const table = ['| to | who |', '| --- | --- |', ...lines, '']
  return [`### ${slug}`, '', `${holds}.`, ...staffOnly(slug), '', ...table]
}

function staffOnly(slug: string): string[] {
  const sentences = [
    ['Staff alone read, filter and sort by', fieldsForStaff],
    ['Nobody reads, filters or sorts by', fieldsForNobody],
  ] as const
  return sentences.flatMap(([sentence, fields]) => {
    const names = new Map(Object.entries(fields)).get(slug) ?? []
    return names.length === 0
      ? []
      : ['', `${sentence} ${names.map((name) => `\`${name}\``).join(', ')}.`]
  })
}

function operationsOf(rows: Partial<Omit<CollectionRows, 'holds'>>): [Operation, Row][] {
  return (
    ['create', 'read', 'readVersions', 'update', 'delete', 'admin', 'unlock'] as const
  ).flatMap((operation) => {
    const row = rows[operation]
    return row ? [[operation, row] satisfies [Operation, Row]] : []
  })
}

function sentenceOf(row: Row): string {
  const named = everybody
    .map((name) => ({ name, verdict: verdictFor(row, name) }))
    .filter(({ verdict }) => verdict !== 'denied')
  const byVerdict = [...Map.groupBy(named, ({ verdict }) => verdict)].map(
    ([verdict, people]) => `${namesOf(people.map(({ name }) => name))}: ${verdict}`,
  )
  return byVerdict.join('; ') || 'nobody'
}

function namesOf(names: readonly PersonaName[]): string {
  if (names.length === everybody.length) return 'everybody'
  const whole = Object.entries(groups).filter(([, group]) =>
    group.every((name) => names.includes(name)),
  )
  const covered = new Set<PersonaName>(whole.flatMap(([, group]) => group))
  const others = names.filter((name) => !covered.has(name))
  return [...others, ...whole.map(([group]) => `all ${group}`)].join(', ')
}

function doorsSection(): string[] {
  const rows = doors.map(
    ({ door, opensTo, gives }) => `| \`${door}\` | ${opensTo.join(', ') || 'nobody'} | ${gives} |`,
  )
  return [
    '## Doors of our own',
    '',
    '| door | opens to | gives |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ]
}
