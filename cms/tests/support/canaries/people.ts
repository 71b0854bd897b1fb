import { rowsOf } from '../newcomers.ts'
import { persona, type PersonaName } from '../personas.ts'
import { canaryOf, put, type Canary } from './canary.ts'

/** Who has a patient. */
export const owners = [
  ...(['patient', 'another patient', 'patient not validated'] as const),
  ...(['unfinished', 'caregiver'] as const),
] as const

/** Who has an account. */
export const everybody = [
  ...owners,
  'professional',
  'partner',
  'ex-partner',
  'ambassador',
  'author',
  'validator',
  'data scientist',
  'committee member',
  'community staff',
  'administrator',
] as const satisfies PersonaName[]

/** What stands in somebody’s own account. */
export async function accountCanary(name: (typeof everybody)[number]): Promise<Canary> {
  const { id, collection, email } = await persona(name)
  const also = await plantedInAccount(collection, id, name)
  return { collection, id, text: email, owner: name, state: 'other', also, bare: [] }
}

/** What a member told of themselves, besides what is needed to sign in. */
async function plantedInAccount(
  collection: 'members' | 'staff',
  id: string,
  name: string,
): Promise<string[]> {
  const fields = collection === 'members' ? ['name', 'organisation', 'objective'] : []
  const texts = fields.map((field) => canaryOf(`members-${field}`, name))
  const changes = fields.map((field, index) => `${field} = '${texts[index] ?? ''}'`)
  if (changes.length > 0)
    await rowsOf(`UPDATE ${collection} SET ${changes.join(', ')} WHERE id = '${id}'`)
  return texts
}

/** A patient of this owner. */
export async function patientCanary(owner: (typeof owners)[number]): Promise<Canary> {
  const text = canaryOf('patients', owner)
  const { id } = await persona(owner)
  const symptoms = [{ hpoId: 'HP:0001250', label: canaryOf('patients-symptom', owner) }]
  const about = { relationship: 'self', birthDate: '1990-01-01', sex: 'female', symptoms }
  const validation = owner === 'patient not validated' ? 'submitted' : 'validated'
  const patient = await put(
    'patients',
    { owner: id, name: text, validation, ...about },
    { text, owner },
  )
  return { ...patient, also: [...patient.also, ...symptoms.map(({ label }) => label)] }
}

/** What the staff look at where they validate a patient, and the owner’s profile. */
export async function evidenceCanaries({ id: patient, owner: name }: Canary): Promise<Canary[]> {
  const owner = name && (await persona(name)).id
  const text = (slug: string) => canaryOf(slug, name ?? 'nobody')
  const now = new Date().toISOString()
  const about = { kind: 'identity', state: 'accepted', mediaType: 'application/pdf', size: 1 }
  const document = { ...about, title: text('documents'), sha256: 'none', sentAt: now, key: 'none' }
  const event = { event: 'feedback', at: now, words: text('validations') }
  return [
    await put(
      'documents',
      { owner, patient, ...document },
      { text: text('documents'), owner: name },
    ),
    await put('validations', { owner, patient, ...event }, { text: text('validations') }),
    await put(
      'own-symptoms',
      { patient, words: text('own-symptoms'), language: 'en', toldOn: now.slice(0, 10) },
      { text: text('own-symptoms') },
    ),
    await put(
      'profiles',
      {
        ...{ owner, biography: text('profiles'), organisations: [`hidden of ${text('profiles')}`] },
        ...{ languages: ['es'], topics: ['food'], channels: ['https://channel.example'] },
      },
      { text: text('profiles'), owner: name },
    ),
  ]
}

/** The first patient is shared with one partner, and was shared with another. */
export async function sharedCanaries(patient: string | undefined): Promise<Canary[]> {
  const { id: granter } = await persona('patient')
  const at = new Date().toISOString()
  const happened = [
    ['partner', 'granted'],
    ['partner', 'accepted'],
    ['ex-partner', 'granted'],
    ['ex-partner', 'accepted'],
    ['ex-partner', 'revoked'],
  ] as const
  return Promise.all(
    happened.map(async ([name, event]) => {
      const text = canaryOf('partner-grants', name)
      const { id: partner } = await persona(name)
      return put('partner-grants', { grant: text, granter, patient, partner, event, at }, { text })
    }),
  )
}
