/** The version and the day of each legal page and of the consent form. New words get a new version: a test asks for it. */
export const legalVersions = {
  privacy: { version: '2026-11-b', day: '2026-11-22' },
  use: { version: '2026-11', day: '2026-11-22' },
  consentForm: { version: '2026-11', day: '2026-11-22' },
} as const
