/** The id of a related document, which Payload gives as an id or as the document itself. */
export function relatedId(relation: string | { readonly id: string }): string {
  return typeof relation === 'string' ? relation : relation.id
}

/** The same where the relation may be empty. */
export function relatedIdOrNull(
  relation: string | { readonly id: string } | null | undefined,
): string | null {
  return relation === null || relation === undefined ? null : relatedId(relation)
}
