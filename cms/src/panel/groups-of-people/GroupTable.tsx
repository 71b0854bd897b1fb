import type { GroupForStaff } from '../../people-alike/counts-for-staff.ts'
import type { GroupsWords } from './words.ts'

interface Props {
  readonly groups: readonly GroupForStaff[]
  readonly say: GroupsWords
  readonly inWords: {
    readonly disease: (code: string) => string
    readonly system: (code: string) => string
    readonly symptoms: (hpoIds: readonly string[]) => readonly string[]
  }
}

/** Groups of people who are alike, the largest first, with what most of them have. */
export function GroupTable({ groups, say, inWords }: Props) {
  return (
    <section aria-label={say.groups}>
      <h2>{say.groups}</h2>
      <p>{groups.length === 0 ? say.noGroups : say.aboutGroups}</p>
      {groups.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say.people}</th>
              <th scope="col">{say.parts}</th>
              <th scope="col">{say.shared}</th>
              <th scope="col">{say.diseases}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ number, people, systems, symptoms, byDisease }) => (
              <tr key={number}>
                <td>{people}</td>
                <td>{systems.map(inWords.system).join(', ')}</td>
                <td>{inWords.symptoms(symptoms).join(', ')}</td>
                <td>
                  {byDisease
                    .flatMap(({ category, count }) =>
                      count.status === 'shown'
                        ? [`${inWords.disease(category)} (${String(count.value)})`]
                        : [],
                    )
                    .join(', ') || say.withheld}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
