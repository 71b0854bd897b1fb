import { openSymptomBook, type SymptomBook } from '../src/ontology/search/symptom-book.ts'
import { starterOntology } from '../src/ontology/starter/starter-ontology.ts'
import { allStarterWords, starterSystems } from '../src/ontology/starter/starter-words.ts'

/** The symptoms that come with the platform, opened. */
export async function starterBook(): Promise<SymptomBook> {
  return openSymptomBook({
    ontology: starterOntology(),
    plain: await allStarterWords(),
    translated: {},
    systems: starterSystems(),
    oftenFirst: [],
  })
}
