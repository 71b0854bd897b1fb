import type { CollectionBeforeChangeHook } from 'payload'

import { PanelRefusal } from '../../access/panel-refusal.ts'
import type { Patient } from '../../generated/payload-types.ts'
import { isFrozenToday } from './own-patient.ts'
import { correctsBirthDate } from './settled-birth-date.ts'

/**
 * A child who has come of age is changed by nobody, and not validated anew: first they take over their own data. But a
 * wrong date of birth is put right.
 */
export const refuseFrozen: CollectionBeforeChangeHook<Patient> = ({ data, originalDoc, req }) => {
  if (req.context[correctsBirthDate] === true) return data
  if (originalDoc && req.user && isFrozenToday(originalDoc))
    throw new PanelRefusal('They have come of age: hand the profile over to them first.', 403)
  return data
}
