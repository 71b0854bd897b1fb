import { labelOf, termOf } from '@share4rare/analytics'
import { lexiconLanguages } from '@share4rare/schemas'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'

import { recordAudit } from '../../audit/record-audit.ts'
import type { SymptomWord } from '../../generated/payload-types.ts'
import { everyWordOf } from '../../symptoms/every-word-of.ts'
import { linesOf } from '../../symptoms/lines-of-words.ts'
import { vocabularyInForce } from '../../symptoms/vocabulary-in-force.ts'

/** What comes through Payload's doors comes from a curator: the row is theirs, whatever the platform ships later. */
export const keepAsCurated: CollectionBeforeChangeHook<SymptomWord> = async ({
  data,
  originalDoc,
  req,
}) => {
  const row = { ...originalDoc, ...data }
  const { ontology } = (await vocabularyInForce(req.payload)).words
  const term = termOf(ontology, row.hpoId ?? '')
  const label = term === null ? (row.label ?? '') : labelOf(ontology, term)
  const texts = lexiconLanguages.flatMap((language) => {
    const { name, about, words } = row[language] ?? {}
    return [name ?? '', about ?? '', ...linesOf(words ?? '')]
  })
  return { ...data, label, changedByCurator: true, everyWord: everyWordOf([label, ...texts]) }
}

/** Whoever changes how symptoms are found stands in the audit. */
export const noteInAudit: CollectionAfterChangeHook<SymptomWord> = async ({ doc, req }) => {
  await recordAudit(req, { action: 'symptom-words.changed', subject: doc.id })
}
