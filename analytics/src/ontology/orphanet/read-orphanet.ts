import type { SourceFile } from '../official/read-source.ts'
import { VocabularyError } from '../vocabulary-error.ts'
import type { Disorder, Nomenclature } from './nomenclature.ts'
import { readOrphadataJson } from './read-orphadata-json.ts'
import { readOrphadataXml } from './read-orphadata-xml.ts'
import { readOrphapackets } from './read-orphapackets.ts'

/**
 * Reads Orphanet's nomenclature: Orphadata's product 1, as XML or as JSON and in any of its languages, or ORPHApackets,
 * one a line. Refuses what is none of these, is cut short, or names a disorder twice or not at all.
 */
export function readOrphanet(source: SourceFile): Nomenclature {
  const nomenclature = readerFor(source)(source)
  refuseUnnamed(nomenclature.disorders, source.from)
  return nomenclature
}

function readerFor({ text, from }: SourceFile): (source: SourceFile) => Nomenclature {
  const start = text.slice(0, 1000).trimStart()
  if (start.startsWith('<')) return readOrphadataXml
  if (/^\{\s*"JDBOR"/.test(start)) return readOrphadataJson
  if (start.startsWith('{')) return readOrphapackets
  throw new VocabularyError(`${from} is no nomenclature of Orphanet.`)
}

function refuseUnnamed(disorders: readonly Disorder[], from: string): void {
  const codes = new Set(disorders.map(({ code }) => code))
  const isWhole = disorders.every(({ code, name }) => isCode.test(code) && name !== '')
  if (codes.size === 0 || codes.size !== disorders.length || !isWhole)
    throw new VocabularyError(
      `${from} is no nomenclature of Orphanet: each disorder needs one code and one name.`,
    )
}

const isCode = /^ORPHA:\d{1,7}$/
