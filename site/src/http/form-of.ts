const known = new WeakMap<Request, FormData>()

/** Reads what a form sent, once, for `formOf`. Says whether it was a form at all. */
export async function isForm(request: Request): Promise<boolean> {
  try {
    known.set(request, await request.clone().formData())
    return true
  } catch {
    return false
  }
}

/**
 * What a form sent. The middleware has seen that it is one; the request stays readable, for an error page that takes
 * over is given it anew.
 */
export async function formOf(request: Request): Promise<FormData> {
  return known.get(request) ?? request.clone().formData()
}
