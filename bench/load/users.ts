// The people of the load test, with the rows they work on: written straight into the ledger that the server has open.
import { v7 as uuidv7 } from 'uuid';
import { createAccount } from '../../src/app/people/accounts.ts';
import { demoCity } from '../../src/demo/offices.ts';
import type { Store } from '../../src/storage/store.ts';

export const loadPassword = 'a password for the load test';

export interface Hired {
  readonly username: string;
  /** Enters for a county, or verifies for the whole city. */
  readonly verifies: boolean;
  readonly officeId: string;
  /** Projects of the office. */
  readonly projects: readonly { readonly id: string; readonly companyId: string }[];
}

export interface Staff {
  readonly people: readonly Hired[];
  readonly projectIds: readonly string[];
  /** Entries reported and not yet taken up by a verifier: everybody's desk. */
  readonly waiting: string[];
}

const oneInFive = (n: number): boolean => n % 5 === 0;

/** Some verify for the city, the others enter for a county or zone each. */
export async function hireUsers(store: Store, users: number, verifier = oneInFive): Promise<Staff> {
  const { cityCode } = demoCity;
  const { rows } = await store.pool.pg.query<{ id: string; officeId: string; companyId: string }>(
    // What nobody has verified may be taken back while it is looked at.
    `select c.project_id as id, c.office_id as "officeId", v.investor_id as "companyId"
         from project_current c join lateral (select v.investor_id from project_version v
           join verification d on d.city_code = v.city_code and d.entry_id = v.entry_id and d.decision = 'verified'
           where v.city_code = c.city_code and v.project_id = c.project_id order by v.entry_id desc limit 1) v on true
         where c.city_code = $1 and c.status = 'active' and v.investor_id is not null order by c.short_code`,
    [cityCode],
  );
  const offices = [...Map.groupBy(rows, ({ officeId }) => officeId)].filter(([, of]) => of.length >= 5);
  const city = demoCity.offices.find(({ parentId }) => parentId === null)?.id ?? '';
  const run = uuidv7().slice(-6);
  const people: Hired[] = [];
  for (let n = 0; n < users; n++) {
    const [county = '', projects = []] = offices[n % offices.length] ?? [];
    const verifies = verifier(n);
    const officeId = verifies ? city : county;
    const username = `load-${run}-${n}`;
    const grants = [{ role: verifies ? ('verify' as const) : ('enter' as const), officeId }];
    const account = { cityCode, username, password: loadPassword, name: username, grants };
    await createAccount(store, { ...account, ownPassword: true });
    people.push({ username, verifies, officeId, projects: verifies ? rows : projects });
  }
  return { people, projectIds: rows.map(({ id }) => id), waiting: [] };
}
