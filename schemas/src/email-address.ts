import { z } from 'zod'

/** An e-mail address as somebody types it: spaces around it and capitals mean nothing. */
export const emailAddress = z.string().trim().toLowerCase().pipe(z.email().max(254))
