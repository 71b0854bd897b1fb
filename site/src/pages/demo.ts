import type { APIRoute } from 'astro'

import { toOwnLanguage } from '../http/to-own-language.ts'
import { settings } from '../settings.ts'

/** The short address of the tour. */
export const GET: APIRoute = ({ locals, rewrite }) =>
  settings.DEMO ? toOwnLanguage(`/${locals.locale}/demo`) : rewrite('/404')
