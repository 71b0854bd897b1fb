import { defineConfig } from 'vitest/config'

import { StoryFirst } from './tests/support/story-first.ts'

const special = ['property', 'int', 'e2e', 'long'].map((kind) => `**/*.${kind}.test.ts`)
const rooms = '{schemas,analytics,cms,site,scripts,tests,bench}'
const away = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.data/**']
const second = 1000

/**
 * Every kind of test, one runner. The quick kinds come first, for as many workers as the smallest machine has cores.
 * Then the integration tests and the stories, of which much is waiting: one worker more, which has the longest story.
 */
export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    exclude: away,
    sequence: { sequencer: StoryFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${rooms}/**/*.test.{ts,tsx}`],
          exclude: [...away, ...special],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60 * second,
        },
      },
      {
        extends: true,
        test: {
          name: 'property',
          include: [`${rooms}/**/*.property.test.ts`],
          globalSetup: ['tests/support/announce-property-seed.ts'],
          setupFiles: ['tests/support/property-seed.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60 * second,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [`${rooms}/**/*.int.test.ts`],
          globalSetup: ['tests/support/postgres.ts'],
          // One Payload for each worker serves every file: starting it takes longer than most files.
          pool: 'forks',
          isolate: false,
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
          testTimeout: 180 * second,
          hookTimeout: 180 * second,
        },
      },
      {
        extends: true,
        test: {
          name: 'features',
          include: ['tests/{features,a11y}/**/*.e2e.test.ts'],
          globalSetup: ['tests/support/bring-platform.ts'],
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
          testTimeout: 300 * second,
          hookTimeout: 300 * second,
        },
      },
      // The long projects run by themselves: `npm run test:long`.
      {
        extends: true,
        test: {
          name: 'long-rules',
          include: [`${rooms}/**/*.property.test.ts`, '{schemas,analytics}/**/*.long.test.ts'],
          setupFiles: ['tests/support/many-more-runs.ts'],
          sequence: { groupOrder: 3 },
          testTimeout: 2400 * second,
        },
      },
      {
        extends: true,
        test: {
          name: 'long-platform',
          include: ['{cms,tests}/**/*.long.test.ts'],
          globalSetup: ['tests/support/bring-platform.ts', 'tests/support/postgres.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
          testTimeout: 2400 * second,
          hookTimeout: 300 * second,
        },
      },
    ],
  },
})
