import { noteLastLink } from '../audit/noted-link.ts'
import type { WorkContext } from './work-context.ts'

/** Notes the audit's last link in the data folder, and says aloud where the one noted before is gone. */
export async function keepAuditLink({ req, settings }: WorkContext): Promise<void> {
  if (await noteLastLink(req.payload.db.drizzle, settings.DATA_DIR)) return
  req.payload.logger.error(
    'the end of the audit was cut off, or all of it rewritten: npm run verify-audit',
  )
}
