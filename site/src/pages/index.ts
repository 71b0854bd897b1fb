import type { APIRoute } from 'astro'

/** Greets people in their language. */
export const GET: APIRoute = ({ locals }) =>
  new Response(null, {
    status: 302,
    headers: {
      location: `/${locals.locale}`,
      vary: 'Accept-Language',
      'cache-control': 'no-cache',
    },
  })
