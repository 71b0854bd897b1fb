import { localeSchema, type Locale } from '@share4rare/schemas'

/** The language that an address names in its first part, if it names one that we speak. */
export function localeOfPath(pathname: string): Locale | null {
  const parsed = localeSchema.safeParse(pathname.split('/')[1])
  return parsed.success ? parsed.data : null
}

/** Whether a page of the site is asked for in a language that we do not speak: there is no such page. */
export function isUnspoken(route: string, pathname: string): boolean {
  return /^\/\[locale\](\/|$)/.test(route) && localeOfPath(pathname) === null
}

/** The same page in another language. */
export function inLocale(locale: Locale, pathname: string): string {
  const rest = localeOfPath(pathname) ? pathname.split('/').slice(2) : []
  return ['', locale, ...rest].join('/').replace(/\/$/, '')
}

/** A local path to go on to, or the given one where it is missing or leads elsewhere. */
export function localPath(wanted: string | null | undefined, otherwise: string): string {
  if (!wanted || !/^\/(en|es)(\/[\w./-]*)?$/.test(wanted) || wanted.includes('..')) return otherwise
  return wanted
}
