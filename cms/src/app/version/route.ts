import about from '../../../package.json'

/** Which version runs. */
export function GET(): Response {
  return Response.json({ name: about.name, version: about.version })
}
