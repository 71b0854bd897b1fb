import { z } from 'zod'

import type { ObsoleteTerm, OntologyTerm, OntologyTerms } from '../ontology-terms.ts'
import { VocabularyError } from '../vocabulary-error.ts'
import type { SourceFile } from './read-source.ts'

/** Reads the official `hp.json` (OBO Graphs). Refuses what is no JSON, no whole graph or another ontology. */
export function readOboGraph({ text, from }: SourceFile): OntologyTerms {
  const { graph, version } = wholeGraph(parsedJson(text, from), from)
  const classes = graph.nodes.filter((node) => isHpoClass(node))
  const parents = parentsBySubject(graph.edges)
  const terms = classes
    .filter(({ meta }) => meta.deprecated !== true)
    .map((node) => termOf(node, parents.get(node.id) ?? []))
  refuseUnknownParents(terms, from)
  return { version, terms, obsolete: classes.filter(isObsolete).map(obsoleteOf) }
}

const valueSchema = z.object({ pred: z.string().default(''), val: z.string().default('') })
const metaSchema = z
  .object({
    deprecated: z.boolean().optional(),
    definition: valueSchema.optional(),
    synonyms: z.array(valueSchema).default([]),
    basicPropertyValues: z.array(valueSchema).default([]),
  })
  .default({ synonyms: [], basicPropertyValues: [] })
const nodeSchema = z.object({
  id: z.string(),
  lbl: z.string().optional(),
  type: z.string().optional(),
  meta: metaSchema,
})
const graphSchema = z.object({
  meta: z.object({ version: z.string() }),
  nodes: z.array(nodeSchema),
  edges: z.array(z.object({ sub: z.string(), pred: z.string(), obj: z.string() })),
})
const fileSchema = z.object({ graphs: z.array(graphSchema).length(1) })

type Node = z.infer<typeof nodeSchema>

const termAddress = 'http://purl.obolibrary.org/obo/HP_'
const releaseOf = /\/obo\/hp\/releases\/(\d{4}-\d{2}-\d{2})\/hp\.json$/
const alternativeId = 'http://www.geneontology.org/formats/oboInOwl#hasAlternativeId'
const replacement = 'http://purl.obolibrary.org/obo/IAO_0100001'

function parsedJson(text: string, from: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new VocabularyError(`${from} is cut short or is no JSON file.`, { cause })
  }
}

function wholeGraph(content: unknown, from: string) {
  const parsed = fileSchema.safeParse(content)
  const graph = parsed.data?.graphs[0]
  const version = graph && releaseOf.exec(graph.meta.version)?.[1]
  if (!graph || !version)
    throw new VocabularyError(
      `${from} is not a release of the Human Phenotype Ontology: hp.json with its release is needed.`,
    )
  return { graph, version }
}

const isHpoClass = ({ id, type }: Node) => id.startsWith(termAddress) && type === 'CLASS'
const isObsolete = ({ meta }: Node) => meta.deprecated === true

/** `HP:0001250` of `http://purl.obolibrary.org/obo/HP_0001250`, and itself where it is written short already. */
function shortId(id: string): string {
  return id.startsWith(termAddress) ? `HP:${id.slice(termAddress.length)}` : id
}

function parentsBySubject(edges: z.infer<typeof graphSchema>['edges']): Map<string, string[]> {
  const parents = new Map<string, string[]>()
  for (const { sub, pred, obj } of edges) {
    if (pred !== 'is_a' || !sub.startsWith(termAddress) || !obj.startsWith(termAddress)) continue
    const known = parents.get(sub)
    if (known) known.push(shortId(obj))
    else parents.set(sub, [shortId(obj)])
  }
  return parents
}

function termOf({ id, lbl = '', meta }: Node, parents: readonly string[]): OntologyTerm {
  return {
    id: shortId(id),
    label: lbl,
    parents,
    altIds: valuesOf(meta, alternativeId).map(shortId),
    synonyms: [...new Set(meta.synonyms.map(({ val }) => val))].filter((val) => val !== lbl),
    definition: meta.definition?.val ?? '',
  }
}

function obsoleteOf({ id, meta }: Node): ObsoleteTerm {
  const [next] = valuesOf(meta, replacement)
  return { id: shortId(id), replacedBy: next === undefined ? null : shortId(next) }
}

function valuesOf(meta: Node['meta'], predicate: string): string[] {
  return meta.basicPropertyValues.filter(({ pred }) => pred === predicate).map(({ val }) => val)
}

/** A file that was cut and closed again is whole JSON: its terms hang in the air. */
function refuseUnknownParents(terms: readonly OntologyTerm[], from: string): void {
  const known = new Set(terms.map(({ id }) => id))
  const hanging = terms.filter(({ id, parents, label }) => {
    const isRooted = id === rootTerm || parents.length > 0
    return !isRooted || label === '' || parents.some((parent) => !known.has(parent))
  })
  if (!known.has(rootTerm) || hanging.length > 0)
    throw new VocabularyError(
      `${from} is not whole: ${String(hanging.length)} of its terms hang beneath none that it holds.`,
    )
}

const rootTerm = 'HP:0000001'
