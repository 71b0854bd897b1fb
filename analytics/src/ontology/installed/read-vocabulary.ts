import path from 'node:path'

import { compileOntology } from '../compiled/compile-ontology.ts'
import { termCount } from '../compiled/ontology.ts'
import { readAnnotations } from '../official/read-annotations.ts'
import { readOboGraph } from '../official/read-obo-graph.ts'
import { readSource, type SourceFile } from '../official/read-source.ts'
import { compileOrphanet } from '../orphanet/compile-orphanet.ts'
import { readOrphanet } from '../orphanet/read-orphanet.ts'
import { readTranslation } from '../translations/read-translation.ts'
import { compileTranslation, namesIn } from '../translations/translation.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { VocabularyError } from '../vocabulary-error.ts'

/** Where the files of a vocabulary are: paths or addresses, gzipped or not, as their makers publish them. */
export interface VocabularySources {
  /** HPO's `hp.json`. */
  readonly ontology: string
  /** HPO's `phenotype.hpoa`; without it nothing is known of diseases. */
  readonly annotations?: string | undefined
  /** Orphadata's product 1 or ORPHApackets. */
  readonly orphanet?: string | undefined
  /** HPO's translations, one for each language. */
  readonly translations?: readonly string[] | undefined
}

/** Told before each step, in a few words. */
export type Progress = (step: string) => void

/** Reads and compiles a vocabulary; refuses, in a sentence, whatever is missing, cut, of another kind or release. */
export async function readVocabulary(
  { ontology, annotations, orphanet, translations = [] }: VocabularySources,
  progress: Progress,
): Promise<Vocabulary> {
  const sources: { name: string; sha256: string }[] = []
  const read = async <Content>(from: string, reader: (source: SourceFile) => Content) => {
    progress(`Reading ${from}`)
    const source = await readSource(from)
    const content = reader(source)
    sources.push({ name: nameOf(from), sha256: source.sha256 })
    return content
  }
  const terms = await read(ontology, readOboGraph)
  const diseases = annotations === undefined ? null : await read(annotations, readAnnotations)
  const nomenclature = orphanet === undefined ? null : await read(orphanet, readOrphanet)
  const labels = []
  for (const from of translations) labels.push({ from, ...(await read(from, readTranslation)) })
  refuseTwice(labels.map(({ language }) => language))
  progress('Compiling')
  const compiled = compileOntology(terms, diseases, { kind: 'official', sources })
  return {
    ontology: compiled,
    orphanet: nomenclature && compileOrphanet(nomenclature),
    translations: labels.map((one) => translationOf(one, compiled)),
  }
}

/** The last part of a path or an address: where it lay is nobody's business later. */
function nameOf(from: string): string {
  const plain = /^https?:/.test(from) ? new URL(from).pathname : from
  return path.basename(plain)
}

function refuseTwice(languages: readonly string[]): void {
  const twice = languages.find((language, at) => languages.indexOf(language) !== at)
  if (twice !== undefined) throw new VocabularyError(`Two translations are into ${twice}.`)
}

/** Of another release some terms are new and some gone, but a translation of HPO knows most of what it names. */
function translationOf(
  labels: Parameters<typeof compileTranslation>[0] & { readonly from: string },
  ontology: Vocabulary['ontology'],
) {
  const translation = compileTranslation(labels, ontology)
  const known = namesIn(translation).size
  if (known === 0 || known * 2 < Math.min(labels.names.size, termCount(ontology)))
    throw new VocabularyError(`${labels.from} names terms that this release does not have.`)
  return translation
}
