import { keepWithdrawals } from '../withdrawals/kept-withdrawals.ts'
import { askOwners } from './ask-owners.ts'
import { endRegistrations } from './end-registrations.ts'
import { findPeopleAlike } from './find-people-alike.ts'
import { forgetContactMessages } from './forget-contact-messages.ts'
import type { Job } from './job-kind.ts'
import { keepAuditLink } from './keep-audit-link.ts'
import { keepErasures } from './keep-erasures.ts'
import { releaseDueRequests } from './release-due-requests.ts'
import { releasePeerCharts } from './release-peer-charts.ts'
import { removeWhatIsOver } from './remove-what-is-over.ts'
import { scanDocuments } from './scan-documents.ts'
import { sendMails } from './send-mails.ts'
import { tellComingOfAge } from './tell-coming-of-age.ts'
import { tidyCorrections } from './tidy-corrections.ts'
import { tidyDocuments } from './tidy-documents.ts'
import { tidyMisses } from './tidy-misses.ts'
import { tidySnapshots } from './tidy-snapshots.ts'
import { watchValidation } from './watch-validation.ts'
import type { WorkContext } from './work-context.ts'

/** What is done for each kind of job. */
export const handlers: Record<
  Exclude<Job['kind'], 'fill-demo'>,
  (context: WorkContext) => Promise<void>
> = {
  'release-peer-charts': chartsOfStudies,
  'release-due-requests': releaseDueRequests,
  'ask-owners': askOwners,
  'send-mails': sendMails,
  'keep-erasures': keepBesides,
  'remove-what-is-over': removeWhatIsOver,
  'scan-documents': scanDocuments,
  'tidy-documents': tidyWhatIsOver,
  'watch-validation': watchValidation,
  'tell-coming-of-age': tellComingOfAge,
  'end-registrations': endRegistrations,
  'forget-contact-messages': forgetContactMessages,
  'find-people-alike': findPeopleAlike,
}

/** What the data folder keeps so that the database cannot be set back unseen: erasures, withdrawals, the audit's last link. */
async function keepBesides(context: WorkContext): Promise<void> {
  await keepErasures(context)
  await keepWithdrawals(context.req.payload.db.drizzle, context.settings.DATA_DIR)
  await keepAuditLink(context)
}

/** What is kept for a time only, once that is over: documents, corrections that nobody handed in, words that found nothing, sealed answers of which nothing came. */
async function tidyWhatIsOver(context: WorkContext): Promise<void> {
  await tidyDocuments(context)
  await tidyCorrections(context)
  await tidyMisses(context)
  await tidySnapshots(context)
}

/** One study's charts, or those of every one, as long as they are open: what is corrected later goes into no figure. */
async function chartsOfStudies(context: WorkContext): Promise<void> {
  const { req, job } = context
  const { docs } = await req.payload.find({
    collection: 'studies',
    where: {
      state: { equals: 'open' },
      ...(job.subject !== 'all' && { id: { equals: job.subject } }),
    },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the worker looks after every study
    req,
  })
  for (const study of docs) await releasePeerCharts(study, context)
}
