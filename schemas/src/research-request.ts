import { z } from 'zod'

import { oneLine } from './one-line.ts'
import { codebookItemSchema } from './codebook.ts'
import { questionCodeSchema } from './questionnaire.ts'

/**
 * The states of a research request, in order. `submitted` waits for a data scientist; in `in-review` the
 * committee votes while the owners are asked; `approved` waits for the end of the call; the worker takes it
 * through `sealed` to `delivered`. `withheld` means that no figures could be released safely.
 */
export const requestStateSchema = z.enum([
  'submitted',
  'in-review',
  'approved',
  'rejected',
  'sealed',
  'delivered',
  'withheld',
])

export type RequestState = z.infer<typeof requestStateSchema>

const transitions: Record<RequestState, readonly RequestState[]> = {
  submitted: ['in-review', 'rejected'],
  'in-review': ['approved', 'rejected'],
  approved: ['sealed'],
  sealed: ['delivered', 'withheld'],
  rejected: [],
  delivered: [],
  withheld: [],
}

/** Whether a request may pass from one state to the next. */
export function mayBecome(from: RequestState, to: RequestState): boolean {
  return transitions[from].includes(to)
}

/** What one committee member says of a request. */
export type Vote = 'approve' | 'reject'

/** How many votes without a conflict of interest decide a request. */
export const quorum = 3

/** What the votes amount to: undecided below the quorum, then the majority; a tie waits for one more vote. */
export function verdictOf(votes: readonly Vote[]): 'approved' | 'rejected' | 'undecided' {
  if (votes.length < quorum) return 'undecided'
  const approving = votes.filter((vote) => vote === 'approve').length
  if (approving * 2 === votes.length) return 'undecided'
  return approving * 2 > votes.length ? 'approved' : 'rejected'
}

/** What can be asked for: one-way tables of different items. Cross-tables are refused until their gates stand. */
const tableKindSchema = z.enum(['one-way', 'cross-table'])

export const submitRequestSchema = z.object({
  title: oneLine(140).min(5),
  purpose: z.string().trim().min(40).max(4000),
  team: oneLine(400).min(2),
  questionnaire: z.string(),
  /** A disease group's id; null asks for every disease. */
  diseaseGroup: z.string().nullable(),
  items: z.array(questionCodeSchema).min(1).max(60),
  tables: tableKindSchema,
})

export type SubmitRequest = z.infer<typeof submitRequestSchema>

/** A request as its author sees it. Votes and owners' decisions are not theirs to see. */
export const researchRequestSchema = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.string(),
  team: z.string(),
  /** In the reader's language, as the version says it that was asked about. No group stands for every disease. */
  asked: z.object({
    questionnaire: z.string(),
    items: z.array(z.string()),
    diseaseGroup: z.string().nullable(),
  }),
  state: requestStateSchema,
  submittedAt: z.string(),
  callEndsAt: z.string().nullable(),
  release: z.string().nullable(),
})

export type ResearchRequest = Readonly<z.infer<typeof researchRequestSchema>>

export const researchRequestsSchema = z.object({ requests: z.array(researchRequestSchema) })

/** What researchers may choose from. It holds no counts. */
export const catalogueSchema = z.object({
  questionnaires: z.array(
    z.object({ id: z.string(), title: z.string(), items: z.array(codebookItemSchema) }),
  ),
  diseaseGroups: z.array(z.object({ id: z.string(), name: z.string() })),
})

export type Catalogue = Readonly<z.infer<typeof catalogueSchema>>
