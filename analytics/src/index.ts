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
  profileCounts,
  type CountedProfile,
  type ProfileCounts,
} from './disclosure/profile-counts.ts'
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
export { ancestorsOf, idOf, labelOf, termOf, type Ontology } from './ontology/compiled/ontology.ts'
export { oftenWith } from './ontology/search/often-with.ts'
export { openSymptomBook, type SymptomBook } from './ontology/search/symptom-book.ts'
export { systemOf, type PlainWords, type SymptomWords } from './ontology/search/symptom-words.ts'
export { allStarterWords, starterSystems } from './ontology/starter/starter-words.ts'
export {
  acknowledgementOf,
  acknowledgementOfOrphanet,
  type Acknowledgement,
} from './ontology/acknowledgement.ts'
export { inForceSentences } from './ontology/installed/in-force-sentences.ts'
export { checkVocabulary, installVocabulary } from './ontology/installed/install-vocabulary.ts'
export { openVocabulary, type OpenVocabulary } from './ontology/installed/open-vocabulary.ts'
export { type VocabularySources } from './ontology/installed/read-vocabulary.ts'
export { upgradeSentences } from './ontology/installed/upgrade-sentences.ts'
export { unpackVocabulary } from './ontology/installed/vocabulary-file.ts'
export { vocabularyNote } from './ontology/installed/vocabulary-note.ts'
export {
  watchedVocabulary,
  type WatchedVocabulary,
} from './ontology/installed/watched-vocabulary.ts'
export {
  codeOf,
  disorderOf,
  nameOf,
  otherNamesOf,
  parentsOf,
  type Orphanet,
} from './ontology/orphanet/orphanet.ts'
export { translatedNames, type Vocabulary } from './ontology/vocabulary.ts'
export { VocabularyError } from './ontology/vocabulary-error.ts'
export { secretKey, type SecretKey } from './secret-key.ts'
export {
  drawTen,
  drawingFrom,
  type DrawnList,
  type Drawing,
  type Viewer,
} from './similarity/neighbourhoods/draw-ten.ts'
export { type Ground } from './similarity/neighbourhoods/field.ts'
export { formNeighbourhoods } from './similarity/neighbourhoods/form-neighbourhoods.ts'
export {
  neighbourhoodSizes,
  type Neighbourhood,
  type Neighbourhoods,
} from './similarity/neighbourhoods/neighbourhood.ts'
export { stickyOrder } from './similarity/neighbourhoods/sticky-order.ts'
export {
  updateNeighbourhoods,
  type Happened,
} from './similarity/neighbourhoods/update-neighbourhoods.ts'
export {
  nearGroups,
  systemsOfVector,
  type NearGroup,
} from './similarity/neighbourhoods/near-groups.ts'
export { patientMeasure, type PatientMeasure } from './similarity/neighbourhoods/patient-measure.ts'
export { runSimilarity } from './similarity/command/run-similarity.ts'
export { SimilarityRefusal } from './similarity/command/similarity-refusal.ts'
export { similarityWords } from './similarity/command/similarity-words.ts'
export { readSnapshot, snapshotSha256 } from './snapshot/read-snapshot.ts'
export { SnapshotError } from './snapshot/snapshot-error.ts'
export { takeSnapshot, type SnapshotOrder } from './snapshot/take-snapshot.ts'
export { reasonsOf } from './similarity/profile-vector.ts'
