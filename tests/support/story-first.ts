import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest story comes first: everything else runs meanwhile, the other stories last. */
export class StoryFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((left, right) => placeOf(left) - placeOf(right))
  }
}

/** The other stories need what is built while the rest runs. */
function placeOf({ moduleId, project }: TestSpecification): number {
  if (moduleId.endsWith('/the-whole-loop.e2e.test.ts')) return 0
  return project.name === 'features' ? 2 : 1
}
