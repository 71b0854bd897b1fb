import { z } from 'zod'

import { madeSchema, type Caller } from '../caller.ts'

/** What a study is about: one questionnaire and a group of diseases. */
export interface Study {
  readonly id: string
  readonly questionnaire: string
}

/** Two entries of the tree: a group, and the one disorder in it. */
export interface Diseases {
  readonly group: string
  readonly disorder: string
}

/** An author enters a group of diseases and a disorder in it. */
export async function makeDiseases(author: Caller, name: string): Promise<Diseases> {
  const code = `EXAMPLE:${name.replaceAll(' ', '-').toLowerCase()}`
  const make = async (entry: object) => (await author.post('/diseases', entry, madeSchema)).doc.id
  const group = await make({
    name: `Disorders like ${name}`,
    orphaCode: `${code}:group`,
    level: 'group',
  })
  const disorder = await make({ name, orphaCode: code, level: 'disorder', parent: group })
  return { group, disorder }
}

/** A data scientist opens a study with one questionnaire, for a group of diseases. */
export async function openStudy(
  dataScientist: Caller,
  { questionnaire, title, diseases }: { questionnaire: string; title: string; diseases: Diseases },
): Promise<Study> {
  const study = {
    title,
    summary: 'An invented study of how an ordinary week goes.',
    questionnaires: [questionnaire],
    diseaseGroup: diseases.group,
    team: 'The Example Team, an invented hospital',
    ethicsApproval: 'Invented committee, number 1',
    state: 'open',
    consentText: {
      version: 'week-1',
      body: 'Your answers are counted in charts for participants.',
    },
  }
  const { doc } = await dataScientist.post('/studies', study, madeSchema)
  return { id: doc.id, questionnaire }
}

/** How far a job of the worker is. */
export async function jobState(
  dataScientist: Caller,
  { kind, subject }: { kind: string; subject: string },
): Promise<string | undefined> {
  const where = `where[kind][equals]=${kind}&where[subject][equals]=${subject}`
  const runs = z.object({ docs: z.array(z.object({ state: z.string() })) })
  const { docs } = await dataScientist.get(`/job-runs?${where}`, runs)
  return docs[0]?.state
}
