import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeChangeHook } from 'payload'
import { z } from 'zod'

import { PanelRefusal } from '../access/panel-refusal.ts'
import { transactionOf } from '../endpoints/transaction-of.ts'
import { inLanguage, type BothLanguages } from '../panel/both-languages.ts'

/**
 * Nothing is written into what was closed, by a page that was open before or one that shows what is left: a name or an
 * address would come back. It runs where the row is locked already, so that a closing goes before, or waits.
 */
export const refuseClosed: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update') return data as unknown
  const { id } = rowSchema.parse(originalDoc)
  const { rows } = await transactionOf(req).execute(sql`
    SELECT ${isClosed(collection.slug)} AS closed FROM ${sql.identifier(collection.slug)}
    WHERE id = ${id}`)
  if (rows[0]?.['closed'] !== false)
    throw new PanelRefusal(inLanguage(wasClosed, req.i18n.language), 409)
  return data as unknown
}

const wasClosed: BothLanguages = {
  en: 'It was closed: nothing is written into it any more.',
  es: 'Se cerró: ya no se escribe nada en ello.',
}

function isClosed(slug: string): SQL {
  return slug === 'patients' ? sql`coalesce(closed, false)` : sql`email LIKE '%@erased.invalid'`
}

const rowSchema = z.object({ id: z.string() })
