import type { PersonaName, groups } from './matrix.ts'

/** Who may come through a door of our own. What they find behind it is theirs alone where it says so. */
export interface Door {
  readonly door: string
  readonly opensTo: readonly (PersonaName | keyof typeof groups | 'everybody' | 'the site')[]
  readonly gives: string
}

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
    opensTo: ['members'],
    gives: 'another password, for the old one',
  },
  { door: 'GET /members/puzzle', opensTo: ['everybody'], gives: 'a puzzle that keeps robots busy' },
  { door: 'POST /members/register', opensTo: ['the site'], gives: 'a link, by mail' },
  { door: 'POST /members/link', opensTo: ['the site'], gives: 'what a link is for' },
  { door: 'POST /members/confirm', opensTo: ['the site'], gives: 'an account, for a link' },
  { door: 'POST /members/ask-reset', opensTo: ['the site'], gives: 'a link, by mail' },
  { door: 'POST /members/reset', opensTo: ['the site'], gives: 'another password, for a link' },
  {
    door: 'POST /members/registration/patient',
    opensTo: ['members'],
    gives: 'the patient of one’s own registration',
  },
  {
    door: 'POST /members/registration/symptoms',
    opensTo: ['members'],
    gives: 'the symptoms of one’s own registration',
  },
  {
    door: 'POST /members/registration/terms',
    opensTo: ['members'],
    gives: 'the end of one’s own registration',
  },
  { door: 'GET /patients/mine', opensTo: ['members'], gives: 'own patients, whole' },
  { door: 'POST /patients/add', opensTo: ['members'], gives: 'one more own patient' },
  { door: 'POST /patients/:id/change', opensTo: ['members'], gives: 'an own patient, changed' },
  { door: 'POST /patients/:id/symptoms', opensTo: ['members'], gives: 'an own patient’s symptoms' },
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
  { door: 'GET /consents/claims', opensTo: ['members'], gives: 'what one is asked to agree to' },
  { door: 'POST /consents/claims', opensTo: ['members'], gives: 'own statements, added' },
  { door: 'GET /consents/history', opensTo: ['members'], gives: 'all own statements' },
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
    door: 'GET /requests/catalogue',
    opensTo: ['members'],
    gives: 'what may be counted, without figures',
  },
  { door: 'POST /requests/submit', opensTo: ['members'], gives: 'a request of their own' },
  { door: 'GET /requests/mine', opensTo: ['members'], gives: 'own requests' },
  { door: 'GET /requests/mine/:id', opensTo: ['members'], gives: 'an own request' },
  {
    door: 'POST /requests/:id/start-review',
    opensTo: ['data scientist'],
    gives: 'a review, begun',
  },
  {
    door: 'POST /requests/:id/end-call',
    opensTo: ['data scientist'],
    gives: 'a call to the owners, ended',
  },
  {
    door: 'GET /releases/:id/figures.csv',
    opensTo: ['members'],
    gives: 'the figures of an own request',
  },
  {
    door: 'GET /releases/:id/manifest.json',
    opensTo: ['members'],
    gives: 'the manifest of an own request',
  },
  {
    door: 'POST /studies/:id/peer-charts',
    opensTo: ['data scientist'],
    gives: 'charts, asked for',
  },
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
  ...['staff', 'members'].flatMap((accounts): Door[] => [
    { door: `POST /${accounts}/first-register`, opensTo: [], gives: 'nothing: shut' },
    { door: `POST /${accounts}/forgot-password`, opensTo: [], gives: 'nothing: shut' },
    { door: `POST /${accounts}/reset-password`, opensTo: [], gives: 'nothing: shut' },
    { door: `POST /${accounts}/verify/:id`, opensTo: [], gives: 'nothing: shut' },
    { door: `GET /${accounts}/init`, opensTo: [], gives: 'nothing: shut' },
  ]),
] as const satisfies readonly Door[]
