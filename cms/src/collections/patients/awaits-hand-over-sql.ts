/**
 * Whether the row that a statement calls `patient` was handed over to an adult who does not own it: so it is only where
 * an older backup came back without the adult's account. Then it is nobody else's, and goes with no other account.
 */
export const awaitsHandOverSql = `(patient.closed IS NOT TRUE
  AND EXISTS (SELECT FROM audit
    WHERE action = 'patient.received' AND subject = patient.id::text)
  AND NOT EXISTS (SELECT FROM audit
    WHERE action = 'patient.received' AND subject = patient.id::text AND person = patient.owner_id::text))`
