import { releasedAggregateSchema, type PeerChart } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Patient } from '../../generated/payload-types.ts'
import { allDiseases } from '../studies/open-studies.ts'
import { monthsAgo } from './months-ago.ts'

/** How a release says whom it is about: ORPHA codes, null for every disease. */
export const releasedPopulationSchema = z.object({
  id: z.string(),
  diseases: z.array(z.string()).nullable(),
})

const oldestMonths = 12

/** The newest chart of each item for the group that this patient's disease is in. Old charts are not shown. */
export async function peerChartsFor(
  patient: Patient,
  questionnaire: string,
  req: PayloadRequest,
): Promise<Map<string, PeerChart>> {
  const orphaCode = await orphaCodeOf(patient, req)
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: {
      kind: { equals: 'peer-chart' },
      questionnaire: { equals: questionnaire },
      createdAt: { greater_than: monthsAgo(oldestMonths).toISOString() },
    },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true, // charts are released for participants, who may not browse releases
    req,
  })
  const own = docs.filter(({ population }) => {
    const { diseases } = releasedPopulationSchema.parse(population)
    return diseases === null || diseases.includes(orphaCode)
  })
  return new Map(own.flatMap(({ document }) => chartIn(document)))
}

function chartIn(document: unknown): [string, PeerChart][] {
  const released = releasedAggregateSchema.parse(document)
  return released.kind === 'peer-chart' ? [[released.item, released]] : []
}

async function orphaCodeOf(patient: Patient, req: PayloadRequest): Promise<string> {
  const id = typeof patient.disease === 'object' ? patient.disease?.id : patient.disease
  return (await allDiseases(req)).find((disease) => disease.id === id)?.orphaCode ?? 'undiagnosed'
}
