import { correctionStates, correctionTopics } from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { anyOf } from '../../access/any-of.ts'
import { never } from '../../access/everyone.ts'
import { theirOwnAlways } from '../../access/members.ts'
import { validators } from '../../access/staff.ts'
import { recordLooks } from '../../audit/record-looks.ts'
import { correctionDoors } from '../../endpoints/corrections/doors.ts'
import type { CorrectionRequest } from '../../generated/payload-types.ts'
import { actionField } from '../../panel/action-field.ts'
import { optionsOf } from '../../panel/both-languages.ts'
import { topicWords, wishStateWords } from '../../panel/correction-words.ts'
import { asDay, asMoment } from '../../panel/dates.ts'
import { readableLink } from '../../panel/readable-link.ts'
import { titleInWords } from '../../panel/title-in-words.ts'
import { owner } from '../owner.ts'
import { relatedId } from '../related-id.ts'
import { writtenByPlatform } from '../written-by-platform.ts'
import { groups } from '../../panel/groups.ts'

const isAboutAnswers = ({ topic }: Partial<CorrectionRequest>) => topic === 'answers'
const isAsked = ({ state }: Partial<CorrectionRequest>) => state === 'asked'

/**
 * What members ask to have put right that they cannot change themselves. Their words may be health data: of the
 * staff, validators alone read them, who read patients as well.
 */
export const correctionRequests: CollectionConfig = {
  slug: 'correction-requests',
  labels: {
    singular: { en: 'Correction request', es: 'Petición de corrección' },
    plural: { en: 'Correction requests', es: 'Peticiones de corrección' },
  },
  access: writtenByPlatform(anyOf(theirOwnAlways, validators)),
  admin: {
    useAsTitle: 'createdAt', // until its topic heads the page
    listSearchableFields: ['wish'],
    group: groups.people,
    defaultColumns: ['topic', 'patient', 'state', 'createdAt'],
  },
  endpoints: correctionDoors,
  hooks: { afterRead: [recordLooks<CorrectionRequest>('correction', personOf)] },
  fields: [
    titleInWords('topic', topicWords),
    owner,
    {
      name: 'patient',
      label: { en: 'Patient', es: 'Paciente' },
      type: 'relationship',
      relationTo: 'patients',
      index: true,
      maxDepth: 0,
      // Of the staff, validators alone read wishes, and they read patients.
      admin: { ...readableLink, disableListColumn: false, disableListFilter: false },
    },
    {
      name: 'questionnaire',
      label: { en: 'Questionnaire', es: 'Cuestionario' },
      type: 'relationship',
      relationTo: 'questionnaires',
      maxDepth: 0,
      admin: readableLink,
    },
    {
      name: 'response',
      type: 'relationship',
      relationTo: 'questionnaire-responses',
      index: true,
      maxDepth: 0,
      access: { read: never }, // staff read no answers, and ask nothing about them
      admin: { ...readableLink, hidden: true },
    },
    {
      name: 'topic',
      label: { en: 'Topic', es: 'Tema' },
      type: 'select',
      required: true,
      options: optionsOf(correctionTopics, topicWords),
    },
    {
      name: 'birthDate',
      type: 'date',
      label: {
        en: 'The date of birth that they say is right',
        es: 'La fecha de nacimiento que dicen correcta',
      },
      admin: { date: asDay },
    },
    {
      name: 'wish',
      label: { en: 'What they ask for', es: 'Qué piden' },
      type: 'textarea',
      required: true,
      maxLength: 2000,
    },
    // Below what is asked for: nobody answers what they have not read.
    {
      name: 'answerIt',
      type: 'ui',
      admin: {
        disableListColumn: true,
        condition: (wish: Partial<CorrectionRequest>, _siblings, { user }) =>
          validators({ req: { user } }) && isAsked(wish),
        components: { Field: '/panel/AnswerCorrection.tsx#AnswerCorrection' },
      },
    },
    actionField<CorrectionRequest>({
      name: 'grant',
      label: {
        en: 'Let them correct these answers, once, within 14 days: nobody but them sees the answers',
        es: 'Dejar que corrijan estas respuestas, una vez, en 14 días: nadie más las ve',
      },
      door: '/correction-requests/:id/grant',
      opensTo: validators,
      isPossible: (wish) => isAsked(wish) && isAboutAnswers(wish),
    }),
    {
      name: 'state',
      label: { en: 'State', es: 'Estado' },
      type: 'select',
      required: true,
      defaultValue: 'asked',
      index: true,
      options: optionsOf(correctionStates, wishStateWords),
    },
    { name: 'answer', label: { en: 'Answer', es: 'Respuesta' }, type: 'textarea', maxLength: 2000 },
    {
      name: 'answeredAt',
      label: { en: 'Answered', es: 'Respondido' },
      type: 'date',
      admin: { date: asMoment },
    },
    {
      name: 'until',
      label: { en: 'To be corrected until', es: 'Se puede corregir hasta' },
      type: 'date',
      admin: { date: asMoment },
    },
  ],
}

/** Whom a wish is about; who reads parts of it that do not say so is written down all the same. */
function personOf({ id, patient, owner: member }: Partial<CorrectionRequest>): string {
  const person = patient ?? member
  return person ? relatedId(person) : String(id)
}
