import * as first from './20261122_000001_first.ts'
import * as appendOnly from './20261122_000002_append_only.ts'
import * as auditChain from './20261122_000003_audit_chain.ts'
import * as erasures from './20261122_000004_erasures.ts'
import * as rateLimits from './20261122_000006_rate_limits.ts'
import * as secondFactors from './20261122_000007_second_factors.ts'
import * as partnerGrants from './20261122_000008_partner_grants.ts'
import * as profilePictures from './20261122_000009_profile_pictures.ts'
import * as lastDays from './20261122_000011_last_days.ts'
import * as earlierAnswers from './20261122_000012_earlier_answers.ts'
import * as nicknames from './20261122_000013_nicknames.ts'
import * as keptTexts from './20261122_000014_kept_texts.ts'
import * as peopleAlike from './20261122_000015_people_alike.ts'

/** Every step from an empty database to this version, in order. */
export const migrations = [
  { name: '20261122_000001_first', up: first.up, down: first.down },
  { name: '20261122_000002_append_only', up: appendOnly.up, down: appendOnly.down },
  { name: '20261122_000003_audit_chain', up: auditChain.up, down: auditChain.down },
  { name: '20261122_000004_erasures', up: erasures.up, down: erasures.down },
  { name: '20261122_000006_rate_limits', up: rateLimits.up, down: rateLimits.down },
  { name: '20261122_000007_second_factors', up: secondFactors.up, down: secondFactors.down },
  { name: '20261122_000008_partner_grants', up: partnerGrants.up, down: partnerGrants.down },
  { name: '20261122_000009_profile_pictures', up: profilePictures.up, down: profilePictures.down },
  { name: '20261122_000011_last_days', up: lastDays.up, down: lastDays.down },
  { name: '20261122_000012_earlier_answers', up: earlierAnswers.up, down: earlierAnswers.down },
  { name: '20261122_000013_nicknames', up: nicknames.up, down: nicknames.down },
  { name: '20261122_000014_kept_texts', up: keptTexts.up, down: keptTexts.down },
  { name: '20261122_000015_people_alike', up: peopleAlike.up, down: peopleAlike.down },
]
