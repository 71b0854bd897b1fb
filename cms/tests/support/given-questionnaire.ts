import type { ConsentPurpose } from '@share4rare/schemas'
import { requestAs } from './personas.ts'

let made = 0

/** A question that may be counted, and shows a position. */
export const pain = {
  blockType: 'scale',
  code: 'pain',
  title: 'Pain today',
  minimum: 0,
  maximum: 10,
  direction: 'higher-is-worse',
  aggregate: true,
  showPosition: true,
}

/** A question that hangs on the one before it, and may be counted. */
const asksForHelp = {
  blockType: 'yes-no',
  code: 'has_help',
  title: 'Any help?',
  aggregate: true,
}
const whoHelps = {
  blockType: 'text',
  code: 'who_helps',
  title: 'Who helps you?',
  maximumLength: 40,
  required: false,
  showIf: { question: 'has_help', equals: 'true' },
}

/** A questionnaire as an author sends it, with a code of its own. */
export function draftOf(questions: readonly object[]) {
  made += 1
  return {
    title: `Example ${String(made)}`,
    code: `example_${String(made)}`,
    summary: 'For tests',
    minutes: 5,
    pages: [{ code: 'page_one', title: 'Page one', questions }],
    _status: 'draft',
  }
}

/** A questionnaire that one author wrote and another published. Answers with its id. */
export async function givenAQuestionnaire(
  questions: readonly object[] = [pain, asksForHelp, whoHelps],
): Promise<string> {
  const writing = await requestAs('author')
  const { id } = await writing.payload.create({
    collection: 'questionnaires',
    data: draftOf(questions) as never, // blocks as authors send them, without Payload's ids
    draft: true,
    depth: 0,
    overrideAccess: false,
    req: writing,
  })
  const approving = await requestAs('second author')
  await approving.payload.update({
    collection: 'questionnaires',
    id,
    data: { _status: 'published' },
    depth: 0,
    overrideAccess: false,
    req: approving,
  })
  return id
}

/** An open study of one questionnaire. Answers with its id. */
export async function givenAStudy(
  questionnaire: string,
  more: { diseaseGroup?: string; state?: 'approved' | 'closed' } = {},
): Promise<string> {
  const req = await requestAs('data scientist')
  const texts = { title: 'A study', summary: 'For tests', team: 'Testers', ethicsApproval: 'none' }
  const consentText = { version: 'study-1', body: 'For tests' }
  const study = await req.payload.create({
    collection: 'studies',
    data: { ...texts, consentText, state: 'open', questionnaires: [questionnaire], ...more },
    depth: 0,
    overrideAccess: false,
    req,
  })
  return study.id
}

/** A questionnaire, and the purpose of the open study that asks it. */
export async function givenAPurpose(): Promise<{
  questionnaire: string
  purpose: Extract<ConsentPurpose, { kind: 'study' }>
}> {
  const questionnaire = await givenAQuestionnaire()
  return { questionnaire, purpose: { kind: 'study', study: await givenAStudy(questionnaire) } }
}
