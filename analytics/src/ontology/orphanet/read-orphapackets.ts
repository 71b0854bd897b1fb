import { z } from 'zod'

import type { SourceFile } from '../official/read-source.ts'
import { VocabularyError } from '../vocabulary-error.ts'
import type { Disorder, Nomenclature } from './nomenclature.ts'

/** Reads ORPHApackets, one disorder a line. Names the first line that is none, and refuses a last line without end. */
export function readOrphapackets({ text, from }: SourceFile): Nomenclature {
  if (!text.endsWith('\n'))
    throw new VocabularyError(`${from} is cut short: its last line has no end.`)
  const packets = text
    .split('\n')
    .slice(0, -1)
    .map((line, at) => packetOf(line, `${from}, line ${String(at + 1)},`))
  const versions = new Set(packets.map(({ version }) => version))
  const [version = ''] = versions
  if (versions.size > 1)
    throw new VocabularyError(`${from} mixes releases of Orphanet: ${[...versions].join(', ')}.`)
  return { version, disorders: packets.map(disorderOf) }
}

const packetSchema = z.object({
  id: z.string(),
  label: z.string(),
  version: z.string(),
  synonyms: z.array(z.string()).default([]),
  parents: z.array(z.string()).default([]),
})

type Packet = z.infer<typeof packetSchema>

function packetOf(line: string, where: string): Packet {
  try {
    return packetSchema.parse(JSON.parse(line))
  } catch (cause) {
    throw new VocabularyError(`${where} is no disorder of Orphanet.`, { cause })
  }
}

function disorderOf({ id, label, synonyms, parents }: Packet): Disorder {
  return { code: id, name: label, synonyms, parents, movedTo: null }
}
