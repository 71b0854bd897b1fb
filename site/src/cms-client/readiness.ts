/** Whether the CMS says that it can serve people, asked for at most two seconds. */
export async function cmsIsReady(cmsUrl: string): Promise<boolean> {
  try {
    const url = `${cmsUrl.replace(/\/$/, '')}/readyz`
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
