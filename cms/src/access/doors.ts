import { always, type Door } from './door.ts'
import { doorsOfContactAndAims } from './doors-of-contact-and-aims.ts'
import { patientDoors } from './patient-doors.ts'
import { profileDoors } from './profile-doors.ts'
import { researchDoors } from './research-doors.ts'
import { symptomDoors } from './symptom-doors.ts'

/** Every door besides those that the matrix is about. A door that is not named here fails a test. */
export const doors = [
  { door: 'GET /chapters/published', opensTo: ['everybody'], gives: 'published chapters' },
  { door: 'GET /chapters/published/:slug', opensTo: ['everybody'], gives: 'a published chapter' },
  {
    door: 'POST /members/login',
    opensTo: ['the site'],
    gives: 'a session, for the right password',
  },
  { door: 'POST /members/logout', opensTo: ['everybody'], gives: 'an own session, ended' },
  { door: 'POST /members/refresh-token', opensTo: [], gives: 'nothing: shut' },
  {
    door: 'POST /members/change-password',
    opensTo: always,
    gives: 'another password, for the old one',
  },
  { door: 'GET /members/puzzle', opensTo: ['everybody'], gives: 'a puzzle that keeps robots busy' },
  { door: 'POST /members/register', opensTo: ['the site'], gives: 'a link, by mail' },
  { door: 'POST /members/link', opensTo: ['the site'], gives: 'what a link is for' },
  { door: 'POST /members/confirm', opensTo: ['the site'], gives: 'an account, for a link' },
  { door: 'POST /members/ask-reset', opensTo: ['the site'], gives: 'a link, by mail' },
  { door: 'POST /members/reset', opensTo: ['the site'], gives: 'another password, for a link' },
  { door: 'GET /members/me', opensTo: ['everybody'], gives: 'an own account; nobody’s to others' },
  {
    door: 'POST /staff/login',
    opensTo: ['everybody'],
    gives: 'a session, for a password and a code at once',
  },
  { door: 'POST /staff/logout', opensTo: ['everybody'], gives: 'an own session, ended' },
  { door: 'POST /staff/refresh-token', opensTo: ['staff'], gives: 'when an own session ends' },
  { door: 'GET /staff/me', opensTo: ['everybody'], gives: 'an own account; nobody’s to others' },
  { door: 'POST /staff/ask-link', opensTo: ['everybody'], gives: 'a link, by mail' },
  { door: 'POST /staff/link', opensTo: ['everybody'], gives: 'what a link asks for' },
  {
    door: 'POST /staff/use-link',
    opensTo: ['everybody'],
    gives: 'a password and a second factor, for a link',
  },
  { door: 'GET /staff/sessions', opensTo: ['staff'], gives: 'own sessions' },
  { door: 'POST /staff/end-session', opensTo: ['staff'], gives: 'an own session, ended' },
  {
    door: 'POST /staff/change-password',
    opensTo: ['staff'],
    gives: 'another password, for the old one',
  },
  { door: 'POST /staff/recovery-codes', opensTo: ['staff'], gives: 'new ones, for a code' },
  {
    door: 'POST /staff/change-device',
    opensTo: ['staff'],
    gives: 'a link that sets up another device, for a code',
  },
  { door: 'POST /staff/:id/invite', opensTo: ['administrator'], gives: 'a link, by mail' },
  {
    door: 'POST /staff/:id/take-second-factor',
    opensTo: ['administrator'],
    gives: 'a colleague’s second factor, removed',
  },
  {
    door: 'POST /staff/:id/close',
    opensTo: ['administrator'],
    gives: 'a colleague’s account, closed for good',
  },
  {
    door: 'POST /members/registration/patient',
    opensTo: always,
    gives: 'the patient of one’s own registration',
  },
  {
    door: 'POST /members/registration/symptoms',
    opensTo: always,
    gives: 'the end of the step of symptoms in one’s own registration',
  },
  {
    door: 'POST /members/registration/terms',
    opensTo: always,
    gives: 'the end of one’s own registration',
  },
  {
    door: 'GET /members/my-data.json',
    opensTo: always,
    gives: 'all that is held about oneself and own patients',
  },
  { door: 'GET /members/my-data.csv', opensTo: always, gives: 'the same, as a table' },
  {
    door: 'GET /members/who-looked',
    opensTo: always,
    gives: 'what others did with own data, staff by role',
  },
  {
    door: 'GET /members/closing',
    opensTo: always,
    gives: 'what closing the own account would erase and keep',
  },
  { door: 'POST /members/close', opensTo: always, gives: 'the own account, closed' },
  {
    door: 'POST /members/:id/close-for-them',
    opensTo: ['administrator'],
    gives: 'an account, closed for somebody who asked',
  },
  {
    door: 'GET /patients/:id/closing',
    opensTo: always,
    gives: 'what closing an own patient’s profile would erase and keep',
  },
  {
    door: 'POST /patients/:id/close',
    opensTo: always,
    gives: 'an own patient’s profile, closed',
  },
  {
    door: 'POST /patients/:id/close-for-them',
    opensTo: ['validator'],
    gives: 'a profile, closed for somebody who asked',
  },
  ...patientDoors,
  ...doorsOfContactAndAims,
  ...profileDoors,
  ...symptomDoors,
  {
    door: 'GET /partner-grants/of/:id',
    opensTo: ['members'],
    gives: 'with whom an own patient is shared, and who looked',
  },
  {
    door: 'POST /partner-grants/invite',
    opensTo: ['members'],
    gives: 'an invitation about an own patient, by mail',
  },
  {
    door: 'POST /partner-grants/:id/renew',
    opensTo: ['members'],
    gives: 'an own grant, for another year',
  },
  { door: 'POST /partner-grants/:id/revoke', opensTo: ['members'], gives: 'an own grant, ended' },
  {
    door: 'GET /partner-grants/shared',
    opensTo: ['members'],
    gives: 'name, diseases and released charts of patients that others share with them',
  },
  {
    door: 'POST /partner-grants/invitation',
    opensTo: ['members'],
    gives: 'who sent an invitation to them',
  },
  {
    door: 'POST /partner-grants/answer',
    opensTo: ['members'],
    gives: 'an invitation to them, accepted or declined',
  },
  {
    door: 'POST /partner-grants/:id/leave',
    opensTo: ['members'],
    gives: 'a grant to them, ended',
  },
  { door: 'GET /consents/claims', opensTo: always, gives: 'what one is asked to agree to' },
  { door: 'POST /consents/claims', opensTo: always, gives: 'own statements, added' },
  { door: 'GET /consents/history', opensTo: always, gives: 'all own statements' },
  {
    door: 'GET /questionnaire-responses/tasks',
    opensTo: ['members'],
    gives: 'own patients’ questionnaires',
  },
  {
    door: 'POST /questionnaire-responses/begin',
    opensTo: ['members'],
    gives: 'an own patient’s draft',
  },
  {
    door: 'GET /questionnaire-responses/:id/answering',
    opensTo: ['members'],
    gives: 'own answers',
  },
  {
    door: 'PATCH /questionnaire-responses/:id/answers',
    opensTo: ['members'],
    gives: 'own answers, kept',
  },
  {
    door: 'POST /questionnaire-responses/:id/submit',
    opensTo: ['members'],
    gives: 'own answers, handed in',
  },
  {
    door: 'GET /questionnaire-responses/:id/position',
    opensTo: ['members'],
    gives: 'own values beside released charts',
  },
  {
    door: 'GET /consents/asked',
    opensTo: ['members'],
    gives: 'what own patients are asked to agree to',
  },
  {
    door: 'POST /consents/decide',
    opensTo: ['members'],
    gives: 'an own patient’s statement, added',
  },
  {
    door: 'GET /documents/mine',
    opensTo: ['members'],
    gives: 'an own patient’s documents and validation',
  },
  { door: 'POST /documents/add', opensTo: ['members'], gives: 'an own patient’s document, kept' },
  {
    door: 'GET /documents/:id/file',
    opensTo: ['members', 'validator'],
    gives: 'the file of an own document; validators: of any, written down',
  },
  { door: 'POST /documents/:id/remove', opensTo: ['members'], gives: 'an own document, removed' },
  {
    door: 'GET /validation/promptness',
    opensTo: ['everybody'],
    gives: 'how many hours answers take',
  },
  ...researchDoors,
  { door: 'GET /payload-preferences/:key', opensTo: ['staff'], gives: 'own settings of the panel' },
  {
    door: 'POST /payload-preferences/:key',
    opensTo: ['staff'],
    gives: 'own settings of the panel, kept',
  },
  {
    door: 'DELETE /payload-preferences/:key',
    opensTo: ['staff'],
    gives: 'own settings of the panel, forgotten',
  },
  {
    door: 'GET /demo/progress',
    opensTo: ['everybody'],
    gives: 'how far a demo is; nothing elsewhere',
  },
  {
    door: 'GET /demo/codes',
    opensTo: ['everybody'],
    gives: 'the codes of a demo’s staff; nothing elsewhere',
  },
  ...['staff', 'members'].flatMap((accounts): Door[] => [
    { door: `POST /${accounts}/first-register`, opensTo: [], gives: 'nothing: shut' },
    { door: `POST /${accounts}/forgot-password`, opensTo: [], gives: 'nothing: shut' },
    { door: `POST /${accounts}/reset-password`, opensTo: [], gives: 'nothing: shut' },
    { door: `POST /${accounts}/verify/:id`, opensTo: [], gives: 'nothing: shut' },
    { door: `GET /${accounts}/init`, opensTo: [], gives: 'nothing: shut' },
    { door: `POST /${accounts}/unlock`, opensTo: [], gives: 'nothing: shut' },
  ]),
] as const satisfies readonly Door[]
