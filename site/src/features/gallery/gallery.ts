import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

interface ExamplesFile {
  readonly examples: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** A part with its examples, each with a title. */
export interface GalleryEntry {
  readonly name: string
  readonly Part: AstroComponentFactory
  readonly examples: readonly (readonly [string, Readonly<Record<string, unknown>>])[]
}

const parts = import.meta.glob<AstroComponentFactory>('../../components/*/*.astro', {
  eager: true,
  import: 'default',
})
const files = import.meta.glob<ExamplesFile>('../../components/*/examples.ts', { eager: true })

/** Every part that has examples, by name. */
export const gallery: readonly GalleryEntry[] = Object.entries(parts).flatMap(([path, Part]) => {
  const file = files[path.replace(/[^/]+\.astro$/, 'examples.ts')]
  const name = path.split('/').at(-2) ?? ''
  return file ? [{ name, Part, examples: Object.entries(file.examples) }] : []
})
