import {
  documentKinds,
  documentMediaTypes,
  documentStateSchema,
  longestDocumentTitle,
} from '@share4rare/schemas'
import type { CollectionConfig } from 'payload'

import { aboutPatient } from '../about-patient.ts'
import { anyOf } from '../../access/any-of.ts'
import { theirOwn } from '../../access/members.ts'
import { validators } from '../../access/staff.ts'
import { addDocument } from '../../endpoints/add-document.ts'
import { listOwnDocuments } from '../../endpoints/list-own-documents.ts'
import { readDocumentFile } from '../../endpoints/read-document-file.ts'
import { removeDocument } from '../../endpoints/remove-document.ts'
import { owner } from '../owner.ts'
import { writtenByPlatform } from '../written-by-platform.ts'

/** What owners sent about a patient: the rows. The files lie encrypted in the data folder, one key each. */
export const documents: CollectionConfig = {
  slug: 'documents',
  labels: {
    singular: { en: 'Document', es: 'Documento' },
    plural: { en: 'Documents', es: 'Documentos' },
  },
  access: writtenByPlatform(anyOf(theirOwn, validators)),
  admin: { hidden: true },
  endpoints: [listOwnDocuments, addDocument, readDocumentFile, removeDocument],
  fields: [
    owner,
    aboutPatient,
    { name: 'kind', type: 'select', required: true, options: choices(documentKinds) },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: choices(documentStateSchema.options),
    },
    { name: 'title', type: 'text', maxLength: longestDocumentTitle },
    { name: 'mediaType', type: 'select', required: true, options: choices(documentMediaTypes) },
    { name: 'size', type: 'number', required: true },
    { name: 'sha256', type: 'text', required: true },
    { name: 'sentAt', type: 'date', required: true },
    // The file's own key, itself encrypted; empty once the file is destroyed.
    { name: 'key', type: 'text', hidden: true },
  ],
}

function choices(values: readonly string[]) {
  return values.map((value) => ({ value, label: value }))
}
