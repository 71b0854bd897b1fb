import {
  compileQuestionnaire,
  type CompiledQuestionnaire,
  type Questionnaire,
} from '@share4rare/schemas'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { PanelRefusal } from '../../access/panel-refusal.ts'
import { sha256OfJson } from '../../audit/sha256-of-json.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { Questionnaire as QuestionnaireDocument } from '../../generated/payload-types.ts'
import { findingWords } from './finding-words.ts'
import { readQuestionnaire } from './read-questionnaire.ts'

/**
 * Keeps what was just published as an immutable version, in the same transaction: if it does not compile,
 * nothing is published and the author reads what to mend.
 */
export const publishVersion: CollectionAfterChangeHook<QuestionnaireDocument> = async ({
  doc,
  req,
}) => {
  if (doc._status !== 'published') return doc
  const questionnaire = await wholeQuestionnaire(doc.id, req)
  const compiled = compiledOrRefused(questionnaire)
  const sha256 = sha256OfJson(questionnaire)
  const latest = await latestVersion(doc.id, req)
  if (latest?.sha256 === sha256) return doc
  const version = await req.payload.create({
    collection: 'questionnaire-versions',
    data: {
      questionnaire: doc.id,
      version: (latest?.version ?? 0) + 1,
      code: questionnaire.code,
      definition: questionnaire,
      ...compiled,
      sha256,
      approvedBy: req.user?.id,
    },
    overrideAccess: true, // versions are made by publishing alone
    req,
  })
  await recordAudit(req, { action: 'questionnaire.published', subject: version.id })
  return doc
}

async function wholeQuestionnaire(id: string, req: PayloadRequest): Promise<Questionnaire> {
  const document = await req.payload.findByID({
    collection: 'questionnaires',
    id,
    locale: 'all',
    depth: 0,
    overrideAccess: true, // the publisher's right was checked when they saved
    req,
  })
  try {
    return readQuestionnaire(document)
  } catch (cause) {
    throw new PanelRefusal(
      'Something is still missing. Every question needs a code and an English title.',
      400,
      cause,
    )
  }
}

function compiledOrRefused(questionnaire: Questionnaire): CompiledQuestionnaire {
  const outcome = compileQuestionnaire(questionnaire)
  if (outcome.ok) return outcome.compiled
  throw new PanelRefusal(`Mend this before publishing. ${findingWords(outcome.findings)}`, 400)
}

async function latestVersion(questionnaire: string, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'questionnaire-versions',
    where: { questionnaire: { equals: questionnaire } },
    sort: '-version',
    limit: 1,
    depth: 0,
    overrideAccess: true, // the platform's own look at what it published
    req,
  })
  return docs[0]
}
