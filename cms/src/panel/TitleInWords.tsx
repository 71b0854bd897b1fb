'use client'

import { useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { z } from 'zod'

import { inLanguage, type BothLanguages } from './both-languages.ts'

interface Props {
  /** The field that says what the document is about. */
  readonly from: string
  readonly words: Readonly<Record<string, BothLanguages>>
}

/** Shows nothing itself: it heads the page, and the way back to the list, with words instead of a key. */
export function TitleInWords({ from, words }: Props) {
  const { data } = useDocumentInfo()
  const { language } = useTranslation().i18n
  const { title, setDocumentTitle } = useDocumentTitle()
  const about = z.record(z.string(), z.unknown()).catch({}).parse(data)
  const known = words[String(about[from])]
  const wanted = known && inLanguage(known, language)
  useEffect(() => {
    if (wanted !== undefined && wanted !== title) setDocumentTitle(wanted)
  }, [wanted, title, setDocumentTitle])
  return null
}
