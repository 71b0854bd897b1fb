import type { PayloadRequest } from 'payload'

import type { WorkContext } from '../jobs/work-context.ts'
import { agreeToMessages } from './agree-to-messages.ts'
import { peopleOf } from './as-user.ts'
import { staff } from './content/accounts.ts'
import { people, type DemoPatient } from './content/people.ts'
import { inLanes } from './in-lanes.ts'
import { makeDocuments } from './make-documents.ts'
import { makeMember } from './make-accounts.ts'
import { diseaseIds } from './make-library.ts'
import { takePacket } from './take-packet.ts'

const emailOf = (role: (typeof staff)[number]['roles'][number]) =>
  String(staff.find(({ roles }) => roles.includes(role))?.email)

/** Members made by the administrator, patients by their members, evidence checked by the validator. */
export async function makePeople({ req, progress }: WorkContext, secret: string): Promise<void> {
  const { members, patients } = people()
  const as = peopleOf(req.payload)
  const ids = await diseaseIds(req)
  const total = members.length + patients.length
  await inLanes(
    members,
    async (member) => makeMember(member, secret, await as.staff(emailOf('administrator'))),
    (made) => progress('members', made, total),
  )
  await inLanes(
    patients,
    async (patient) =>
      makePatient(patient, ids.get(patient.disease) ?? null, {
        member: await as.member(patient.owner),
        validator: await as.staff(emailOf('validator')),
      }),
    (made) => progress('patients', members.length + made, total),
  )
  for (const { owner } of patients.filter(agreesToMessages))
    await agreeToMessages(await as.member(owner))
}

/** All but a few let others write to them. */
const agreesToMessages = ({ isValidated }: DemoPatient, nth: number) => isValidated && nth % 9 !== 8

interface Asking {
  readonly member: PayloadRequest
  readonly validator: PayloadRequest
}

async function makePatient(
  patient: DemoPatient,
  disease: string | null,
  { member, validator }: Asking,
): Promise<void> {
  const { name, birthDate, sex, relationship, isValidated } = patient
  const id = (await patientId(name, member)) ?? (await created())
  await takePacket(member, id, patient.packet)
  if (!isValidated) {
    await makeDocuments(id, member)
    return
  }
  await validator.payload.update({
    collection: 'patients',
    id,
    data: { validation: 'validated' },
    depth: 0,
    overrideAccess: true, // invented people have no documents to look at
    req: validator,
  })

  async function created(): Promise<string> {
    const made = await member.payload.create({
      collection: 'patients',
      data: { name, birthDate, sex, relationship, disease } as never,
      depth: 0,
      overrideAccess: true, // our own doors alone write patients, and ask for more than the demo tells
      req: member,
    })
    return made.id
  }
}

/** The id of one of the member's own patients by name. */
export async function patientId(name: string, member: PayloadRequest): Promise<string | null> {
  const { docs } = await member.payload.find({
    collection: 'patients',
    where: { name: { equals: name } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req: member,
  })
  return docs[0]?.id ?? null
}
