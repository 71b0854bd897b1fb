import { missingKinds } from '@share4rare/schemas'
import type { PayloadRequest, ServerComponentProps } from 'payload'

import { validators } from '../access/staff.ts'
import { relatedId } from '../collections/related-id.ts'
import type { Document, Patient, Validation } from '../generated/payload-types.ts'
import { duplicatesOf } from '../validation/duplicates-of.ts'
import { evidenceOf } from '../validation/evidence-of.ts'
import { ownerToCompare, type OwnerToCompare } from '../validation/owner-to-compare.ts'
import { dayIn, momentIn } from './dates.ts'
import { Duplicates } from './Duplicates.tsx'
import { History } from './History.tsx'
import { evidenceWords, type EvidenceWords } from './evidence-words.ts'
import { timeLeft } from './time-left.ts'

type Shown = Pick<ServerComponentProps, 'id' | 'req'> & {
  readonly i18n: { readonly language: string }
}

/** All that a validator decides by: the documents, what is missing, and who may be the same person. */
export async function Evidence({ id, i18n, req }: Shown) {
  const patient = await patientFor(req, id)
  if (!patient) return null
  const words = evidenceWords(i18n.language)
  const documents = await documentsAbout(patient, req)
  const missing = missingKinds(await evidenceOf(patient, req))
  const duplicates = await duplicatesOf(patient, req)
  const events = await eventsOf(patient, req)
  return (
    <div className="field-type evidence">
      <h2>{words.heading}</h2>
      {patient.dueAt && <p>{timeLeft(patient.dueAt, words)}</p>}
      <WhoIsWho
        owner={await ownerToCompare(patient, req)}
        patient={patient}
        words={words}
        dayOf={(iso) => dayIn(i18n.language, iso)}
      />
      {documents.length === 0 && <p>{words.none}</p>}
      <ul>
        {documents.map((document) => (
          <DocumentLine
            key={document.id}
            document={document}
            sentAt={momentIn(i18n.language, document.sentAt)}
            words={words}
          />
        ))}
      </ul>
      {missing.length > 0 && (
        <p>
          {words.missing}: {missing.map((kind) => words.kinds[kind]).join(', ')}
        </p>
      )}
      <Duplicates duplicates={duplicates} language={i18n.language} patient={patient} />
      <History events={events} language={i18n.language} names={await namesOf(events, req)} />
    </div>
  )
}

/** The patient with what is hidden of them; nobody but a validator sees anything here. */
async function patientFor(req: PayloadRequest, id: unknown): Promise<Patient | null> {
  if (!validators({ req }) || typeof id !== 'string') return null
  return req.payload.findByID({
    collection: 'patients',
    id,
    depth: 0,
    showHiddenFields: true,
    disableErrors: true,
    overrideAccess: true, // the likeness is hidden; whoever looks is a validator
    req,
  })
}

/** The owner and the patient, with their birth dates, as the papers are to say them. */
function WhoIsWho(props: {
  readonly owner: OwnerToCompare | null
  readonly patient: Patient
  readonly words: EvidenceWords
  readonly dayOf: (iso: string) => string
}) {
  const { owner, patient, words, dayOf } = props
  const born = owner?.birthDate ? dayOf(owner.birthDate) : words.notSaid
  return (
    <dl className="who-is-who">
      <dt>{words.owner}</dt>
      <dd>
        {owner?.name ?? words.notSaid}, {words.born} {born}
      </dd>
      <dt>{words.patient}</dt>
      <dd>
        {patient.name}, {words.born} {dayOf(patient.birthDate)}
      </dd>
    </dl>
  )
}

/** What was sent about the patient, and the owner's identity wherever it was sent. */
async function documentsAbout({ id, owner }: Patient, req: PayloadRequest): Promise<Document[]> {
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: {
      or: [
        { patient: { equals: id } },
        { owner: { equals: relatedId(owner) }, kind: { equals: 'identity' } },
      ],
    },
    sort: 'sentAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs
}

async function eventsOf({ id }: Patient, req: PayloadRequest): Promise<Validation[]> {
  const { docs } = await req.payload.find({
    collection: 'validations',
    where: { patient: { equals: id } },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs
}

/** The colleagues who decided, by id; who left the staff has no name there any more. */
async function namesOf(events: readonly Validation[], req: PayloadRequest) {
  const ids = new Set(events.flatMap(({ by }) => (by ? [relatedId(by)] : [])))
  const { docs } = await req.payload.find({
    collection: 'staff',
    where: { id: { in: [...ids] } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false, // colleagues see each other
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

function DocumentLine(props: {
  readonly document: Document
  readonly sentAt: string
  readonly words: EvidenceWords
}) {
  const { document, sentAt, words } = props
  const { id, kind, title, state } = document
  const notes = {
    'waiting-for-scan': words.waiting,
    'refused-infected': words.infected,
    destroyed: words.destroyed,
  }
  return (
    <li>
      {words.kinds[kind]}
      {title ? ` (${title})` : ''}, {sentAt}:{' '}
      {state === 'accepted' ? (
        <a href={`/api/documents/${id}/file`} aria-label={`${words.open}: ${words.kinds[kind]}`}>
          {words.open}
        </a>
      ) : (
        notes[state]
      )}
    </li>
  )
}
