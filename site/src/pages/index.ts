import type { APIRoute } from 'astro'

import { toOwnLanguage } from '../http/to-own-language.ts'

/** Greets people in their language. */
export const GET: APIRoute = ({ locals }) => toOwnLanguage(`/${locals.locale}`)
