'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { z } from 'zod'

import { inLanguage } from './both-languages.ts'

const label = {
  en: 'Find the symptom that these words belong to, and add them there',
  es: 'Buscar el síntoma al que pertenecen estas palabras y añadirlas allí',
}

/** Leads to the words of symptoms, among which those that the row begins with are looked for. */
export function SymptomLink() {
  const { data } = useDocumentInfo()
  const { language } = useTranslation().i18n
  const { words } = z.object({ words: z.string() }).catch({ words: '' }).parse(data)
  const search = new URLSearchParams({ search: longestOf(words) })
  return (
    <p className="field-type">
      <a href={`/admin/collections/symptom-words?${search.toString()}`}>
        {inLanguage(label, language)}
      </a>
    </p>
  )
}

function longestOf(words: string): string {
  return words.split(' ').reduce((left, right) => (right.length > left.length ? right : left))
}
