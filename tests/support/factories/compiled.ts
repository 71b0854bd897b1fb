import {
  compileQuestionnaire,
  type CompiledQuestionnaire,
  type Questionnaire,
} from '@share4rare/schemas'

/** The questionnaire as published; throws the findings where it cannot be. */
export function compiled(questionnaire: Questionnaire): CompiledQuestionnaire {
  const result = compileQuestionnaire(questionnaire)
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  return result.compiled
}
