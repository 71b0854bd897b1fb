import type { Release } from './compiled/ontology.ts'
import type { Orphanet } from './orphanet/orphanet.ts'

/** Whom a vocabulary comes from, in the words that its licence asks for, which are not translated. */
export interface Acknowledgement {
  readonly source: string
  readonly version: string
  readonly sentence: string
  readonly address: string
  /** The publication to cite, or the licence's short name. */
  readonly terms: string
}

/** What HPO's licence asks to show wherever its terms are used, with the release in force. */
export function acknowledgementOf({ version }: Pick<Release, 'version'>): Acknowledgement {
  return {
    source: 'Human Phenotype Ontology',
    version,
    sentence: `This service is using the Human Phenotype Ontology (version ${version}).`,
    address: 'https://www.human-phenotype-ontology.org',
    terms: 'Köhler S, et al. Nucleic Acids Research 2014;42(D1):D966–D974. doi:10.1093/nar/gkt1026',
  }
}

/** What the licence of Orphanet's free products asks for, with the version in force. */
export function acknowledgementOfOrphanet({ version }: Pick<Orphanet, 'version'>): Acknowledgement {
  return {
    source: 'Orphadata',
    version,
    sentence: `Names of rare diseases: Orphadata, free access products of Orphanet, © INSERM 1999 (version ${version}).`,
    address: 'https://www.orphadata.com',
    terms: 'CC BY 4.0',
  }
}
