import type { ProfileCounts } from '@share4rare/analytics'
import type { Cell } from '@share4rare/schemas'

import type { GroupsWords } from './words.ts'

interface Props {
  readonly title: string
  /** What the first column tells. */
  readonly head: string
  readonly counts: ProfileCounts
  readonly say: GroupsWords
  readonly inWords: (category: string) => string
}

/** Protected counts, the largest first; what is withheld stands at the end. */
export function CountTable({ title, head, counts, say, inWords }: Props) {
  const { size } = counts
  const rows = [...counts.counts].sort((one, other) => valueOf(other.count) - valueOf(one.count))
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {size.status === 'withheld' ? (
        <p>{say.tooFew}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">{say.people}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ category, count }) => (
              <tr key={category}>
                <th scope="row">{inWords(category)}</th>
                <td>
                  <Count cell={count} say={say} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say.size}</th>
              <td>
                <Count cell={size} say={say} />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  )
}

const valueOf = (cell: Cell) => (cell.status === 'shown' ? cell.value : -1)

function Count({ cell, say }: { readonly cell: Cell; readonly say: GroupsWords }) {
  if (cell.status === 'shown') return <>{cell.value}</>
  return (
    <>
      <span aria-hidden="true">{say.withheld}</span>
      <span className="visually-hidden">{say.withheldInWords}</span>
    </>
  )
}
