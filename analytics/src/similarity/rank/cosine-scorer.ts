import type { Ontology } from '../../ontology/compiled/ontology.ts'
import { listAt, type Ragged } from '../../ontology/compiled/ragged.ts'
import type { InformationContent } from '../information-content.ts'
import { lengthOf, profileVector } from '../profile-vector.ts'

/** The cosine between one profile and any other, all of them by number; the vectors are made once. */
export function cosineScorer(
  ontology: Ontology,
  content: InformationContent,
  profiles: Ragged<Uint16Array>,
): (sought: number) => (profile: number) => number {
  const vectors = Array.from({ length: profiles.starts.length - 1 }, (_, profile) =>
    profileVector(ontology, listAt(profiles, profile), (above) => content[above] ?? 0),
  )
  const lengths = vectors.map(lengthOf)
  return (sought) => {
    const held = new Float64Array(ontology.ids.length)
    const vector = vectors[sought]
    vector?.terms.forEach((term, at) => {
      held[term] = vector.amounts[at] ?? 0
    })
    return (profile) => {
      let both = 0
      const { terms, amounts } = vectors[profile] ?? { terms: [], amounts: [] }
      for (let at = 0; at < terms.length; at++)
        both += (held[terms[at] ?? 0] ?? 0) * (amounts[at] ?? 0)
      return both === 0 ? 0 : both / ((lengths[sought] ?? 0) * (lengths[profile] ?? 0))
    }
  }
}
