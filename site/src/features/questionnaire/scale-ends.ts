import { localeSchema } from '@share4rare/schemas'
import { z } from 'zod'

/** An end of a scale: its number, and what that meant in words. */
export interface ScaleEnd {
  readonly n: number
  readonly meaning: string
}

/** What the ends of each scale of a form meant, lowest first, in a language; an end without words is left out. */
export function scaleEnds(
  survey: unknown,
  language: string,
): ReadonlyMap<string, readonly ScaleEnd[]> {
  const { pages } = surveyFormSchema.parse(survey)
  const scales = questionsIn(pages).flatMap(({ name, ...control }) => {
    const ends = [
      endOf(control.rateMin, control.minRateDescription, language),
      endOf(control.rateMax, control.maxRateDescription, language),
    ].flat()
    return ends.length > 0 ? [[name, ends] as const] : []
  })
  return new Map(scales)
}

const wordsSchema = z.object({ default: z.string(), es: z.string().optional() })

/** As much of a compiled form as tells of its scales. */
const blockSchema = z.object({
  name: z.string(),
  rateMin: z.number().optional(),
  rateMax: z.number().optional(),
  minRateDescription: wordsSchema.optional(),
  maxRateDescription: wordsSchema.optional(),
  get elements() {
    return z.array(blockSchema).default([])
  },
})

const surveyFormSchema = z.object({ pages: z.array(blockSchema).default([]) })

type Block = z.infer<typeof blockSchema>

function questionsIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...questionsIn(block.elements)])
}

function endOf(
  n: number | undefined,
  words: z.infer<typeof wordsSchema> | undefined,
  language: string,
): ScaleEnd[] {
  if (n === undefined || words === undefined) return []
  const wanted = localeSchema.catch('en').parse(language)
  return [{ n, meaning: (wanted === 'es' ? words.es : undefined) ?? words.default }]
}
