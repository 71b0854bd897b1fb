import {
  answerChecker,
  codebookSchema,
  questionnaireSchema,
  type AnswerChecker,
  type Codebook,
  type JsonObject,
  type Questionnaire,
} from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import type { QuestionnaireVersion } from '../../generated/payload-types.ts'
import { relatedId } from '../related-id.ts'

/** A published version, parsed: what answering, checking and counting need of it. */
export interface Version {
  readonly id: string
  readonly questionnaire: string
  readonly version: number
  readonly definition: Questionnaire
  readonly survey: JsonObject
  readonly codebook: Codebook
  readonly checkAnswers: AnswerChecker
}

/** Versions never change, so that each is parsed once for as long as the process lives. */
const parsed = new Map<string, Version>()

/** The version with this id. */
export async function versionOf(id: string, req: PayloadRequest): Promise<Version> {
  const known = parsed.get(id)
  if (known) return known
  const document = await req.payload.findByID({
    collection: 'questionnaire-versions',
    id,
    depth: 0,
    overrideAccess: true, // callers show it only to people who may answer it, and never its approver
    req,
  })
  return remembered(document)
}

/** The newest version of a questionnaire, or null before the first one is published. */
export async function latestVersionOf(
  questionnaire: string,
  req: PayloadRequest,
): Promise<Version | null> {
  const { docs } = await req.payload.find({
    collection: 'questionnaire-versions',
    where: { questionnaire: { equals: questionnaire } },
    sort: '-version',
    limit: 1,
    depth: 0,
    overrideAccess: true, // as above
    req,
  })
  return docs[0] ? remembered(docs[0]) : null
}

function remembered(document: QuestionnaireVersion): Version {
  const known = parsed.get(document.id)
  if (known) return known
  const version = {
    id: document.id,
    questionnaire: relatedId(document.questionnaire),
    version: document.version,
    definition: questionnaireSchema.parse(document.definition),
    survey: document.survey as JsonObject,
    codebook: codebookSchema.parse(document.codebook),
    checkAnswers: answerChecker(document.answerSchema as JsonObject),
  }
  parsed.set(document.id, version)
  return version
}
