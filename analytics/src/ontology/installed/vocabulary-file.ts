import { z } from 'zod'

import { ontologyOf, ontologyParts } from '../compiled/ontology-file.ts'
import { pack, unpack, type PackedArray } from '../compiled/packed-file.ts'
import { lists, textLists, texts, viewsOf } from '../compiled/packed-views.ts'
import type { Orphanet } from '../orphanet/orphanet.ts'
import type { Translation } from '../translations/translation.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** A vocabulary as the bytes of one file; the same sources give the same bytes. */
export function packVocabulary({ ontology, orphanet, translations }: Vocabulary): Uint8Array {
  const { heading, arrays } = ontologyParts(ontology)
  const languages = translations.map(({ language }) => language)
  return pack({
    heading: { ...heading, orphanet: orphanet?.version ?? null, languages },
    arrays: {
      ...arrays,
      ...(orphanet && orphanetArrays(orphanet)),
      ...Object.fromEntries(translations.flatMap((one) => Object.entries(translationArrays(one)))),
    },
  })
}

/**
 * The vocabulary in such bytes: views of them, made in a few milliseconds. Where the buffer is shared, a worker is
 * handed the buffer (`workerData`, `postMessage`), calls this, and sees the same memory: nothing is copied.
 */
export function unpackVocabulary(buffer: ArrayBufferLike): Vocabulary {
  const packed = unpack(buffer)
  const { orphanet, languages } = headingSchema.parse(packed.heading)
  return {
    ontology: ontologyOf(packed),
    orphanet: orphanet === null ? null : orphanetIn(packed.arrays, orphanet),
    translations: languages.map((language) => translationIn(packed.arrays, language)),
  }
}

const headingSchema = z.object({
  orphanet: z.string().nullable(),
  languages: z.array(z.string()),
})

type Arrays = Readonly<Record<string, PackedArray>>

const orphanetArrays = ({ codes, names, synonyms, parents, movedTo }: Orphanet): Arrays => ({
  orphaCodes: codes,
  ...texts('orphaNames', names),
  ...textLists('orphaSynonyms', synonyms),
  ...lists('orphaParents', parents),
  orphaMovedTo: movedTo,
})

function orphanetIn(arrays: Arrays, version: string): Orphanet {
  const view = viewsOf(arrays)
  return {
    version,
    codes: view.u32('orphaCodes'),
    names: view.texts('orphaNames'),
    synonyms: view.textLists('orphaSynonyms'),
    parents: view.lists('orphaParents'),
    movedTo: view.u16('orphaMovedTo'),
  }
}

const translationArrays = ({ language, names, official }: Translation): Arrays => ({
  ...texts(`names-${language}`, names),
  [`official-${language}`]: official,
})

function translationIn(arrays: Arrays, language: string): Translation {
  const view = viewsOf(arrays)
  return {
    language,
    names: view.texts(`names-${language}`),
    official: view.u8(`official-${language}`),
  }
}
