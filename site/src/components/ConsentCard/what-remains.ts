import type { AskedConsent } from '@share4rare/schemas'

type Remains =
  | 'consents.lastChange'
  | 'consents.released'
  | 'consents.noFigures'
  | 'consents.studyBack'
  | 'consents.studyClosed'

/** What a person has to know of what they can still change, and of what stays whatever they decide. */
export function whatRemains(
  consent: Pick<AskedConsent, 'purpose' | 'status' | 'takesYes' | 'figures'>,
): readonly Remains[] {
  const { purpose, status, takesYes, figures } = consent
  const isYes = status === 'permit'
  if (purpose.kind === 'study') {
    const ends: readonly Remains[] = takesYes ? [] : ['consents.studyClosed']
    return isYes ? [...ends, 'consents.studyBack'] : ends
  }
  if (figures === 'none') return ['consents.noFigures']
  if (figures === 'released') return status === 'not-asked' ? [] : ['consents.released']
  return isYes && !takesYes ? ['consents.lastChange'] : []
}
