import { z } from 'zod'

import type { SourceFile } from '../official/read-source.ts'
import { VocabularyError } from '../vocabulary-error.ts'
import type { Disorder, Nomenclature } from './nomenclature.ts'

/** Reads product 1 of Orphadata as JSON, which is its XML written so that each element is a list. */
export function readOrphadataJson({ text, from }: SourceFile): Nomenclature {
  const parsed = fileSchema.safeParse(parsedJson(text, from))
  if (!parsed.success) throw new VocabularyError(`${from} is no nomenclature of Orphanet.`)
  const { JDBOR } = parsed.data
  const lists = JDBOR.flatMap(({ DisorderList }) => DisorderList)
  const disorders = lists.flatMap(({ Disorder: listed }) => listed).map(disorderOf)
  return { version: JDBOR[0]?.date.slice(0, 10) ?? '', disorders }
}

const textSchema = z.object({ label: z.string() })
const disorderSchema = z.object({
  OrphaCode: z.coerce.string(),
  Name: z.array(textSchema).min(1),
  SynonymList: z.array(z.object({ Synonym: z.array(textSchema).default([]) })).default([]),
})
const fileSchema = z.object({
  JDBOR: z
    .array(
      z.object({
        date: z.string(),
        DisorderList: z.array(z.object({ Disorder: z.array(disorderSchema) })),
      }),
    )
    .length(1),
})

function parsedJson(text: string, from: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new VocabularyError(`${from} is cut short or is no JSON file.`, { cause })
  }
}

function disorderOf(read: z.infer<typeof disorderSchema>): Disorder {
  const synonyms = read.SynonymList.flatMap(({ Synonym }) => Synonym)
  return {
    code: `ORPHA:${read.OrphaCode}`,
    name: read.Name[0]?.label ?? '',
    synonyms: synonyms.map(({ label }) => label),
    parents: [],
    movedTo: null,
  }
}
