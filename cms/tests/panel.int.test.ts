import type { Field } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { groups } from '../src/access/personas.ts'
import { evidenceFields } from '../src/panel/evidence-fields.ts'
import { waitingNow } from '../src/panel/waiting-lists.ts'
import { ownerToCompare } from '../src/validation/owner-to-compare.ts'
import { queueNow } from '../src/validation/queue-now.ts'
import { givenADecision, givenAnswers } from './support/given-answers.ts'
import { auditOf, documentsOf, givenAllDocuments } from './support/given-documents.ts'
import { givenAQuestionnaire, givenAStudy } from './support/given-questionnaire.ts'
import {
  givenARequest,
  givenARequestInReview,
  givenItIsApproved,
  givenTheCallEnds,
} from './support/given-request.ts'
import { givenAPatient } from './support/given-people.ts'
import { givenANewcomer } from './support/given-staff.ts'
import { registered } from './support/newcomers.ts'
import { aColleague, persona, requestAs, tokenOf, type PersonaName } from './support/personas.ts'
import { rest } from './support/rest.ts'
import { emptyRecord, startedCms, withDatabase } from './support/started-cms.ts'

const { config, databaseUrl, payload } = await startedCms()
const shown = config.collections.filter(({ admin }) => admin.hidden !== true)

describe('a button beside a document', () => {
  let questionnaire: string
  let study: string

  beforeAll(async () => {
    await emptyRecord()
    questionnaire = await givenAQuestionnaire()
    study = await givenAStudy(questionnaire)
  })

  /** A document of each kind that has buttons, in each state that counts. */
  const documents = [
    ['requests', 'submitted', () => givenARequest(questionnaire)],
    ['requests', 'in review', () => givenARequestInReview(questionnaire)],
    ['requests', 'in review, without a call', () => withoutACall()],
    ['requests', 'approved', () => approved()],
    ['studies', 'open', () => Promise.resolve(study)],
    ['studies', 'closed', () => givenAStudy(questionnaire, { state: 'closed' })],
    ['staff', 'a colleague', async () => (await givenANewcomer('author')).id],
    ['staff', 'a colleague whose account was closed', () => anErasedColleague()],
    ['members', 'an account', () => anAccount()],
    ['patients', 'somebody’s', () => givenAPatient('patient')],
    ['contact-messages', 'waiting', () => aMessage('waiting')],
    ['contact-messages', 'answered', () => aMessage('answered')],
    ['correction-requests', 'about answers', () => aWish()],
    ['own-symptoms', 'waiting', () => someWords()],
  ] as const

  async function aMessage(state: 'waiting' | 'answered'): Promise<string> {
    const about = { reason: 'other', email: 'nobody@new.example', locale: 'en' } as const
    const { id } = await payload.create({
      collection: 'contact-messages',
      data: { ...about, message: 'For tests', state },
      overrideAccess: true,
    })
    return id
  }

  async function someWords(): Promise<string> {
    const patient = await givenAPatient('patient')
    const { id } = await payload.create({
      collection: 'own-symptoms',
      data: { patient, words: 'for tests', language: 'en', state: 'waiting', toldOn: '2026-11-01' },
      overrideAccess: true,
    })
    return id
  }

  async function aWish(): Promise<string> {
    const patient = await givenAPatient('patient')
    await givenADecision('patient', { patient, purpose: { kind: 'study', study } })
    const answers = { pain: 3, has_help: false }
    const response = await givenAnswers('patient', { patient, questionnaire, answers })
    const { id: owner } = await persona('patient')
    const { id } = await payload.create({
      collection: 'correction-requests',
      data: { owner, patient, response, topic: 'answers', wish: 'For tests', state: 'asked' },
      overrideAccess: true,
    })
    return id
  }

  async function anErasedColleague(): Promise<string> {
    const { id } = await aColleague('author')
    await rest('POST', `/staff/${id}/close`, { token: await tokenOf('administrator') })
    return id
  }

  async function anAccount(): Promise<string> {
    const { confirmed } = await registered()
    return z.object({ user: z.object({ id: z.string() }) }).parse(confirmed.body).user.id
  }

  async function withoutACall(): Promise<string> {
    const request = await givenARequestInReview(questionnaire)
    await givenTheCallEnds(request)
    return request
  }

  async function approved(): Promise<string> {
    const request = await givenARequestInReview(questionnaire)
    await givenItIsApproved(request)
    return request
  }

  it('belongs to a kind of document that is asked about here', () => {
    const kinds = config.collections.filter(({ fields }) => buttonsIn(fields).length > 0)
    expect(new Set(kinds.map(({ slug }) => slug))).toEqual(new Set(documents.map(([slug]) => slug)))
  })

  it.each(documents)('is there for whom the door opens: %s, %s', async (slug, _state, made) => {
    const { fields } = payload.collections[slug].config
    const offered: string[] = []
    const accepted: string[] = []
    for (const button of buttonsIn(fields)) {
      for (const name of groups.staff) {
        const id = await made()
        const line = `${button.name}: ${name}`
        offered.push(...((await isOffered(button, name, { slug, id })) ? [line] : []))
        const path = button.door.replace('/api', '').replace(':id', id)
        const { status } = await rest('POST', path, { token: await tokenOf(name) })
        accepted.push(...(status === 200 ? [line] : []))
      }
    }
    expect(offered).toEqual(accepted)
  })
})

describe('what stands beside a patient', () => {
  it.each([
    ['submitted', ['evidence', 'decideValidation']],
    ['validated', ['evidence', 'decideValidation']],
    ['not-started', ['evidence']],
  ])(
    'is for validators alone, and decided where the door would take it: %s',
    async (state, seen) => {
      const document = { validation: state }
      const shownTo = async (name: PersonaName) => {
        const { user } = await requestAs(name)
        const about = { blockData: {}, operation: 'update' as const, path: [], user }
        return evidenceFields
          .filter(({ admin }) => admin.condition?.(document, document, about) === true)
          .map((field) => field.name)
      }
      const found = await Promise.all(groups.staff.map(async (name) => [name, await shownTo(name)]))
      const promised = groups.staff.map((name) => [name, name === 'validator' ? seen : []])
      expect(found).toEqual(promised)
    },
  )
})

describe('what validators see besides', () => {
  let patient: string

  beforeEach(async () => {
    await emptyRecord()
    patient = await givenAPatient('patient', { validation: 'not-started' })
  })

  it('is how many wait, how many are late, and when the next answer is due', async () => {
    expect(await queueNow(payload)).toEqual({ waiting: 0, late: 0, nextDueAt: null })
    await givenAllDocuments('patient', patient)
    const { validation } = await documentsOf('patient', patient)
    const second = await givenAPatient('caregiver', { validation: 'not-started' })
    await givenAllDocuments('caregiver', second)
    await withDatabase(databaseUrl, (client) =>
      client.query(`UPDATE patients SET due_at = now() - interval '1 hour' WHERE id = $1`, [
        second,
      ]),
    )
    const { waiting, late, nextDueAt } = await queueNow(payload)
    expect([waiting, late]).toEqual([2, 1])
    expect(new Date(nextDueAt ?? 0).toISOString()).toBe(validation.dueAt)
  })

  it('is what else waits, counted for whoever may read it, where the panel lists it', async () => {
    const child = await givenAPatient('caregiver')
    const { id: owner } = await persona('caregiver')
    await withDatabase(databaseUrl, (client) =>
      client.query(
        `UPDATE patients SET guardianship = 'asked', relationship = 'child' WHERE id = $1`,
        [child],
      ),
    )
    await payload.create({
      collection: 'correction-requests',
      data: { owner, topic: 'something-else', wish: 'For tests', state: 'asked' },
      overrideAccess: true,
    })
    const waitFor = async (name: PersonaName) =>
      (await waitingNow(await requestAs(name))).map(({ name: { en }, count }) => [en, count])
    expect(await waitFor('author')).toEqual([['Symptoms in own words', 0]])
    expect(await waitFor('administrator')).toEqual([
      ['Contact messages', 0],
      ['Symptoms in own words', 0],
    ])
    expect(await waitFor('validator')).toEqual([
      ['Proofs of guardianship', 1],
      ['Correction requests', 1],
    ])
    for (const { link } of await waitingNow(await requestAs('validator'))) {
      const path = link.replace('/admin/collections', '')
      const { body } = await rest('GET', path, { token: await tokenOf('validator') })
      expect(body).toMatchObject({ totalDocs: 1 })
    }
    expect(await auditOf('patient.looked-at')).toEqual([])
  })

  it('is the owner by name and birth date, for them alone, as a look that the audit keeps', async () => {
    const { id } = await persona('patient')
    await withDatabase(databaseUrl, (client) =>
      client.query(
        `UPDATE members SET name = 'Ada Example', birth_date = '1985-02-03' WHERE id = $1`,
        [id],
      ),
    )
    const found = await payload.findByID({
      ...{ collection: 'patients', id: patient, depth: 0 },
      overrideAccess: true, // as the page has it
    })
    for (const name of ['administrator', 'author', 'caregiver'] as const)
      expect(await ownerToCompare(found, await requestAs(name))).toBeNull()
    expect(await auditOf('member.looked-at')).toEqual([])
    const owner = await ownerToCompare(found, await requestAs('validator'))
    expect(owner).toMatchObject({ id, name: 'Ada Example', birthDate: '1985-02-03T00:00:00.000Z' })
    expect(await auditOf('member.looked-at')).toMatchObject([{ subject: id, person: id }])
  })
})

describe('a link', () => {
  it('is not shown to whoever may not read what it leads to', async () => {
    const blind: string[] = []
    for (const { slug, fields, access } of shown) {
      for (const field of relationsIn(fields).filter((relation) => !isOnlyForReaders(relation))) {
        const targets = [field.relationTo]
          .flat()
          .map((target) => payload.collections[target].config.access.read)
        for (const name of groups.staff) {
          const req = await requestAs(name)
          const may = await access.read({ req })
          const mayThere = await Promise.all(targets.map(async (target) => target({ req })))
          blind.push(...(may && mayThere.includes(false) ? [`${slug}.${field.name}: ${name}`] : []))
        }
      }
    }
    expect(blind).toEqual([])
  })
})

describe('a date', () => {
  it('is shown with its month in words, wherever somebody sees it', () => {
    const figures = [...shown, ...config.globals].flatMap(({ slug, fields }) =>
      everyField(fields)
        .filter((field) => field.type === 'date')
        .filter(({ name }) => !isOfPayload(name))
        .filter(({ admin }) => !admin?.date?.displayFormat?.startsWith('d MMM yyyy'))
        .map(({ name }) => `${slug}.${name}`),
    )
    expect(figures).toEqual([])
    expect(config.admin.dateFormat).toMatch(/^d MMM yyyy/)
  })
})

describe('JSON', () => {
  it('is never shown by the editor that Payload fetches from a server outside', () => {
    const fetched = shown.flatMap(({ slug, fields }) =>
      everyField(fields)
        .filter((field) => field.type === 'json' || field.type === 'code')
        .filter(({ admin }) => !admin?.hidden && !admin?.components?.Field)
        .map(({ name }) => `${slug}.${name}`),
    )
    expect(fetched).toEqual([])
  })
})

describe('a title', () => {
  it('is never a key that the platform keeps, which no reader knows', () => {
    const keys = shown.flatMap(({ slug, fields, admin: { useAsTitle } }) =>
      everyField(fields)
        .filter((field) => field.type === 'select')
        .filter(({ name }) => name === useAsTitle)
        .map(({ name }) => `${slug}.${name}`),
    )
    expect(keys).toEqual([])
  })
})

describe('members and patients', () => {
  it.each(['members', 'patients'] as const)('are not changed many at a time: %s', async (slug) => {
    const reply = await rest('PATCH', `/${slug}?where[name][exists]=true`, {
      token: await tokenOf('administrator'),
      body: { name: 'Everybody Example' },
    })
    expect([reply.status, config.collections.find((one) => one.slug === slug)]).toMatchObject([
      403,
      { disableBulkEdit: true },
    ])
  })

  it('are found by the address that somebody writes from', async () => {
    const { id, email } = await persona('patient')
    const path = `/members?where[or][0][nickname][like]=${email}&where[or][1][email][like]=${email}`
    const { body } = await rest('GET', path, { token: await tokenOf('administrator') })
    const { docs } = body as { docs: { id: string; email: string }[] }
    expect(docs).toContainEqual(expect.objectContaining({ id, email }))
    expect(docs.filter((found) => !found.email.includes(email))).toEqual([])
    const members = config.collections.find(({ slug }) => slug === 'members')
    expect(members?.admin.listSearchableFields).toContain('email')
  })
})

const withClientProps = z.object({
  clientProps: z.object({ path: z.string(), asks: z.undefined().optional() }),
})

/** The buttons among the fields, with their doors. Those that send a text along are tested with their doors. */
function buttonsIn(fields: Field[]) {
  return fields
    .filter((field) => field.type === 'ui')
    .flatMap(({ name, admin }) => {
      const { success, data } = withClientProps.safeParse(admin.components?.Field)
      return success ? [{ name, condition: admin.condition, door: data.clientProps.path }] : []
    })
}

type WithButtons =
  | 'requests'
  | 'studies'
  | 'staff'
  | 'members'
  | 'patients'
  | 'contact-messages'
  | 'correction-requests'
  | 'own-symptoms'

async function isOffered(
  { condition }: ReturnType<typeof buttonsIn>[number],
  name: PersonaName,
  { slug, id }: { slug: WithButtons; id: string },
): Promise<boolean> {
  const req = await requestAs(name)
  const document = await payload.findByID({ collection: slug, id, overrideAccess: true })
  const about = { blockData: {}, operation: 'update' as const, path: [], user: req.user }
  return condition?.(document, document, about) !== false
}

function everyField(fields: Field[]): Exclude<Field, { type: 'row' | 'tabs' | 'collapsible' }>[] {
  return fields.flatMap((field) => {
    if (field.type === 'row' || field.type === 'tabs' || field.type === 'collapsible') return []
    const inner = 'fields' in field ? everyField(field.fields) : []
    const blocks =
      'blocks' in field ? field.blocks.flatMap((block) => everyField(block.fields)) : []
    return [field, ...inner, ...blocks]
  })
}

/** Payload's own moments are shown by the format of the whole panel, or to nobody. */
function isOfPayload(name: string): boolean {
  return ofPayload.includes(name)
}

const ofPayload = [
  ...['createdAt', 'updatedAt', 'deletedAt', 'expiresAt'],
  ...['resetPasswordExpiration', 'resetPasswordRequestedAt'],
]

function relationsIn(fields: Field[]) {
  return everyField(fields).filter((field) => field.type === 'relationship')
}

function isOnlyForReaders({ admin }: ReturnType<typeof relationsIn>[number]): boolean {
  const isHiddenInLists = Boolean(admin?.disableListColumn && admin.disableListFilter)
  return isHiddenInLists && admin?.components?.Field === '/panel/ReadableLink.tsx#ReadableLink'
}
