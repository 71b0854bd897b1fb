import type { Answer, Codebook, CodebookItem } from '@share4rare/schemas'

/** Fifty invented items: scales, choices and yes-or-no questions. */
export const benchCodebook: Codebook = {
  questionnaire: 'bench',
  items: Array.from({ length: 50 }, (_, index) => itemAt(index)),
}

/** What the so many-th person answers: every item, spread over all its values, the same at each run. */
export function answersTo(codebook: Codebook, person: number): Record<string, Answer> {
  return Object.fromEntries(
    codebook.items.map((item, index) => [item.code, answerTo(item, person * 31 + index * 17)]),
  )
}

function itemAt(index: number): CodebookItem {
  const described = {
    code: `item_${index + 1}`,
    title: { en: `Item ${index + 1}` },
    showPosition: false,
  }
  if (index % 5 < 2)
    return {
      ...described,
      measure: 'numbers',
      minimum: 0,
      maximum: 10,
      unit: null,
      direction: 'neutral',
    }
  const codes = index % 5 < 4 ? ['none', 'little', 'some', 'much'] : ['true', 'false']
  const categories = codes.map((code) => ({ code, label: { en: code } }))
  return { ...described, measure: 'categories', several: false, categories }
}

function answerTo(item: CodebookItem, drawn: number): Answer {
  if (item.measure === 'numbers') {
    return item.minimum + (drawn % (Math.floor(item.maximum - item.minimum) + 1))
  }
  const code = item.categories[drawn % item.categories.length]?.code ?? ''
  return item.several ? [code] : code
}
