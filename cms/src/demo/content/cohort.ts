import { readFileSync } from 'node:fs'

import { readPhenopacket, type PortableProfile, type TermOf } from '@share4rare/schemas'

import { undiagnosed } from './diseases.ts'

/** The Phenopacket of one of the demo's people, as it stands in its file, and who that is. */
export interface DemoPacket {
  readonly text: string
  readonly sex: 'female' | 'male'
  readonly age: number
  /** ORPHA code, or `undiagnosed`. */
  readonly disease: string
  /** Place within the people with the same disease, from 1. */
  readonly place: number
}

/** The release of the Human Phenotype Ontology from which the packets' terms are (https://hpo.jax.org). */
export const hpoVersion = '2025-05-06'

/** The demo's people, each a Phenopacket on a line of its own. All of them are invented: we wrote the files. */
export function cohort(): readonly DemoPacket[] {
  const places = new Map<string, number>()
  return files.flatMap(linesOf).map((text, index) => {
    const { sex, age, diseases } = profileIn(text, asWritten, index)
    if (sex === 'undetermined') throw new Error('the demo has names for women and men alone')
    const disease = diseases[0]?.orphaCode ?? undiagnosed
    const place = (places.get(disease) ?? 0) + 1
    places.set(disease, place)
    return { text, sex, age, disease, place }
  })
}

/** What the packet of a patient tells, in the terms of the vocabulary in force. A packet that is not right is a bug. */
export function profileIn(text: string, termOf: TermOf, line: number | string): PortableProfile {
  const reading = readPhenopacket(text, termOf)
  if (reading.ok) return reading.profile
  throw new Error(`Packet ${String(line)} of the demo is not taken. ${reading.reasons.join(' ')}`)
}

const files = ['neuromuscular', 'tumours', 'undiagnosed']

/** Who somebody is does not hang on a vocabulary. */
const asWritten: TermOf = (hpoId) => ({ hpoId, label: hpoId })

function linesOf(name: string): string[] {
  const file = new URL(`cohort/${name}.jsonl`, import.meta.url)
  return readFileSync(file, 'utf8').trimEnd().split('\n')
}
