import type { LintCode, LintFinding } from '@share4rare/schemas'

/** What an author must mend before publishing, one sentence for each finding, named by the question's code. */
export function findingWords(findings: readonly LintFinding[]): string {
  return findings.map(({ code, at }) => `${at}: ${words[code]}.`).join(' ')
}

const words: Record<LintCode, string> = {
  'reserved-code': 'this word has a meaning of its own in the software, choose another code',
  'duplicate-code': 'two pages or questions have this code, give each its own',
  'duplicate-choice': 'two choices have the same code',
  'too-many-choices': 'there are too many choices to read on a phone',
  'unknown-condition-question': 'it is shown by the answer to a question that does not exist',
  'condition-on-later-question': 'it is shown by the answer to a question that comes later',
  'condition-never-true': 'it is shown by an answer that nobody can give',
  'range-upside-down': 'the smallest value must be below the largest',
  'range-not-whole': 'of whole numbers the smallest and the largest must be whole too',
  'scale-too-wide': 'a scale has eleven steps at most; ask for a number instead',
  'not-countable': 'texts and dates cannot be counted',
  'position-needs-number': 'only a counted number or scale can show where somebody stands',
  'identifying-and-counted': 'what tells who somebody is cannot be counted',
  'two-numbers-counted':
    'a number of two values cannot be counted; ask a yes-or-no question instead',
}
