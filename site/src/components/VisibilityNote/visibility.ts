/** Who will see what is entered in a field: only `you`, or `others` too; the text says who they are. */
export interface Visibility {
  readonly who: 'you' | 'others'
  readonly text: string
}
