import type { Questionnaire } from '@share4rare/schemas'

import { answering, beginning, centre, diagnosis, genetics } from './core-history-questions.ts'
import { functioning, research } from './core-today-questions.ts'

/**
 * The sixteen common data elements for rare diseases, as far as a patient or a caregiver can answer them.
 * What the record has already is not asked again. Our own wording; no licensed instrument.
 *
 * | no  | element                                   | where it stands                                        |
 * |-----|-------------------------------------------|--------------------------------------------------------|
 * | 1.1 | pseudonym                                 | made anew for every snapshot; never asked              |
 * | 2.1 | date of birth                             | patient's record: date of birth                        |
 * | 2.2 | sex                                       | patient's record: sex at birth                         |
 * | 3.1 | patient's status                          | who_answers: alive, or died; opted out: consents       |
 * | 3.2 | date of death                             | death_date, of those who answer for somebody who died  |
 * | 4.1 | first contact with a specialised centre   | centre_seen, centre_date                               |
 * | 5.1 | age at onset                              | onset_when, onset_age                                  |
 * | 5.2 | age at diagnosis                          | diagnosis_when, diagnosis_age                          |
 * | 6.1 | diagnosis                                 | patient's record: disease (ORPHA); diagnosis_by_centre |
 * | 6.2 | genetic diagnosis                         | genetic_test, gene_name, gene_variant                  |
 * | 6.3 | undiagnosed case                          | patient's record: symptoms (HPO); undiagnosed_basis    |
 * | 7.1 | agreement to be contacted for research    | research_news                                          |
 * | 7.2 | consent to the reuse of data              | consents, one decision for each request                |
 * | 7.3 | biological sample                         | sample_given                                           |
 * | 7.4 | link to a biobank                         | sample_in_biobank, biobank_name                        |
 * | 8.1 | functioning and disability                | able_moving to able_taking_part, six scales            |
 */
export const commonDataElements: Questionnaire = {
  code: 'common_data_elements',
  title: { en: 'The core of my condition', es: 'Lo esencial de mi enfermedad' },
  summary: {
    en: 'When it began, how it was named, and what it changes in daily life. If you answer for somebody you care for or have lost, read “you” as that person. You can stop at any time and go on later.',
    es: 'Cuándo empezó, cómo se le puso nombre y qué cambia en el día a día. Si respondes por alguien a quien cuidas o has perdido, entiende que «tú» es esa persona. Puedes parar cuando quieras y seguir más tarde.',
  },
  minutes: 12,
  pages: [
    {
      code: 'person',
      title: { en: 'Whom it is about', es: 'De quién se trata' },
      questions: answering(),
    },
    {
      code: 'beginning',
      title: { en: 'How it began', es: 'Cómo empezó' },
      questions: beginning(),
    },
    {
      code: 'diagnosis',
      title: { en: 'Diagnosis and centre', es: 'Diagnóstico y centro' },
      questions: [...diagnosis(), ...genetics(), ...centre()],
    },
    {
      code: 'functioning',
      title: { en: 'What you can do', es: 'Lo que puedes hacer' },
      questions: functioning(),
    },
    {
      code: 'research',
      title: { en: 'Research', es: 'Investigación' },
      questions: research(),
    },
  ],
}
