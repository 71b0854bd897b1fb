/** What a statement is to be about, each as an expression of SQL. */
interface About {
  readonly kind: string
  readonly id: string
  /** The version of the text that counts. */
  readonly version: string
  /** Up to which moment statements are looked at; all of them, if it is left out. */
  readonly until?: string
}

/**
 * Whether a yes stands for the row that a statement calls `patient`: the rule of `consentNow`, for statements that
 * ask it of many.
 */
export function consentStandsSql({ kind, id, version, until }: About): string {
  const inTime = until === undefined ? '' : `AND consent.decided_at <= ${until}`
  return `(SELECT consent.decision = 'permit' AND coalesce(consent.text_version = ${version}, false)
    FROM consents consent
    WHERE consent.patient_id = patient.id AND consent.owner_id = patient.owner_id
      AND (coalesce(patient.closed, false)
        OR (consent.capacity = 'self') = (patient.relationship = 'self'))
      AND consent.purpose_kind::text = ${kind} AND consent.purpose_id = ${id} ${inTime}
    ORDER BY consent.decided_at DESC, consent.decision = 'deny' DESC,
      coalesce(consent.text_version = ${version}, false) DESC
    LIMIT 1)`
}

/** The version of the text in force of one study or request; NULL where there is none. */
export function versionInForceSql({ kind, id }: Pick<About, 'kind' | 'id'>): string {
  return `(CASE ${kind}
    WHEN 'study' THEN (SELECT consent_text_version FROM studies WHERE studies.id::text = ${id})
    WHEN 'request' THEN (SELECT consent_text_version FROM requests WHERE requests.id::text = ${id}) END)`
}
