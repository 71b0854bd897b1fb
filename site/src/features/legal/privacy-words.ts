/** What is kept and for how long, sort by sort: the names of the sentences. */
export const keptSorts = [
  ...(['account', 'patients', 'documents', 'answers', 'consents', 'figures', 'log'] as const),
  ...(['requests', 'messages', 'technical', 'backups'] as const),
] as const

/** The points of each section of the page on privacy. */
export const privacyPoints = {
  basis: ['basis1', 'basis2', 'basis3', 'basis4', 'basis5'],
  seen: ['seen1', 'seen2', 'seen3'],
  others: ['seenLog', 'seenStaff', 'seenResearch', 'seenNobody', 'cookies'],
  rights: ['right1', 'right2', 'right3', 'right4', 'right5', 'right6'],
} as const
