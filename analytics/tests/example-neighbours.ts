import { compileOntology } from '../src/ontology/compiled/compile-ontology.ts'
import type { Ontology } from '../src/ontology/compiled/ontology.ts'
import { informationContent } from '../src/similarity/information-content.ts'
import type { Ground } from '../src/similarity/neighbourhoods/field.ts'
import { neighbourhoodSizes } from '../src/similarity/neighbourhoods/neighbourhood.ts'
import { fadingGiven, vectorMaker, type VectorMaker } from '../src/similarity/vector-maker.ts'

/** Numbers from 0 to 1 that look drawn and hang on the seed alone. */
export function drawsFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const [systems, groups, symptoms] = [8, 4, 5]
const idOf = (at: number) => `HP:${String(at + 1).padStart(7, '0')}`

/** An invented ontology of eight systems, each with four groups of five symptoms. */
export const bodyOntology: Ontology = compileOntology(
  {
    version: '2026-01-01',
    terms: Array.from({ length: 1 + systems * (1 + groups * (1 + symptoms)) }, (_, at) => ({
      id: idOf(at),
      label: `Example ${String(at)}`,
      parents: at === 0 ? [] : [idOf(parentOf(at))],
      altIds: [],
      synonyms: [],
      definition: '',
    })),
    obsolete: [],
  },
  null,
  { kind: 'official', sources: [] },
)

/** Terms stand in rows: the root, the systems, the groups of each, the symptoms of each of these. */
function parentOf(at: number): number {
  if (at <= systems) return 0
  const inGroups = at - 1 - systems
  if (inGroups < systems * groups) return 1 + Math.floor(inGroups / groups)
  return 1 + systems + Math.floor((inGroups - systems * groups) / symptoms)
}

const firstSymptom = 1 + systems + systems * groups
const symptomCount = systems * groups * symptoms

/** A symptom of the invented ontology, drawn. */
export const drawnSymptom = (draw: () => number): number =>
  firstSymptom + Math.floor(draw() * symptomCount)

/** What stands beside a symptom, in the same group. */
export const besides = (symptom: number): number[] =>
  Array.from({ length: symptomCount }, (_, at) => firstSymptom + at).filter(
    (other) => other !== symptom && parentOf(other) === parentOf(symptom),
  )

const given = fadingGiven(
  bodyOntology,
  informationContent(bodyOntology.counts.phenotype, 'as-in-one').map((tells) => tells + 1 / 4),
  0.6,
)

/** A maker over the invented ontology. */
export const bodyMaker = (): VectorMaker => vectorMaker(bodyOntology, given)

/** What is recorded of so many people: communities of about twelve who share most of five symptoms, with some of their own. */
export function exampleCommunities(people: number, draw: () => number): number[][] {
  const communities = Array.from({ length: Math.ceil(people / 12) }, () =>
    Array.from({ length: 5 }, () => drawnSymptom(draw)),
  )
  return Array.from({ length: people }, () => {
    const community = communities[Math.floor(draw() * communities.length)] ?? []
    const own = Array.from({ length: 1 + Math.floor(draw() * 3) }, () => drawnSymptom(draw))
    return [...new Set([...community.filter(() => draw() < 0.75), ...own])]
  })
}

/** The ground of these people, each an owner of their own unless told otherwise. */
export const groundOf = (
  recorded: readonly (readonly number[])[],
  ownerOf: (profile: number) => number = (profile) => profile,
  sizes = neighbourhoodSizes,
): Ground => ({
  people: { recordedOf: (profile) => recorded[profile] ?? [], ownerOf },
  sizes,
  newMaker: bodyMaker,
})
