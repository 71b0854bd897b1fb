import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { documentKinds, type NeededKind } from './document.ts'
import {
  missingKinds,
  promisedHours,
  promptnessOf,
  validationAfter,
  validationDecisions,
  type Evidence,
  type Standing,
  type ValidationEvent,
} from './validation.ts'

const hour = 3_600_000
const beginning = Date.parse('2026-03-28T23:00:00Z') // the clocks are changed in this night

const step = fc.record({
  minutes: fc.integer({ min: 1, max: 5000 }),
  act: fc.oneof(
    fc.record({ what: fc.constant('sends' as const), kind: fc.constantFrom(...documentKinds) }),
    fc.record({
      what: fc.constant('takes back' as const),
      which: fc.nat({ max: 5 }),
    }),
    fc.record({ what: fc.constant('changes' as const) }),
    fc.record({ what: fc.constantFrom(...validationDecisions) }),
  ),
})

interface Moment {
  readonly at: Date
  readonly act: { readonly what: string }
  readonly before: Standing
  readonly after: Standing
  readonly documents: readonly Evidence[]
  readonly isWard: boolean
}

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** What happens to somebody whose identity is not known from elsewhere. */
function story(steps: readonly Step[], isWard: boolean): Moment[] {
  let standing: Standing = { state: 'not-started' }
  let documents: readonly Evidence[] = []
  let time = beginning
  return steps.map(({ minutes, act }) => {
    time += minutes * 60_000
    const at = new Date(time)
    if (act.what === 'sends') documents = [...documents, { kind: act.kind, sentAt: at }]
    if (act.what === 'takes back') documents = documents.toSpliced(act.which, 1)
    const evidence = { documents, knownIdentity: false, isWard }
    const event: ValidationEvent =
      act.what === 'sends' || act.what === 'takes back'
        ? { what: 'documents', evidence }
        : act.what === 'changes'
          ? { what: 'person-changed', evidence, at }
          : { what: act.what, at }
    const before = standing
    standing = validationAfter(before, event)
    return { at, act, before, after: standing, documents, isWard }
  })
}

function forEveryStory(check: (moments: readonly Moment[]) => void) {
  const steps = fc.array(step, { maxLength: 40 })
  fc.assert(fc.property(steps, fc.boolean(), (taken, isWard) => check(story(taken, isWard))))
}

const isComplete = ({ documents, isWard }: Moment) =>
  missingKinds({ documents, knownIdentity: false, isWard }).length === 0

describe('the clock of a validation', () => {
  it('starts at the very document that completes the evidence', () => {
    forEveryStory((moments) => {
      const begun = moments.filter(
        ({ before, after, act }) =>
          after.state === 'submitted' && before.state !== 'submitted' && act.what === 'sends',
      )
      expect(begun.map(({ after }) => 'since' in after && after.since)).toEqual(
        begun.map(({ at }) => at),
      )
    })
  })

  it('runs 48 hours by the clock, nights and changed clocks counted', () => {
    forEveryStory((moments) => {
      const spans = moments.flatMap(({ after }) =>
        after.state === 'submitted' ? [after.dueAt.getTime() - after.since.getTime()] : [],
      )
      expect(spans.filter((span) => span !== promisedHours * hour)).toEqual([])
    })
  })

  it('does not run while a needed document is missing', () => {
    forEveryStory((moments) => {
      const running = moments.filter(({ after }) => after.state === 'submitted')
      expect(running.filter((moment) => !isComplete(moment))).toEqual([])
    })
  })

  it('is not put back by more documents', () => {
    forEveryStory((moments) => {
      const more = moments.filter(
        ({ before, act }) => before.state === 'submitted' && act.what === 'sends',
      )
      expect(more.map(({ after }) => after)).toEqual(more.map(({ before }) => before))
    })
  })

  it('stops at feedback, and starts again with the next document', () => {
    forEveryStory((moments) => {
      const answers = moments.filter(
        ({ before, act }) => before.state === 'feedback' && act.what === 'sends',
      )
      const complete = answers.filter(isComplete)
      const others = answers.filter((moment) => !isComplete(moment))
      expect(complete.map(({ after }) => after)).toMatchObject(
        complete.map(({ at }) => ({ state: 'submitted', since: at })),
      )
      expect(others.map(({ after }) => after)).toEqual(others.map(({ before }) => before))
    })
  })

  it('runs for nobody who was refused, whatever they send', () => {
    forEveryStory((moments) => {
      const refused = moments.filter(
        ({ before, act }) => before.state === 'refused' && act.what !== 'feedback',
      )
      expect(refused.map(({ after }) => after)).toEqual(refused.map(({ before }) => before))
    })
  })

  it('runs for nobody who was validated, but for another name, birth date or disease', () => {
    forEveryStory((moments) => {
      const calm = new Set(['sends', 'takes back'])
      const validated = moments.filter(({ before }) => before.state === 'validated')
      const quiet = validated.filter(({ act }) => calm.has(act.what))
      const changed = validated.filter(({ act }) => act.what === 'changes')
      expect(quiet.map(({ after }) => after)).toEqual(quiet.map(({ before }) => before))
      expect(changed.filter(({ after }) => after.state === 'validated')).toEqual([])
    })
  })
})

describe('validated', () => {
  it('is nobody whose evidence was not complete', () => {
    forEveryStory((moments) => {
      const made = moments.filter(
        ({ before, after }) => after.state === 'validated' && before.state !== 'validated',
      )
      const from = made.map(({ before }) => before.state)
      expect(from.filter((state) => state !== 'submitted' && state !== 'feedback')).toEqual([])
    })
  })
})

describe('what is missing', () => {
  const all: readonly NeededKind[] = ['signed-consent', 'identity', 'medical-proof']

  it('is not the identity where it is known, and everything else for each patient', () => {
    const none = { documents: [], isWard: false }
    expect(missingKinds({ ...none, knownIdentity: false })).toEqual(all)
    expect(missingKinds({ ...none, knownIdentity: true })).toEqual([
      'signed-consent',
      'medical-proof',
    ])
  })

  it('is the proof of guardianship as well, for an adult who cannot decide', () => {
    const missing = missingKinds({ documents: [], knownIdentity: false, isWard: true })
    expect(missing).toEqual([...all, 'guardianship-proof'])
  })
})

describe('promptness', () => {
  it('tells nothing of ten answers or fewer', () => {
    expect(promptnessOf(Array.from({ length: 10 }, () => 1))).toEqual({
      hours: null,
      answers: null,
    })
  })

  it('is the smallest number of hours that 95 of 100 answers do not exceed', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 11, maxLength: 200 })
    fc.assert(
      fc.property(hours, (taken) => {
        const { hours: told, answers } = promptnessOf(taken)
        const within = (limit: number) => taken.filter((each) => each <= limit).length
        expect(answers).toBe(taken.length)
        expect(within(told ?? -1)).toBeGreaterThanOrEqual(taken.length * 0.95)
        expect(within((told ?? 0) - 1)).toBeLessThan(taken.length * 0.95)
      }),
    )
  })
})
