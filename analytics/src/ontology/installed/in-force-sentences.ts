import { acknowledgementOf, acknowledgementOfOrphanet } from '../acknowledgement.ts'
import { termCount } from '../compiled/ontology.ts'
import type { OpenVocabulary } from './open-vocabulary.ts'
import { called } from './upgrade-sentences.ts'

/** Which vocabulary is in force, what it was made from, and whom to thank, for the operator. */
export function inForceSentences({
  ontology,
  orphanet,
  translations,
  installed,
}: OpenVocabulary): string[] {
  const { release } = ontology
  const thanks = [
    acknowledgementOf(release),
    ...(orphanet ? [acknowledgementOfOrphanet(orphanet)] : []),
  ]
  return [
    `In force: ${called(release)}, ${String(termCount(ontology))} terms.`,
    installed === null
      ? 'It comes with the platform. Nothing was installed.'
      : `Installed ${installed.installedAt}, as ${installed.file}, sha256 ${installed.sha256}.`,
    ...release.sources.map(({ name, sha256 }) => `Made from ${name}, sha256 ${sha256}.`),
    ...(orphanet
      ? [`Orphanet ${orphanet.version}: ${String(orphanet.codes.length)} disorders.`]
      : []),
    ...(translations.length > 0
      ? [`Translated names: ${translations.map(({ language }) => language).join(', ')}.`]
      : []),
    ...thanks.map(({ sentence, address, terms }) => `${sentence} ${address} (${terms})`),
  ]
}
