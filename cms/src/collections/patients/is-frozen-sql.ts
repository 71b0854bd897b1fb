/**
 * Whether the row that a statement calls `patient` is of a child who has come of age, on the day (UTC) of the
 * transaction, and whose guardianship the staff have not approved: the rule `isFrozen` of schemas, for statements that
 * ask it of many.
 */
export const isFrozenSql = `(patient.relationship = 'child' AND patient.guardianship IS DISTINCT FROM 'approved' AND (
  SELECT extract(year FROM today) - extract(year FROM born)
    - CASE WHEN to_char(today, 'MMDD') < to_char(born, 'MMDD') THEN 1 ELSE 0 END >= 18
  FROM (SELECT (now() AT TIME ZONE 'UTC')::date AS today,
    (patient.birth_date AT TIME ZONE 'UTC')::date AS born) days))`
