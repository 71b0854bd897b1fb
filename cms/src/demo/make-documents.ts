import { neededKinds } from '@share4rare/schemas'
import type { PayloadRequest } from 'payload'

import { memberOf } from '../access/members.ts'
import { keepDocument } from '../documents/keep-document.ts'
import { examplePdf } from './content/example-pdf.ts'

/** The three documents of somebody who waits to be validated, sent by their owner; once, however often it is asked. */
export async function makeDocuments(patient: string, member: PayloadRequest): Promise<void> {
  const owner = memberOf(member)
  const { totalDocs } = await member.payload.count({
    collection: 'documents',
    where: { patient: { equals: patient } },
    overrideAccess: false,
    req: member,
  })
  if (!owner || totalDocs > 0) return
  for (const kind of neededKinds)
    await keepDocument(
      member,
      {
        ...{ owner: owner.id, patient, kind, title: `${kind}.pdf` },
        file: { bytes: examplePdf(`An invented document: ${kind}`), mediaType: 'application/pdf' },
      },
      () => Promise.resolve(null),
    )
}
