import sax from 'sax'

import type { SourceFile } from '../official/read-source.ts'
import { VocabularyError } from '../vocabulary-error.ts'
import type { Disorder, Nomenclature } from './nomenclature.ts'

/** Reads product 1 of Orphadata as XML. Refuses what is no whole XML, and fewer disorders than it says it holds. */
export function readOrphadataXml({ text, from }: SourceFile): Nomenclature {
  const disorders: Disorder[] = []
  let version = ''
  let told = 0
  let disorder = noDisorder()
  readElements(text, from, ({ path, text: said, attributes }) => {
    if (path === 'JDBOR') version = (attributes['date'] ?? '').slice(0, 10)
    else if (path === list) told = Number(attributes['count'])
    else if (path === `${list}/Disorder`) {
      const { target, ...whole } = disorder
      disorders.push(whole)
      disorder = noDisorder()
    } else if (path.startsWith(`${list}/Disorder/`))
      disorder = withElement(disorder, path.slice(`${list}/Disorder/`.length), { said, attributes })
  })
  if (version === '' || disorders.length === 0)
    throw new VocabularyError(`${from} is no nomenclature of Orphanet: product 1 is needed.`)
  if (told !== disorders.length)
    throw new VocabularyError(
      `${from} is not whole: it tells of ${String(told)} disorders and holds ${String(disorders.length)}.`,
    )
  return { version, disorders }
}

const list = 'JDBOR/DisorderList'

interface Element {
  /** The names of those around it and its own: `JDBOR/DisorderList`. */
  readonly path: string
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Tells of each element as it ends. Entities that a file declares for itself are not known. */
function readElements(text: string, from: string, onElement: (element: Element) => void): void {
  const open: { name: string; text: string; attributes: Readonly<Record<string, string>> }[] = []
  const parser = sax.parser(true)
  parser.onerror = (cause) => {
    throw new VocabularyError(`${from} is cut short or is no whole XML.`, { cause })
  }
  parser.onopentag = ({ name, attributes }) => {
    open.push({ name, text: '', attributes })
  }
  parser.ontext = parser.oncdata = (said) => {
    const last = open.at(-1)
    if (last) last.text += said
  }
  parser.onclosetag = () => {
    const path = open.map(({ name }) => name).join('/')
    const last = open.pop()
    if (last) onElement({ ...last, path, text: last.text.trim() })
  }
  for (let at = 0; at < text.length; at += atOnce) parser.write(text.slice(at, at + atOnce))
  parser.close()
}

const atOnce = 32 * 1024

interface Unfinished extends Disorder {
  /** The disorder that an association speaks of, until its kind is told. */
  readonly target: string | null
}

const noDisorder = (): Unfinished => ({
  ...{ code: '', name: '', synonyms: [], parents: [] },
  ...{ movedTo: null, target: null },
})

interface Said {
  readonly said: string
  readonly attributes: Readonly<Record<string, string>>
}

/** A disorder with one more of its elements, by the path within it. */
function withElement(disorder: Unfinished, path: string, { said, attributes }: Said): Unfinished {
  switch (path) {
    case 'OrphaCode':
      return { ...disorder, code: `ORPHA:${said}` }
    case 'Name':
      return { ...disorder, name: said }
    case 'SynonymList/Synonym':
      return { ...disorder, synonyms: [...disorder.synonyms, said] }
    case `${association}/TargetDisorder/OrphaCode`:
      return { ...disorder, target: `ORPHA:${said}` }
    case `${association}/DisorderDisorderAssociationType`:
      return attributes['id'] === moved
        ? { ...disorder, movedTo: disorder.target ?? disorder.movedTo, target: null }
        : { ...disorder, target: null }
    default:
      return disorder
  }
}

const association = 'DisorderDisorderAssociationList/DisorderDisorderAssociation'
/** Orphanet's number for "Moved to". */
const moved = '21471'
