import { parseArgs } from 'node:util'

import {
  contentNames,
  measureChoice,
  measureNames,
  type MeasureChoice,
} from '../rank/measure-choice.ts'

/** What is asked of the command. */
export type SimilarityWords =
  | { readonly verb: 'help' }
  | (Asked & { readonly verb: 'pairs' })
  | (Asked & {
      readonly verb: 'rank'
      readonly count: number
      /** A field: profiles with the same value in it are not found for each other. */
      readonly excludeSame: string | undefined
    })

/** What both verbs ask. */
interface Asked {
  readonly input: string
  readonly measure: MeasureChoice
  /** Undefined: to standard output. */
  readonly out: string | undefined
  /** A folder with a release of HPO; undefined: the vocabulary in force. */
  readonly hpo: string | undefined
}

/** How the command is called. */
export const similarityUsage = `Usage: npm run similarity -- pairs --input pairs.jsonl --measure NAME [--out scores.jsonl] [--hpo FOLDER]
       npm run similarity -- rank --profiles profiles.jsonl --measure NAME [--k 10] [--out lists.jsonl]
         [--exclude-same FIELD] [--hpo FOLDER]
       npm run similarity -- --help

pairs   each line {"a": [ids], "b": [ids]} gives a line {"a", "b", "score"}, in the same order.
rank    each line {"id", "present": [ids], …} gives a line {"id", "matches": [{"id", "score"}]}: the nearest among the
        others of the file, best first, of two with one score the one that stands first; nobody with a score of 0.
        --exclude-same pmid leaves out those whose "pmid" is the same.

Files are JSONL, gzipped or not. FOLDER holds hp*.json and phenotype*.hpoa of one release, gzipped or not; without it
the installed vocabulary counts. Obsolete ids are read as what replaced them; a line with an id that names no term is
refused, and then nothing is written.

NAME is one of
${columns(measureNames)}
and may be followed by the diseases by which it counts how rare a term is: ${contentNames.map((name) => `@${name}`).join(', ')}.
Without it own, own-terms and geo count by all, the others by OMIM as the field's libraries do.`

function columns(names: readonly string[]): string {
  const width = Math.max(...names.map(({ length }) => length)) + 2
  const lines = names.map((_, at) => (at % 3 === 0 ? names.slice(at, at + 3) : []))
  return lines
    .filter(({ length }) => length > 0)
    .map(
      (line) =>
        `  ${line
          .map((name) => name.padEnd(width))
          .join('')
          .trimEnd()}`,
    )
    .join('\n')
}

/** What the words after the command ask; a sentence where they ask nothing that it does. */
export function similarityWords(words: readonly string[]): SimilarityWords | string {
  const parsed = parsedWords(words)
  if (typeof parsed === 'string') return parsed
  const { positionals, values } = parsed
  if (values.help) return { verb: 'help' }
  const [verb, ...more] = positionals
  if (more.length === 0 && verb === 'pairs') return pairsIn(values)
  if (more.length === 0 && verb === 'rank') return rankIn(values)
  return 'Say "pairs" or "rank" once.'
}

function pairsIn(values: Values): SimilarityWords | string {
  const asked = askedIn(values, 'input')
  return typeof asked === 'string' ? asked : { verb: 'pairs', ...asked }
}

function rankIn(values: Values): SimilarityWords | string {
  const asked = askedIn(values, 'profiles')
  if (typeof asked === 'string') return asked
  const count = Number(values.k)
  if (!Number.isInteger(count) || count < 1 || count > 10_000)
    return '--k is a whole number from 1 to 10000.'
  return { verb: 'rank', ...asked, count, excludeSame: values['exclude-same'] }
}

function askedIn(values: Values, inputName: 'input' | 'profiles'): Asked | string {
  const input = values[inputName]
  if (input === undefined) return `Name the file with --${inputName}.`
  if (values.measure === undefined) return 'Name a measure with --measure; --help lists them.'
  const measure = measureChoice(values.measure)
  if (measure === null) return `There is no measure called ${values.measure}; --help lists them.`
  return { input, measure, out: values.out, hpo: values.hpo }
}

type Values = Exclude<ReturnType<typeof parsedWords>, string>['values']

/** An option that nobody knows, or one without its value, makes `parseArgs` throw. */
function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options })
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}

const options = {
  help: { type: 'boolean', default: false },
  input: { type: 'string' },
  profiles: { type: 'string' },
  measure: { type: 'string' },
  k: { type: 'string', default: '10' },
  out: { type: 'string' },
  'exclude-same': { type: 'string' },
  hpo: { type: 'string' },
} as const
