/**
 * How the panel shows a link to documents that not everybody may read who reads the field: to whom it leads
 * somewhere. Lists show a column or a filter to all or to none: they have none.
 */
export const readableLink = {
  components: { Field: '/panel/ReadableLink.tsx#ReadableLink' },
  disableListColumn: true,
  disableListFilter: true,
} as const
