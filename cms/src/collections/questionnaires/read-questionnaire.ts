import { questionnaireSchema, type Questionnaire } from '@share4rare/schemas'

/**
 * The questionnaire of a document that was read in every language at once. Throws where the document is not
 * complete yet; Payload's empty texts and unused conditions count as left out.
 */
export function readQuestionnaire(document: unknown): Questionnaire {
  const { pages, ...rest } = asRecord(withoutEmpty(document))
  const read = asList(pages).map((page) => {
    const { questions, ...heading } = asRecord(page)
    return { ...heading, questions: asList(questions).map(readQuestion) }
  })
  return questionnaireSchema.parse({ ...rest, pages: read })
}

function readQuestion(block: unknown): unknown {
  const { blockType, showIf, ...question } = asRecord(block)
  const condition = asRecord(showIf)
  return {
    ...question,
    kind: blockType,
    ...(condition['question'] !== undefined && { showIf: condition }),
  }
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
    .filter(
      ([, inner]) => inner !== null && inner !== undefined && inner !== '' && !isEmptyRecord(inner),
    )
  return Object.fromEntries(kept)
}

function isEmptyRecord(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === 0
  )
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
