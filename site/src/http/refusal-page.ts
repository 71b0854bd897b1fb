import type { Problem } from '@share4rare/schemas'
import type { APIContext, AstroGlobal } from 'astro'

/** What a page shows instead of itself when the CMS refused: sign-in, or an error page with the right status. */
export function refusalPage(
  page: AstroGlobal | APIContext,
  problems: readonly Problem[],
): Promise<Response> | Response {
  const code = problems[0]?.code
  if (code === 'sign-in-needed') return toSignIn(page)
  if (code === 'unavailable') return page.rewrite('/503')
  if (code === undefined || code === 'not-found') return page.rewrite('/404')
  page.locals.problem = code
  return page.rewrite('/refused')
}

/** Sends a stranger to the sign-in page, and afterwards back to the page they wanted. */
export function toSignIn({ locals, url, redirect }: AstroGlobal | APIContext): Response {
  return redirect(`/${locals.locale}/sign-in?next=${encodeURIComponent(url.pathname)}`, 303)
}
