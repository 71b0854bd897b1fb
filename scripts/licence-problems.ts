import { z } from 'zod'

/** What the licences are read from: npm copies them from each package into the lock file. */
export const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), link: z.boolean().optional() }),
  ),
})

type Packages = z.infer<typeof lockSchema>['packages']

/** One sentence for each package that may not come with the platform. */
export function licenceProblems(packages: Packages): readonly string[] {
  const installed = Object.entries(packages).filter(([path]) => path.includes('node_modules/'))
  return installed.flatMap(([path, { license, link }]) => {
    const name = path.replace(/^.*node_modules\//, '')
    if (commercial.test(name)) return [`${name} is a commercial product.`]
    if (link === true || exceptions.has(name) || isOpen(license ?? '')) return []
    return [`${name} has the licence "${license ?? 'none'}", which nobody has allowed.`]
  })
}

const commercial = /^survey-(creator|pdf|analytics)/

const openLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
])

/** Packages that we looked at one by one, and why they may come with us. */
const exceptions = new Map([
  ['busboy', 'MIT; it stands in its LICENSE file only.'],
  ['streamsearch', 'MIT; it stands in its LICENSE file only.'],
  ['libheif-js', 'LGPL-3.0: unmodified, in a file of its own that can be replaced.'],
  ['caniuse-lite', 'CC-BY-4.0: a table of browsers, read while building.'],
  ['truncate-utf8-bytes', 'WTFPL: allows everything, but is not on the OSI list.'],
])

function isOpen(expression: string): boolean {
  const bare = expression.replace(/^\(([^()]*)\)$/, '$1')
  const either = bare.split(' OR ')
  if (either.length > 1) return either.some(isOpen)
  return bare.split(' AND ').every((licence) => openLicences.has(licence))
}
