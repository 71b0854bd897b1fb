import { readdir } from 'node:fs/promises'
import path from 'node:path'

import type { Ontology } from '../../ontology/compiled/ontology.ts'
import { readVocabulary } from '../../ontology/installed/read-vocabulary.ts'
import { SimilarityRefusal } from './similarity-refusal.ts'

/** The release of HPO in a folder: its one `hp*.json` and `phenotype*.hpoa`, gzipped or not. */
export async function releaseInFolder(folder: string): Promise<Ontology> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new SimilarityRefusal(`${folder} cannot be read.`, { cause })
  })
  const oneOf = (pattern: RegExp, kind: string) => {
    const [name, ...more] = names.filter((each) => pattern.test(each))
    if (name === undefined || more.length > 0)
      throw new SimilarityRefusal(
        `${folder} must hold one ${kind}: it holds ${String(more.length + (name === undefined ? 0 : 1))}.`,
      )
    return path.join(folder, name)
  }
  const sources = {
    ontology: oneOf(/^hp.*\.json(\.gz)?$/, 'hp*.json'),
    annotations: oneOf(/^phenotype.*\.hpoa(\.gz)?$/, 'phenotype*.hpoa'),
  }
  return (await readVocabulary(sources, () => undefined)).ontology
}
