import type { Locale, ProblemCode } from '@share4rare/schemas'
import type { APIContext, MiddlewareNext } from 'astro'
import { defineMiddleware } from 'astro:middleware'

import { isForm } from './http/form-of.ts'
import { isUnspoken, localeOfPath } from './i18n/locale-paths.ts'
import { negotiateLocale } from './i18n/negotiate-locale.ts'
import { pseudoNamed } from './i18n/pseudo.ts'
import { translator } from './i18n/translator.ts'
import { isSameOrigin } from './session/same-origin.ts'
import { resolveSession } from './session/resolve-session.ts'
import { settings } from './settings.ts'
import { forgetToken, sessionCookieName, tokenFrom } from './session/session-cookie.ts'

/** Gives every page its language, and personal pages their member, once per request. */
export const onRequest = defineMiddleware(async (context, next) => {
  const { locals, cookies, url, request, routePattern } = context
  locals.route ??= routePattern
  // A rewrite to an error page passes here again: its language and member are known.
  if (locals.isPrepared) return next()
  locals.isPrepared = true
  const named = localeOfPath(url.pathname)
  const wished = request.headers.get('accept-language')
  locals.locale = named ?? negotiateLocale(cookies.get('locale')?.value, wished)
  giveVoice(context)
  locals.hasCookie = cookies.has(sessionCookieName)
  locals.session = null
  if (named) rememberLocale(context, named)
  if (isUnspoken(routePattern, url.pathname)) return servePublic(context, () => next('/404'))
  const problem = await problemOfSending(request, url)
  if (problem) return servePublic(context, () => refuse(context, next, problem))
  return isPersonal(url.pathname) ? servePersonal(context, next) : servePublic(context, next)
})

/** Only our own pages send anything, and what is no form is no answer to the question of one. */
async function problemOfSending(request: Request, url: URL): Promise<ProblemCode | null> {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  if (!isSameOrigin(request.headers, url)) return 'sent-from-elsewhere'
  if (takesJson.test(url.pathname)) return null // from-our-page.ts reads it
  return (await isForm(request)) ? null : 'input-invalid'
}

const takesJson = /^\/(en|es)\/my\/answers\/[^/]+\/(save|submit)\/?$/

function refuse({ locals }: APIContext, next: MiddlewareNext, problem: ProblemCode) {
  locals.problem = problem
  return next('/refused')
}

/** The voice of the page: its language, or an invented one where the settings allow it and the browser asks. */
function giveVoice({ locals, cookies }: APIContext): void {
  locals.pseudo = settings.PSEUDO_LOCALES ? pseudoNamed(cookies.get('pseudo')?.value) : null
  locals.t = translator(locals.locale, locals.pseudo)
}

function isPersonal(pathname: string): boolean {
  return /^\/(en|es)\/(my|research|symptoms|register\/(patient|symptoms|terms))(\/|$)/.test(
    pathname,
  )
}

async function servePersonal(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const token = tokenFrom(context.cookies)
  if (token) {
    const session = await resolveSession(token)
    if (!session.ok) return withCaching(await next('/503'), 'private, no-store')
    context.locals.session = session.value
  }
  if (context.locals.hasCookie && !context.locals.session) {
    forgetToken(context.cookies)
    context.locals.hasCookie = false
  }
  return withCaching(nextStep(context) ?? (await next()), 'private, no-store')
}

/** Whoever has not ended their registration is led to its next step, unless they want their data, or to leave. */
function nextStep({ locals, url, redirect }: APIContext): Response | null {
  const step = locals.session?.member.registration ?? 'done'
  const isOfSteps = /^\/(en|es)\/(register|symptoms)\//.test(url.pathname)
  const isOfRights = /\/my\/(data|close|patients\/[^/]+\/close)(\/|$)/.test(url.pathname)
  if (step === 'done' || isOfSteps || isOfRights) return null
  return redirect(`/${locals.locale}/register/${step}`, 303)
}

async function servePublic(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const response = await next()
  if (response.headers.has('cache-control')) return response
  return withCaching(response, context.locals.hasCookie ? 'private, no-store' : 'no-cache')
}

function withCaching(response: Response, caching: string): Response {
  response.headers.set('cache-control', caching)
  response.headers.append('vary', 'Cookie')
  return response
}

function rememberLocale({ cookies }: APIContext, locale: Locale): void {
  if (cookies.get('locale')?.value === locale) return
  const year = 365 * 24 * 3600
  const settings = {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    secure: true,
    maxAge: year,
  } as const
  cookies.set('locale', locale, settings)
}
