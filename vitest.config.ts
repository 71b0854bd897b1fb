import { defineConfig } from 'vitest/config'

import { StoryFirst } from './tests/support/story-first.ts'

const special = ['property', 'int', 'e2e', 'long'].map((kind) => `**/*.${kind}.test.ts`)
const rooms = '{schemas,analytics,cms,site,scripts,tests,bench}'
const away = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.data/**']
const second = 1000

/** Every kind of test, one runner. Each kind runs after the one before it, the quickest first. */
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
          sequence: { groupOrder: 1 },
          testTimeout: 30 * second,
        },
      },
      {
        extends: true,
        test: {
          name: 'property',
          include: [`${rooms}/**/*.property.test.ts`],
          globalSetup: ['tests/support/announce-property-seed.ts'],
          setupFiles: ['tests/support/property-seed.ts'],
          sequence: { groupOrder: 2 },
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
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
          testTimeout: 60 * second,
          hookTimeout: 120 * second,
        },
      },
      {
        extends: true,
        test: {
          name: 'features',
          include: ['tests/{features,a11y}/**/*.e2e.test.ts'],
          globalSetup: ['tests/support/bring-platform.ts'],
          // One more than there are cores: much of a story is waiting.
          maxWorkers: 3,
          sequence: { groupOrder: 4 },
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
          sequence: { groupOrder: 5 },
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
          sequence: { groupOrder: 6 },
          testTimeout: 2400 * second,
          hookTimeout: 300 * second,
        },
      },
    ],
  },
})
