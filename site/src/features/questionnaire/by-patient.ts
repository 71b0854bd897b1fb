import type { QuestionnaireTask } from '@share4rare/schemas'

/** A patient, and the questionnaires that are open to them. */
export interface PatientTasks {
  readonly patient: QuestionnaireTask['patient']
  readonly tasks: readonly QuestionnaireTask[]
}

/** The tasks of each patient together, in the order in which the patients first appear. */
export function byPatient(tasks: readonly QuestionnaireTask[]): PatientTasks[] {
  const groups = Map.groupBy(tasks, ({ patient }) => patient.id)
  return [...groups.values()].flatMap((own) =>
    own[0] ? [{ patient: own[0].patient, tasks: own }] : [],
  )
}
