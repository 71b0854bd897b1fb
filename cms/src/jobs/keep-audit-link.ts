import { noteLastLink } from '../audit/noted-link.ts'
import type { WorkContext } from './work-context.ts'

/** Notes the audit's last link in the data folder, and says aloud where the one noted before is gone, or no link. */
export async function keepAuditLink({ req, settings }: WorkContext): Promise<void> {
  const outcome = await noteLastLink(req.payload.db.drizzle, settings.DATA_DIR)
  if (outcome !== 'noted') req.payload.logger.error(complaints[outcome])
}

const complaints = {
  'link-gone': 'the end of the audit was cut off, or all of it rewritten: npm run verify-audit',
  unreadable: 'audit-link.json holds no link, and is left as it is: npm run verify-audit',
}
