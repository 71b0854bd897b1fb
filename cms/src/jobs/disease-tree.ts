import type { DiseaseTree, PeerGroup } from '@share4rare/analytics'
import { localisedTextSchema, type LocalisedText } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { allDiseases } from '../collections/studies/open-studies.ts'
import { relatedIdOrNull } from '../collections/related-id.ts'

const root = 'every-disease'

/** The diseases as peer groups are cut from them: ORPHA codes, under one root. */
export async function diseaseTree(req: PayloadRequest): Promise<DiseaseTree> {
  const diseases = await allDiseases(req)
  const codes = new Map(diseases.map(({ id, orphaCode }) => [id, orphaCode]))
  const children = Map.groupBy(
    diseases,
    ({ parent }) => codes.get(relatedIdOrNull(parent) ?? '') ?? root,
  )
  return {
    root,
    children: Object.fromEntries(
      [...children].map(([above, below]) => [above, below.map(({ orphaCode }) => orphaCode)]),
    ),
  }
}

/**
 * The stable name of the people who answered a questionnaire and have one of these diseases. Charts and
 * requests share it, so that each is compared with what was released about it before.
 */
export function populationId(questionnaire: string, leaves: readonly string[]): string {
  return `${questionnaire}|${leaves.toSorted().join('+')}`
}

/** The diseases below a group (its id), or all of them. */
export async function leavesOf(group: string | null, req: PayloadRequest): Promise<string[]> {
  const tree = await diseaseTree(req)
  const top = (await allDiseases(req)).find(({ id }) => id === group)?.orphaCode ?? root
  return leavesBelow(tree, top)
}

/** What a peer group is called, in every language: its disease, its group of diseases, or the others of a group. */
export type GroupNames = (group: PeerGroup) => LocalisedText

/** The names of all peer groups that the tree can give. */
export async function groupNames(req: PayloadRequest): Promise<GroupNames> {
  const tree = await diseaseTree(req)
  const names = await namesByCode(req)
  return ({ node, leaves }) => {
    const name = names.get(node)
    if (!name) return { en: 'Other rare conditions', es: 'Otras enfermedades raras' }
    const below = leavesBelow(tree, node)
    if (below.length === leaves.length) return name
    return {
      en: `Other conditions in the group: ${name.en}`,
      es: `Otras enfermedades del grupo: ${name.es ?? name.en}`,
    }
  }
}

function leavesBelow(tree: DiseaseTree, node: string): string[] {
  const below = tree.children[node] ?? []
  return below.length === 0 ? [node] : below.flatMap((child) => leavesBelow(tree, child))
}

/** Read in every language at once: two reads with one request would share its language. */
async function namesByCode(req: PayloadRequest): Promise<Map<string, LocalisedText>> {
  const { docs } = await req.payload.find({
    collection: 'diseases',
    locale: 'all',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // diseases are public
    req,
  })
  return new Map(
    docs.map(({ orphaCode, name }) => [orphaCode, localisedTextSchema.parse(written(name))]),
  )
}

/** Payload gives null for a language that is not written yet. */
function written(name: unknown): object {
  return Object.fromEntries(
    Object.entries(typeof name === 'object' && name !== null ? name : {}).filter(
      ([, text]) => text !== null,
    ),
  )
}
