import type {
  AnnotatedDisease,
  DiseaseAnnotations,
  DiseaseFeature,
} from '../disease-annotations.ts'
import { VocabularyError } from '../vocabulary-error.ts'
import type { SourceFile } from './read-source.ts'

/** Reads the official `phenotype.hpoa`. Refuses a file that is no such table, or whose last line is cut. */
export function readAnnotations({ text, from }: SourceFile): DiseaseAnnotations {
  const lines = text.split('\n')
  const heading = lines.findIndex((line) => line.startsWith('database_id\t'))
  const version = /\/hp\/releases\/(\d{4}-\d{2}-\d{2})\//.exec(
    lines.find((line) => line.startsWith('#hpo-version:')) ?? '',
  )?.[1]
  if (heading < 0 || version === undefined || lines[heading]?.trimEnd() !== columns.join('\t'))
    throw new VocabularyError(`${from} is not a phenotype.hpoa of the Human Phenotype Ontology.`)
  if (lines.at(-1) !== '')
    throw new VocabularyError(`${from} is cut short: its last line has no end.`)
  const diseases = new Map<string, { name: string; features: DiseaseFeature[] }>()
  lines.slice(heading + 1, -1).forEach((line, at) => {
    addRow(diseases, line.trimEnd().split('\t'), `${from}, line ${String(heading + at + 2)},`)
  })
  refuseFewer(text, [...diseases.keys()], from)
  return { version, diseases: [...diseases].map(([id, disease]) => ({ id, ...disease })) }
}

/** The heading tells how many diseases there are, two or three more than there are in truth. */
function refuseFewer(text: string, ids: readonly string[], from: string): void {
  const [, told = '0'] = /^#description:.*\[(\d+): OMIM/.exec(text) ?? []
  const found = ids.filter((id) => id.startsWith('OMIM:')).length
  if (found < Number(told) * 0.99)
    throw new VocabularyError(
      `${from} is cut short: it tells of ${told} diseases of OMIM and holds ${String(found)}.`,
    )
}

const columns = [
  'database_id',
  'disease_name',
  'qualifier',
  'hpo_id',
  'reference',
  'evidence',
  'onset',
  'frequency',
  'sex',
  'modifier',
  'aspect',
  'biocuration',
] as const

type Disease = Pick<AnnotatedDisease, 'name'> & { features: DiseaseFeature[] }

function addRow(diseases: Map<string, Disease>, cells: readonly string[], where: string): void {
  const [id = '', name = '', qualifier = '', hpoId = '', , , , frequency = ''] = cells
  const aspect = cells[10]
  if (cells.length !== columns.length || !isTerm.test(hpoId) || aspect === undefined)
    throw new VocabularyError(`${where} is not a row of ${String(columns.length)} columns.`)
  const known = diseases.get(id) ?? { name, features: [] }
  known.features.push({
    hpoId,
    isPhenotype: aspect === 'P',
    isExcluded: qualifier === 'NOT',
    frequency: frequencyOf(frequency),
  })
  diseases.set(id, known)
}

const isTerm = /^HP:\d{7}$/

/** HPO's named frequencies, as the middle of what each stands for. */
const named: Readonly<Record<string, number>> = {
  'HP:0040280': 1,
  'HP:0040281': 0.895,
  'HP:0040282': 0.545,
  'HP:0040283': 0.17,
  'HP:0040284': 0.025,
  'HP:0040285': 0,
}

/** Of a named frequency, of `7/12` or of `45%`: between 0 and 1; null where none is told. */
function frequencyOf(written: string): number | null {
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(written) ?? []
  if (part !== undefined && Number(whole) > 0) return Number(part) / Number(whole)
  const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(written) ?? []
  if (percent !== undefined) return Number(percent) / 100
  return named[written] ?? null
}
