import * as first from './20261122_000001_first.ts'
import * as appendOnly from './20261122_000002_append_only.ts'
import * as validationsAppendOnly from './20261122_000005_validations_append_only.ts'

/** Every step from an empty database to this version, in order. */
export const migrations = [
  { name: '20261122_000001_first', up: first.up, down: first.down },
  { name: '20261122_000002_append_only', up: appendOnly.up, down: appendOnly.down },
  {
    name: '20261122_000005_validations_append_only',
    up: validationsAppendOnly.up,
    down: validationsAppendOnly.down,
  },
]
