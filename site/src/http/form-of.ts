/** What a form sent. The request stays readable: an error page that takes over is given it anew. */
export function formOf(request: Request): Promise<FormData> {
  return request.clone().formData()
}
