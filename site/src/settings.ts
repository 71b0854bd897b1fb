import { readSiteEnvironment } from '@share4rare/schemas'

/** What the operator set for the site, read once when the process starts. */
export const settings = readSiteEnvironment(process.env)
