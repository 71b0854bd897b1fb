import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { OntologyTerms } from '../src/ontology/ontology-terms.ts'

/** A release of a few invented terms: what an upgrade may change is changed by writing another. */
export const smallTerms: OntologyTerms = {
  version: '2001-01-01',
  terms: [
    term('HP:0000001', 'All', []),
    term('HP:0000118', 'Phenotypic abnormality', ['HP:0000001']),
    term('HP:0000010', 'Invented itching', ['HP:0000118']),
    term('HP:0000020', 'Invented humming', ['HP:0000118']),
    term('HP:0000030', 'Loud invented humming', ['HP:0000020']),
  ],
  obsolete: [{ id: 'HP:0000009', replacedBy: 'HP:0000010' }],
}

/** A current term, without what a test does not need. */
export function term(id: string, label: string, parents: readonly string[]) {
  return { id, label, parents, altIds: [], synonyms: [], definition: '' }
}

/** As HPO publishes it: `hp.json`. */
export function graphOf({ version, terms, obsolete }: OntologyTerms): string {
  const release = `http://purl.obolibrary.org/obo/hp/releases/${version}/hp.json`
  const current = terms.map(({ id, label, altIds }) => ({
    ...{ id: address(id), lbl: label, type: 'CLASS' },
    meta: { basicPropertyValues: altIds.map((val) => ({ pred: alternative, val })) },
  }))
  const former = obsolete.map(({ id, replacedBy }) => ({
    ...{ id: address(id), lbl: `obsolete ${id}`, type: 'CLASS' },
    meta: {
      deprecated: true,
      basicPropertyValues:
        replacedBy === null ? [] : [{ pred: replacement, val: address(replacedBy) }],
    },
  }))
  const edges = terms.flatMap(({ id, parents }) =>
    parents.map((above) => ({ sub: address(id), pred: 'is_a', obj: address(above) })),
  )
  const nodes = [...current, ...former]
  return JSON.stringify({ graphs: [{ meta: { version: release }, nodes, edges }] })
}

/** As HPO publishes them: `phenotype.hpoa`, in which two invented diseases have one term each. */
export function annotationsOf(version: string): string {
  const row = (id: string, hpoId: string) =>
    [id, 'Invented disease', '', hpoId, 'PMID:1', 'PCS', '', '1/2', '', '', 'P', 'none'].join('\t')
  return [
    '#description: "invented [1: OMIM; 0: DECIPHER; 1: ORPHANET]"',
    `#hpo-version: http://purl.obolibrary.org/obo/hp/releases/${version}/hp.json`,
    heading,
    row('OMIM:100001', 'HP:0000010'),
    row('ORPHA:900001', 'HP:0000030'),
    '',
  ].join('\n')
}

/** Files of these contents in a new folder: their full paths, by the same names. */
export async function writtenFiles<Name extends string>(
  contents: Readonly<Record<Name, string | Uint8Array>>,
): Promise<{ readonly folder: string; readonly at: (name: Name) => string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'share4rare-vocabulary-'))
  const named = Object.entries<string | Uint8Array>(contents)
  await Promise.all(named.map(([name, content]) => writeFile(path.join(folder, name), content)))
  return { folder, at: (name) => path.join(folder, name) }
}

const address = (id: string) => `http://purl.obolibrary.org/obo/${id.replace(':', '_')}`
const alternative = 'http://www.geneontology.org/formats/oboInOwl#hasAlternativeId'
const replacement = 'http://purl.obolibrary.org/obo/IAO_0100001'
const heading =
  'database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\taspect\tbiocuration'
