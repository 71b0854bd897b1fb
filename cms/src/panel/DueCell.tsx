import type { DefaultServerCellComponentProps } from 'payload'

import { evidenceWords } from './evidence-words.ts'
import { timeLeft } from './time-left.ts'

/** How much is left of the 48 hours, in the list of patients. */
export function DueCell({ cellData, i18n }: DefaultServerCellComponentProps) {
  return typeof cellData === 'string' ? (
    <span>{timeLeft(cellData, evidenceWords(i18n.language))}</span>
  ) : null
}
