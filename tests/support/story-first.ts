import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest story comes first: the others are played meanwhile. */
export class StoryFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((left, right) => Number(isTheStory(right)) - Number(isTheStory(left)))
  }
}

function isTheStory({ moduleId }: TestSpecification): boolean {
  return moduleId.endsWith('/the-whole-loop.e2e.test.ts')
}
