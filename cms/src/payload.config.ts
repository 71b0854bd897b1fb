import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { postgresAdapter } from '@payloadcms/db-postgres'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { readEnvironment } from '@share4rare/schemas'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { refuseBadValues } from './access/refuse-bad-values.ts'
import { cookiePrefix } from './access/panel-token.ts'
import { withQueryLimits } from './access/query-limits.ts'
import { closeInternalDoors } from './access/internal-doors.ts'
import { assertAccessIsOurs } from './access/assert-access.ts'
import { audit } from './collections/audit/index.ts'
import { chapters } from './collections/chapters/index.ts'
import { claimTexts } from './collections/claim-texts/index.ts'
import { consentTexts } from './collections/consent-texts/index.ts'
import { consents } from './collections/consents/index.ts'
import { contactMessages } from './collections/contact-messages/index.ts'
import { correctionRequests } from './collections/correction-requests/index.ts'
import { earlierAnswers } from './collections/earlier-answers/index.ts'
import { diseases } from './collections/diseases/index.ts'
import { documents } from './collections/documents/index.ts'
import { jobRuns } from './collections/job-runs/index.ts'
import { mails } from './collections/mails/index.ts'
import { members } from './collections/members/index.ts'
import { oneTimeTokens } from './collections/one-time-tokens/index.ts'
import { ownSymptoms } from './collections/own-symptoms/index.ts'
import { partnerGrants } from './collections/partner-grants/index.ts'
import { patients } from './collections/patients/index.ts'
import { profiles } from './collections/profiles/index.ts'
import { questionnaireResponses } from './collections/questionnaire-responses/index.ts'
import { questionnaires } from './collections/questionnaires/index.ts'
import { questionnaireVersions } from './collections/questionnaire-versions/index.ts'
import { releases } from './collections/releases/index.ts'
import { requests } from './collections/requests/index.ts'
import { reviews } from './collections/reviews/index.ts'
import { snapshots } from './collections/snapshots/index.ts'
import { staff } from './collections/staff/index.ts'
import { studies } from './collections/studies/index.ts'
import { symptomMisses } from './collections/symptom-misses/index.ts'
import { symptomWords } from './collections/symptom-words/index.ts'
import { validations } from './collections/validations/index.ts'
import { topDoors } from './endpoints/top-doors.ts'
import { controller } from './globals/controller.ts'
import { logging } from './logging.ts'
import { smtpOptions } from './mail/smtp-options.ts'
import { momentFormat } from './panel/dates.ts'
import { panelParts } from './panel/panel-parts.ts'

const source = path.dirname(fileURLToPath(import.meta.url))
const environment = readEnvironment(process.env)
const library = [chapters, diseases, symptomWords, symptomMisses, ownSymptoms]
const questioning = [
  ...[studies, questionnaires, questionnaireVersions],
  ...[questionnaireResponses, earlierAnswers],
]
const research = [requests, reviews, releases, snapshots]
const people = [
  ...[staff, members, profiles, patients, documents, validations],
  ...[partnerGrants, consents, consentTexts, claimTexts, correctionRequests],
]
const platform = [jobRuns, audit, mails, oneTimeTokens, contactMessages]

const config = await buildConfig({
  serverURL: environment.CMS_URL,
  secret: environment.PAYLOAD_SECRET,
  csrf: [environment.CMS_URL],
  cookiePrefix,
  telemetry: false,
  logger: logging(environment.LOG_LEVEL),
  graphQL: { disable: true },
  maxDepth: 2,
  i18n: { supportedLanguages: { en, es } },
  localization: { locales: ['en', 'es'], defaultLocale: 'en', fallback: true },
  admin: {
    user: 'staff',
    avatar: 'default',
    importMap: { baseDir: source },
    dateFormat: momentFormat,
    meta: { titleSuffix: '· Share4Rare panel', description: 'The panel of Share4Rare' },
    components: panelParts,
  },
  editor: lexicalEditor(),
  collections: [...library, ...questioning, ...research, ...people, ...platform].map(
    withQueryLimits,
  ),
  globals: [controller],
  endpoints: topDoors,
  hooks: { afterError: [refuseBadValues] },
  email: nodemailerAdapter({
    defaultFromAddress: addressOf(environment.MAIL_FROM),
    defaultFromName: 'Share4Rare',
    transportOptions: smtpOptions(environment.SMTP_URL),
    skipVerify: true,
  }),
  db: postgresAdapter({
    idType: 'uuid',
    push: false,
    migrationDir: path.join(source, 'migrations'),
    // Whoever gets no connection in time is told so: nobody waits for ever, and holds one meanwhile.
    pool: {
      connectionString: environment.DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 20_000,
    },
  }),
  sharp,
  typescript: { outputFile: path.join(source, 'generated/payload-types.ts') },
})

export default Promise.resolve(assertAccessIsOurs(closeInternalDoors(config)))

function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from
}
