/**
 * What a form sent; nothing where it was no form. The request stays readable: an error page that takes over is
 * given it anew.
 */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.clone().formData()
  } catch {
    return new FormData() // Each page says what it misses.
  }
}
