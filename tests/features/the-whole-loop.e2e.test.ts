import { afterAll, beforeAll, expect, test } from 'vitest'

import { signIn } from '../support/caller.ts'
import type { StaffAccount } from '../support/staff-account.ts'
import { launchEmptyPlatform } from '../support/platform.ts'
import { Stage } from '../support/stage.ts'
import { startedPlatform } from '../support/started-platform.ts'
import {
  givenThereIsNothingYet,
  makeMember,
  makeTheStaff,
  somebody,
  theAdministrator,
} from '../support/steps/accounts.ts'
import {
  figuresIn,
  thenSoManyWereSealed,
  thenTheManifestNames,
  unlike,
} from '../support/steps/figures.ts'
import { thenTheOwnersAreAskedByMail, thenTheResearcherIsTold } from '../support/steps/mailbox.ts'
import {
  whenTheAdministratorMakesAnAccount,
  whenTheyEnterByTheirInvitation,
} from '../support/steps/panel.ts'
import {
  thenAVisitorReads,
  thenHerPositionIsStillToCome,
  thenSheSeesWhereSheStands,
  whenAValidatorGrantsIt,
  whenSheAgrees,
  whenSheAnswersHalf,
  whenSheAsksForACorrection,
  whenSheCorrects,
  whenSheResumesAndHandsIn,
} from '../support/steps/participate.ts'
import { aParticipant, decide, forEverybody, takePart } from '../support/steps/people.ts'
import {
  question,
  whenSheAsksForACrossTable,
  whenSheAsksForOneWayTables,
  whenSheDownloads,
  whenTheCallEnds,
  whenTheChartsAreReleased,
  whenTheCommitteeVotes,
  whenTheCommitteeVotesInThePanel,
  whenTheReviewStarts,
} from '../support/steps/research.ts'
import { makeDiseases, openStudy } from '../support/steps/study.ts'
import { hersInTheBrowser, weeksOfTheOthers, weeksOfYes } from '../support/steps/weeks.ts'
import {
  thenTheyCannotPublishTheirOwnWork,
  whenAnAuthorWritesAChapter,
  whenAnAuthorWritesAQuestionnaire,
  whenAnotherApproves,
} from '../support/steps/write.ts'

await startedPlatform() // what is served here was built for it
const { platform, stop } = await launchEmptyPlatform()
let stage: Stage
beforeAll(async () => {
  stage = await Stage.open(platform)
})
afterAll(async () => {
  await stage.close()
  await stop()
})

test('from an empty database to the file that a researcher downloads', async ({ onTestFailed }) => {
  onTestFailed(() => stage.takePictures('failed-whole-loop'))
  await givenThereIsNothingYet(platform)
  const { writer, staff, doorkeepers, dataScientist } = await givenTheStaff()
  const diseases = await makeDiseases(await signIn(platform, 'staff', writer), 'Example syndrome')
  const questionnaire = await givenAChapterAndAQuestionnaire(writer, staff.approver)
  const title = 'How an ordinary week goes'
  const study = await openStudy(dataScientist, { questionnaire, title, diseases })

  const everybody = [...weeksOfYes, ...weeksOfTheOthers]
  const takingPart = forEverybody(everybody, async (week, index) => {
    const one = await aParticipant(platform, `Pat ${index} Example`, doorkeepers, diseases)
    await takePart(one, study, { ...week })
    return one
  })
  const patient = await aParticipant(platform, 'Pilar Example', doorkeepers, diseases)
  const phone = await stage.atTheSite(patient.person, { width: 375 })
  await whenSheAgrees(phone, platform, title)
  await whenSheAnswersHalf(phone, platform, hersInTheBrowser)
  const tablet = await stage.atTheSite(patient.person, { width: 375 })
  await whenSheResumesAndHandsIn(tablet, platform)
  await thenHerPositionIsStillToCome(tablet)

  const others = await takingPart
  const panel = await stage.atThePanel(staff.dataScientist)
  await whenTheChartsAreReleased(panel, platform, { study, dataScientist })
  await thenSheSeesWhereSheStands(tablet)

  const researcher = await makeMember(platform, 'Rita Example', 'professional')
  const desk = await stage.atTheSite(researcher)
  await whenSheAsksForACrossTable(desk, platform, 'Disorders like Example syndrome')
  const request = await whenSheAsksForOneWayTables(desk)
  await whenTheReviewStarts(panel, platform, request)
  const owners = [patient, ...others].map(({ person }) => person.email)
  await thenTheOwnersAreAskedByMail(platform, owners, /Example syndrome|energy|nobody|outdoors/i)

  await whenSheAgrees(phone, platform, question.title)
  const yes = others.slice(0, weeksOfYes.length)
  const no = others.slice(-5)
  await forEverybody(yes, (one) => decide(one, { kind: 'request', id: request }, 'permit'))
  await forEverybody(no, (one) => decide(one, { kind: 'request', id: request }, 'deny'))
  const [first, ...rest] = staff.committee
  await whenTheCommitteeVotesInThePanel(await stage.atThePanel(first), platform)
  const votes = await forEverybody(rest, (member) => signIn(platform, 'staff', member))
  await whenTheCommitteeVotes(votes, request)
  await whenTheCallEnds(panel, platform, request)

  const files = await whenSheDownloads(desk, platform, request)
  await thenTheResearcherIsTold(platform, researcher.email)
  thenTheManifestNames(files.manifest, files)
  const figures = figuresIn(files.figures)
  const counted = [hersInTheBrowser, ...weeksOfYes]
  await thenSoManyWereSealed(dataScientist, request, counted.length)
  expect(unlike(figures, counted)).toEqual([])
  expect(unlike(figures, [...counted, ...weeksOfTheOthers.slice(0, 5)])).not.toEqual([])

  const plain = await stage.atTheSite(patient.person, { width: 375, javaScript: false })
  await whenSheAsksForACorrection(plain, platform)
  await whenAValidatorGrantsIt(doorkeepers.validator)
  await whenSheCorrects(tablet, platform)
  // The browser notes the pages that were refused on purpose: the cross-table, and a wish without words.
  const complaints = stage.complaints()
  expect(complaints.filter((each) => !/ 422 .*\/(research\/new|correction)$/.test(each))).toEqual(
    [],
  )
})

/** The administrator makes one author by hand; the others come through the door that the panel uses too. */
async function givenTheStaff() {
  const administrator = await theAdministrator(platform)
  const newcomer = somebody('Clara Example')
  const page = await stage.atThePanel(platform.administrator)
  await whenTheAdministratorMakesAnAccount(page, platform, { person: newcomer, role: 'author' })
  await stage.leave(page)
  const first = await stage.atADevice()
  const writer = await whenTheyEnterByTheirInvitation(first, platform, newcomer)
  await stage.leave(first)
  const staff = await makeTheStaff(platform, 'Example')
  const validator = await signIn(platform, 'staff', staff.validator)
  const dataScientist = await signIn(platform, 'staff', staff.dataScientist)
  return { writer, staff, doorkeepers: { administrator, validator }, dataScientist }
}

/** One author writes both in the panel and may not publish them, another does; a visitor can read the chapter. */
async function givenAChapterAndAQuestionnaire(writer: StaffAccount, approver: StaffAccount) {
  const writing = await stage.atThePanel(writer)
  const chapter = await whenAnAuthorWritesAChapter(writing, platform)
  await thenTheyCannotPublishTheirOwnWork(writing)
  const questionnaire = await whenAnAuthorWritesAQuestionnaire(writing, platform)
  await thenTheyCannotPublishTheirOwnWork(writing)
  await stage.leave(writing)
  const approving = await stage.atThePanel(approver)
  await whenAnotherApproves(approving, platform, ['chapters', chapter])
  await whenAnotherApproves(approving, platform, ['questionnaires', questionnaire])
  await stage.leave(approving)
  const visitor = await stage.atTheSite(null)
  await thenAVisitorReads(visitor, platform, 'Living with Example syndrome')
  await stage.leave(visitor)
  return questionnaire
}
