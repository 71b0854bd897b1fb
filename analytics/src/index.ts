export { aggregateSnapshot, type CountingOrder } from './aggregate/aggregate-snapshot.ts'
export { changedPeople, type Comparison } from './aggregate/changed-people.ts'
export { peopleByDisease } from './aggregate/people-by-disease.ts'
export { type SnapshotPopulation } from './aggregate/snapshot-people.ts'
export { disclosureRules, type DisclosureRules } from './disclosure/disclosure-rules.ts'
export { type ChangedPeople } from './disclosure/history-gate.ts'
export { noiseKeyId } from './disclosure/noise-key-id.ts'
export {
  peerGroups,
  type DiseaseTree,
  type PeerGroup,
  type PeerGroups,
} from './disclosure/peer-groups.ts'
export {
  release,
  releasePeerChart,
  type PeerChartTerms,
  type RefusalReason,
  type ReleaseOutcome,
  type ReleaseTerms,
  type TableTerms,
} from './disclosure/release.ts'
export { sizeEntry } from './disclosure/statistic.ts'
export { rowsToCsv } from './export/rows-to-csv.ts'
export { tablesToCsv } from './export/csv.ts'
export { buildManifest, type BuiltManifest, type ManifestOrder } from './export/manifest.ts'
export { idOf, labelOf, termOf, type Ontology } from './ontology/compiled/ontology.ts'
export { oftenWith } from './ontology/search/often-with.ts'
export { openSymptomBook, type SymptomBook } from './ontology/search/symptom-book.ts'
export { type PlainWords, type SymptomWords } from './ontology/search/symptom-words.ts'
export { starterOntology } from './ontology/starter/starter-ontology.ts'
export { allStarterWords, starterSystems } from './ontology/starter/starter-words.ts'
export { secretKey, type SecretKey } from './secret-key.ts'
export { readSnapshot, snapshotSha256 } from './snapshot/read-snapshot.ts'
export { SnapshotError } from './snapshot/snapshot-error.ts'
export { takeSnapshot, type SnapshotOrder } from './snapshot/take-snapshot.ts'
