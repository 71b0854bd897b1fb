import type { ConsentHistory } from '@share4rare/schemas'

import type { Translate } from '../../i18n/translator.ts'

type Statement = ConsentHistory['statements'][number]

/** Everything that a member decided, as the table of a history shows it. */
export function consentHistoryRows(statements: readonly Statement[], t: Translate) {
  return statements.map((statement) => {
    const { at, decision, version } = statement
    const said = { title: statement.title ?? t('agreements.gone'), version }
    const what = decision === 'permit' ? t('agreements.yes', said) : t('agreements.no', said)
    const more = statement.text !== null && {
      more: { summary: t('agreements.words', { version }), text: statement.text },
    }
    return { at, what, by: whoSaid(statement, t), ...more }
  })
}

function whoSaid({ capacity, patient }: Statement, t: Translate): string {
  if (patient === null) return capacity === 'self' ? t('agreements.self') : t('agreements.guardian')
  const about = { name: patient }
  return capacity === 'self' ? t('agreements.selfFor', about) : t('agreements.guardianFor', about)
}
