export {
  releasedAggregateSchema,
  sizeBandSchema,
  type Aggregate,
  type CategoryCounts,
  type Cell,
  type NumberSummary,
  type PeerChart,
  type Population,
  type RawCell,
  type ReleasedAggregate,
  type ReleasedTable,
  type ReleasedTableSet,
  type SizeBand,
} from './aggregate.ts'
export { aimSchema, healthNeedsSchema, professionalAimSchema, type Aim } from './aim.ts'
export {
  answersAsAsked,
  answersSchema,
  answerTo,
  isAsked,
  type Answer,
  type Answers,
} from './answers.ts'
export { bodySystems, type BodySystem, type BodySystemCode } from './body-system.ts'
export { canonicalJson } from './canonical-json.ts'
export {
  chapterSchema,
  chapterSummariesSchema,
  type Chapter,
  type ChapterSummary,
} from './chapter.ts'
export { answerChecker, missingAnswers, type AnswerChecker } from './check-answers.ts'
export {
  askedClaimsSchema,
  claimNameSchema,
  claims,
  claimsFor,
  decideClaimsSchema,
  type AskedClaim,
  type ClaimName,
} from './claim.ts'
export {
  codebookOf,
  codebookSchema,
  type CategoricalItem,
  type Codebook,
  type CodebookItem,
  type NumericItem,
} from './codebook.ts'
export { commonSymptoms, type CommonSymptom } from './common-symptom.ts'
export {
  guardianshipAfter,
  guardianshipProof,
  guardianshipSeenSchema,
  guardianshipStates,
  maySpeakFor,
  takesProof,
  type Guardianship,
  type GuardianshipSeen,
} from './guardianship.ts'
export {
  comesOfAgeOn,
  comingOfAgeNotices,
  isFrozen,
  noticeDue,
  type ComingOfAgeNotice,
  type GrowingPatient,
} from './coming-of-age.ts'
export {
  compileQuestionnaire,
  type CompiledQuestionnaire,
  type Json,
  type JsonObject,
} from './compile-questionnaire.ts'
export {
  askedConsentsSchema,
  consentHistorySchema,
  consentPurposeSchema,
  consentStatementSchema,
  consentStanding,
  consentStatus,
  decisionSchema,
  type AskedConsent,
  type ConsentDecision,
  type ConsentHistory,
  type ConsentPurpose,
  type ConsentStanding,
  type ConsentStatus,
  type Decision,
  type ReadDecision,
} from './consent.ts'
export { contactReasons, contactSchema, type ContactMessage } from './contact.ts'
export { controllerSchema, missingDetails, type Controller } from './controller.ts'
export { countryCodes } from './country.ts'
export { demoCodesSchema, type DemoCodes } from './demo-codes.ts'
export {
  documentKindSchema,
  documentKinds,
  documentMediaTypes,
  documentStateSchema,
  longestDocumentTitle,
  mostDocumentBytes,
  neededKinds,
  safeTitle,
  type DocumentKind,
  type DocumentMediaType,
  type DocumentState,
  type NeededKind,
  type OwnDocument,
} from './document.ts'
export {
  EnvironmentError,
  environmentSchema,
  readEnvironment,
  readSiteEnvironment,
  readStorageEnvironment,
  readVocabularyEnvironment,
  type Environment,
  type SiteEnvironment,
  type StorageEnvironment,
  type VocabularyEnvironment,
} from './environment.ts'
export { readinessSchema, versionSchema } from './health.ts'
export { demoProgressSchema, jobProgressSchema, type JobProgress } from './job-progress.ts'
export { keepFeature, mostFeatures, withoutFeature, type ToldFeature } from './keep-feature.ts'
export {
  lintCodes,
  lintQuestionnaire,
  type LintCode,
  type LintFinding,
} from './lint-questionnaire.ts'
export {
  locales,
  localeSchema,
  localisedTextSchema,
  textIn,
  type Locale,
  type LocalisedText,
} from './locale.ts'
export { isOfStaff } from './nickname.ts'
export {
  answerOwnWordsSchema,
  keepOwnWordsSchema,
  keepSymptomSchema,
  ownWordsLimits,
  ownWordsStates,
  removeOwnWordsSchema,
  removeSymptomSchema,
  type KeepOwnWords,
  type KeepSymptom,
  type OwnWords,
} from './own-words.ts'
export {
  answerInvitationSchema,
  invitePartnerSchema,
  partnerEvents,
  partnerGrantAt,
  partnerInvitationSchema,
  sharedPatientsSchema,
  sharingSchema,
  type PartnerEvent,
  type PartnerEventName,
  type PartnerGrantStanding,
  type PartnerGrantState,
  type SharedPatient,
  type Sharing,
} from './partner-grant.ts'
export {
  birthDateProblem,
  diagnoses,
  ownPatientSchema,
  ownPatientsSchema,
  patientProblems,
  patientSchema,
  relationships,
  type OwnFeature,
  type OwnPatientRecord,
  type OwnSymptoms,
  type PatientToKeep,
} from './patient.ts'
export { phenopacketOf, type PacketNote, type Phenopacket } from './phenopacket.ts'
export {
  asPresent,
  hpoIdSchema,
  onsets,
  onsetTerms,
  phenotypicFeatureSchema,
  presenceOf,
  presences,
  type Onset,
  type PhenotypicFeature,
  type Presence,
} from './phenotypic-feature.ts'
export { type DiagnosedDisease, type PortableProfile } from './portable-profile.ts'
export {
  done,
  problemCodes,
  problemsSchema,
  refused,
  type Problem,
  type ProblemCode,
  type Result,
} from './problem.ts'
export {
  emptyProfile,
  mailLanguageSchema,
  ownProfileSchema,
  profileLimits,
  profileSchema,
  spokenLanguages,
  topics,
  visibleProfileSchema,
  type OwnProfile,
  type Profile,
  type SpokenLanguage,
  type Topic,
  type VisibleProfile,
} from './profile.ts'
export {
  askedQuestions,
  questionnaireSchema,
  type AskedQuestion,
  type Direction,
  type Question,
  type Questionnaire,
} from './questionnaire.ts'
export {
  answeringSchema,
  asAsked,
  beginResponseSchema,
  begunResponseSchema,
  positionSchema,
  questionnaireTasksSchema,
  receiptSchema,
  saveAnswersSchema,
  savedAnswersSchema,
  staleRevisionSchema,
  submitResponseSchema,
  type Answering,
  type AsAsked,
  type Position,
  type QuestionnaireTask,
  type ResponseStatus,
  type SaveAnswers,
} from './questionnaire-response.ts'
export { readPhenopacket, type PacketReading, type TermOf } from './read-phenopacket.ts'
export {
  adultAge,
  ageOn,
  askResetSchema,
  confirmationSchema,
  daySchema,
  passwordSchema,
  professions,
  registeredSchema,
  registrationSchema,
  registrationStateSchema,
  registrationSteps,
  resetSchema,
  tokenSchema,
  tokenStateSchema,
  type Registered,
  type Registration,
  type RegistrationState,
  type RegistrationStep,
} from './registration.ts'
export { releaseManifestSchema, type ReleaseManifest } from './release-manifest.ts'
export {
  catalogueSchema,
  mayBecome,
  quorum,
  requestStateSchema,
  researchRequestSchema,
  researchRequestsSchema,
  submitRequestSchema,
  verdictOf,
  type Catalogue,
  type RequestState,
  type ResearchRequest,
  type SubmitRequest,
  type Vote,
} from './research-request.ts'
export {
  answerCorrectionSchema,
  askCorrectionSchema,
  closeSchema,
  closingSchema,
  changedByStaff,
  keptReasons,
  correctionDays,
  correctionsSchema,
  correctionStates,
  correctionTopics,
  lookers,
  recordSorts,
  whoLookedSchema,
  type AskCorrection,
  type Close,
  type ClosingLine,
  type Correction,
  type RecordSort,
  type WhoLooked,
} from './rights.ts'
export {
  memberSchema,
  staffRoles,
  staffRoleSchema,
  type Member,
  type MemberKind,
  type StaffRole,
} from './role.ts'
export {
  snapshotManifestSchema,
  snapshotSourceSchema,
  type SnapshotManifest,
  type SnapshotRow,
  type SnapshotSource,
} from './snapshot.ts'
export {
  bodySystemCodeSchema,
  lexiconLanguages,
  lexiconLanguageSchema,
  missedSearchSchema,
  missTakenSchema,
  nearSymptomsSchema,
  symptomSearchLimits,
  symptomSuggestionSchema,
  symptomSuggestionsSchema,
  symptomSystemsSchema,
  type LexiconLanguage,
  vocabularySchema,
  type NearSymptoms,
  type SymptomSuggestion,
  type SymptomSuggestions,
  type SymptomSystems,
} from './symptom-search.ts'
export {
  checksFor,
  decideValidationSchema,
  dueAfter,
  feedbackTemplates,
  fewestLetters,
  guardianshipCheck,
  mayDecide,
  missingKinds,
  mostLetters,
  patientDocumentsSchema,
  promisedHours,
  promptnessOf,
  promptnessSchema,
  validationAfter,
  validationChecks,
  validationDecisions,
  validationStates,
  validationStateSchema,
  type DecideValidation,
  type Evidence,
  type EvidenceNow,
  type FeedbackTemplate,
  type PatientDocuments,
  type Promptness,
  type Standing,
  type ValidationCheck,
  type ValidationDecision,
  type ValidationEvent,
  type ValidationState,
} from './validation.ts'
