import { z } from 'zod'

/** As much of dependency-cruiser's JSON as the picture needs. */
export const cruisedModulesSchema = z.object({
  modules: z.array(
    z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) }),
  ),
})

type Cruised = z.infer<typeof cruisedModulesSchema>

const rooms = ['schemas', 'analytics', 'cms', 'site'] as const
const start = '<!-- rooms: printed by npm run check -- --fix -->'
const end = '<!-- end of rooms -->'

/** A Mermaid picture of the rooms, their first-level folders and what these import; the same for the same code. */
export function roomsPicture({ modules }: Cruised): string {
  const ours = modules.filter(({ source }) => isOurs(source))
  const folders = sorted(ours.map(({ source }) => folderOf(source)))
  const doors = ours.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => isOurs(resolved))
      .map(({ resolved }) => [folderOf(source), folderOf(resolved)] as const)
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => `  ${idOf(from)} --> ${idOf(to)}`),
  )
  const boxes = rooms.flatMap((room) => [
    `  subgraph ${room}`,
    ...folders
      .filter((folder) => folder.startsWith(`${room}/`))
      .map((folder) => `    ${idOf(folder)}["${folder.slice(room.length + 1)}"]`),
    '  end',
  ])
  return ['flowchart BT', ...boxes, ...sorted(doors)].join('\n')
}

/** The document with its picture replaced; throws where the markers are missing. */
export function withPicture(document: string, picture: string): string {
  const [before, rest] = document.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error(`The document has no section between "${start}" and "${end}".`)
  return `${before}${start}\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n${end}${after}`
}

const notDrawn = /\.test\.tsx?$|\/(generated|migrations)\//

function isOurs(file: string): boolean {
  return rooms.some((room) => file.startsWith(`${room}/src/`)) && !notDrawn.test(file)
}

function folderOf(file: string): string {
  const [room = '', , name = '', inside] = file.split('/')
  if (inside !== undefined) return `${room}/${name}`
  return name === 'index.ts' ? `${room}/front door` : `${room}/single files`
}

function idOf(folder: string): string {
  return folder.replaceAll(/[^a-z0-9]+/gi, '_')
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted((a, b) => (a < b ? -1 : 1))
}
