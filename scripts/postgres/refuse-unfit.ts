import type pg from 'pg'
import { Refusal } from '../progress/refusal.mjs'

/** Refuses a database of somebody else's tables, one that may not be filled, and the demo's where there is to be none. */
export async function refuseUnfit(client: pg.Client, isDemo: boolean): Promise<void> {
  const { rows } = await client.query<Found>(whatIsThere)
  const refusals = rows.map((found) => obstacleTo(found))
  if (rows[0]?.hasAccounts) {
    const { rows: accounts } = await client.query<Accounts>(whoIsThere)
    refusals.push(...accounts.map((found) => mixture(isDemo, found)))
  }
  for (const refusal of refusals) if (refusal) throw new Refusal(refusal)
}

type Found = Record<'database' | 'role', string> &
  Record<'isOurs' | 'hasAccounts' | 'isUsed' | 'mayCreate', boolean>
type Accounts = Record<'people' | 'invented', number>

const whatIsThere = `SELECT
  quote_ident(current_database()) AS database,
  quote_ident(current_user) AS role,
  to_regclass('public.payload_migrations') IS NOT NULL AS "isOurs",
  to_regclass('public.staff') IS NOT NULL
    AND to_regclass('public.members') IS NOT NULL AS "hasAccounts",
  EXISTS (
    SELECT FROM pg_class
    WHERE relnamespace = to_regnamespace('public') AND relkind IN ('r', 'p', 'v', 'm', 'f')
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
  ) AS "isUsed",
  COALESCE(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false)
    AND has_database_privilege(current_database(), 'CREATE') AS "mayCreate"`

// Nobody real has such an address: the domain .example is nobody's.
const whoIsThere = `SELECT count(*)::int AS people,
    (count(*) FILTER (WHERE email LIKE '%@demo.example'))::int AS invented
  FROM (SELECT email FROM public.staff UNION ALL SELECT email FROM public.members) AS accounts`

function obstacleTo({ database, role, isOurs, isUsed, mayCreate }: Found): string | undefined {
  if (isOurs) return undefined
  if (isUsed)
    return `The database ${database} holds tables that are not ours: let DATABASE_URL name an empty one.`
  if (mayCreate) return undefined
  return `DATABASE_URL's user may not make tables there. Let an administrator say in that database:
  GRANT CREATE ON DATABASE ${database} TO ${role};
  GRANT CREATE ON SCHEMA public TO ${role};`
}

function mixture(isDemo: boolean, { people, invented }: Accounts): string | undefined {
  if (!isDemo && invented > 0)
    return 'This database holds the demo, whose accounts are no secret. Start it with DEMO=true, or name an empty one: another DATABASE_URL, or another DATA_DIR.'
  if (isDemo && people > 0 && invented === 0)
    return 'This database holds accounts, and no demo: nothing invented is mixed into it. Start it with DEMO=false, or name an empty one: another DATABASE_URL, or another DATA_DIR.'
  return undefined
}
