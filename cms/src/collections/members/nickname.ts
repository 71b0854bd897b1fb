import { sql } from '@payloadcms/db-postgres'
import { isOfStaff } from '@share4rare/schemas'
import { ValidationError, type FieldHook, type PayloadRequest } from 'payload'

import { connectionOf, takeTurns } from '../../endpoints/transaction-of.ts'
import type { Member } from '../../generated/payload-types.ts'

/**
 * Whether somebody else has a nickname that people would take for this one: the same but for capitals, accents and
 * spaces. Whoever asks for the same at once waits until the transaction of the first one has ended.
 */
export async function isNicknameTaken(
  req: PayloadRequest,
  nickname: string,
  except: string | null = null,
): Promise<boolean> {
  await takeTurns(req, `nickname ${folded(nickname)}`)
  const { rows } = await connectionOf(req).execute(sql`
    SELECT id FROM members WHERE folded_nickname(nickname) = folded_nickname(${nickname})
      AND id IS DISTINCT FROM ${except}::uuid`)
  return rows.length > 0
}

/** Staff are told so, too, beside the field. */
export const refuseTakenNickname: FieldHook<Member, string | undefined> = async ({
  value,
  previousValue,
  originalDoc,
  req,
}) => {
  if (value === undefined || value === previousValue) return value
  if (isOfStaff(value)) throw wrongNickname('People would take this nickname for our staff.')
  if (await isNicknameTaken(req, value, originalDoc?.id ?? null))
    throw wrongNickname('Somebody else has this nickname.')
  return value
}

function wrongNickname(message: string): ValidationError {
  return new ValidationError({ collection: 'members', errors: [{ path: 'nickname', message }] })
}

/** What `folded_nickname` of the database gives; there its unique index decides, here only who waits for whom. */
function folded(nickname: string): string {
  return nickname
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\s]+/g, '')
    .toLowerCase()
}
