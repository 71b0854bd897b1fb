import type { Ontology } from '../../ontology/compiled/ontology.ts'
import { openVocabulary } from '../../ontology/installed/open-vocabulary.ts'
import { writeWhole } from '../../ontology/installed/current-vocabulary.ts'
import { raggedOf } from '../../ontology/compiled/ragged.ts'
import { contents, measures } from '../measures.ts'
import { profileRanker } from '../rank/profile-ranker.ts'
import { readPairs, readProfiles } from './read-lines.ts'
import { releaseInFolder } from './release-in-folder.ts'
import { SimilarityRefusal } from './similarity-refusal.ts'
import { similarityUsage, type SimilarityWords } from './similarity-words.ts'

/** Where the command speaks to: its answer, and what it tells meanwhile. */
export interface Speaking {
  readonly answer: (text: string) => void
  readonly tell: (sentence: string) => void
}

type Words<Verb> = Extract<SimilarityWords, { readonly verb: Verb }>

/** Does what the words ask. Refuses with a `SimilarityRefusal` or a `VocabularyError`; then nothing was written. */
export async function runSimilarity(
  words: SimilarityWords,
  vocabularyFolder: string,
  { answer, tell }: Speaking,
): Promise<void> {
  if (words.verb === 'help') {
    answer(`${similarityUsage}\n`)
    return
  }
  const ontology = await ontologyFor(words.hpo, vocabularyFolder, tell)
  const progress = progressTo(tell)
  const lines =
    words.verb === 'pairs'
      ? await pairLines(words, ontology, progress)
      : await rankLines(words, ontology, progress)
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  if (words.out === undefined) answer(text)
  else await writeTo(words.out, text)
}

async function writeTo(file: string, text: string): Promise<void> {
  await writeWhole(file, text).catch((cause: unknown) => {
    throw new SimilarityRefusal(`${file} cannot be written.`, { cause })
  })
}

async function ontologyFor(
  hpo: string | undefined,
  folder: string,
  tell: Speaking['tell'],
): Promise<Ontology> {
  if (hpo !== undefined) return releaseInFolder(hpo)
  const { ontology } = await openVocabulary(folder)
  const { kind, version } = ontology.release
  tell(
    kind === 'starter'
      ? 'No release of HPO is installed: the starter vocabulary counts, which knows no diseases. By those of OMIM its terms tell nothing: say @all, or name a release with --hpo.'
      : `By the installed release of HPO, ${version}.`,
  )
  return ontology
}

type Progress = (done: number, all: number) => void

/** Says how far it is, every two seconds. */
function progressTo(tell: Speaking['tell']): Progress {
  let said = Date.now()
  return (done, all) => {
    if (Date.now() - said < 2000) return
    said = Date.now()
    tell(`${String(done)} of ${String(all)} …`)
  }
}

async function pairLines(
  { input, measure }: Words<'pairs'>,
  ontology: Ontology,
  progress: Progress,
) {
  const pairs = await readPairs(input, ontology)
  const alike = measures[measure.name]?.(ontology, contents[measure.by](ontology))
  return pairs.map(({ a, b }, at) => {
    progress(at, pairs.length)
    return { a: a.written, b: b.written, score: alike?.(a.terms, b.terms) ?? 0 }
  })
}

async function rankLines(words: Words<'rank'>, ontology: Ontology, progress: Progress) {
  const profiles = await readProfiles(words.input, ontology, words.excludeSame)
  const rank = profileRanker(ontology, words.measure, raggedOf(profiles.map(({ terms }) => terms)))
  return profiles.map(({ id, group }, profile) => {
    progress(profile, profiles.length)
    const mayBeFound = (other: number) =>
      other !== profile && (group === null || profiles[other]?.group !== group)
    const matches = rank({ profile, count: words.count, mayBeFound }).map((found) => ({
      id: profiles[found.profile]?.id ?? '',
      score: found.score,
    }))
    return { id, matches }
  })
}
