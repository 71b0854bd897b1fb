import { locales, localeSchema, type Locale } from '@share4rare/schemas'

/** The language to greet somebody in: the one they chose before, or what their browser asks for, or English. */
export function negotiateLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const remembered = localeSchema.safeParse(chosen)
  if (remembered.success) return remembered.data
  return wishesOf(acceptLanguage ?? '').find(isSpoken) ?? locales[0]
}

function wishesOf(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...settings] = part.trim().split(';')
      const quality = settings.map((setting) => setting.trim()).find((it) => it.startsWith('q='))
      const weight = quality ? Number(quality.slice(2)) : 1
      return { language: tag.split('-')[0]?.toLowerCase() ?? '', weight }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
}

function isSpoken(language: string): language is Locale {
  return localeSchema.safeParse(language).success
}
