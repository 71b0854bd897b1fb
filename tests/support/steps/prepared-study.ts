import { z } from 'zod'

import { madeSchema, signIn, type Caller } from '../caller.ts'
import type { Platform } from '../platform.ts'
import { makeStaff, makeTheStaff, theAdministrator } from './accounts.ts'
import { makeDiseases, openStudy } from './study.ts'

/** The questions of one page. */
type Questions = readonly object[]

/** A study that is open to people, over a page of questions or more, with the staff behind it. */
export async function aPreparedStudy(platform: Platform, ...pages: readonly Questions[]) {
  const administrator = await theAdministrator(platform)
  const staff = await makeTheStaff(platform, 'Rounds')
  const author = await makeStaff(platform, 'Clara Rounds', 'author')
  const as = (account: typeof author) => signIn(platform, 'staff', account)
  const writer = await as(author)
  const dataScientist = await as(staff.dataScientist)
  const diseases = await makeDiseases(writer, 'Rounds syndrome')
  const questionnaire = await published(pages, writer, await as(staff.approver))
  const study = await openStudy(dataScientist, {
    questionnaire,
    title: 'A study of many rounds',
    diseases,
  })
  const doorkeepers = { administrator, validator: await as(staff.validator) }
  const votes = [await as(staff.committee[0]), await as(staff.committee[1])]
  votes.push(await as(staff.committee[2]))
  return { study, diseases, doorkeepers, dataScientist, votes }
}

async function published(questions: readonly Questions[], writer: Caller, approver: Caller) {
  const about = { title: 'Many rounds', code: 'many_rounds', summary: 'For rounds.', minutes: 1 }
  const pages = questions.map((ofPage, index) => ({
    ...{ code: `page_${index + 1}`, title: `Rounds ${index + 1}`, questions: ofPage },
  }))
  const draft = { ...about, pages, _status: 'draft' }
  const { doc } = await writer.post('/questionnaires?draft=true', draft, madeSchema)
  await approver.patch(`/questionnaires/${doc.id}`, { _status: 'published' }, z.unknown())
  return doc.id
}
