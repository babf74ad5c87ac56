// Who the bureau of investment is, day by day: figures ask for the kind that an office had on the row's day, never for a code.
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityAct } from '../../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../../test/fixture/ledgerCity.ts';
import { OfficeAct } from '../../domain/offices/officeAct.ts';
import { parsePeriod } from '../../domain/figures/period.ts';
import type { Actor } from '../../domain/people/role.ts';
import { foldCity } from '../../metrics/cityFacts.ts';
import { count } from '../../metrics/count.ts';
import { shipped } from '../../metrics/catalogue/catalogue.ts';

import { type KnownAt, latest } from '../../metrics/facts.ts';
import { recount } from '../../metrics/inSql/recount.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import { changeOffice } from './changeOffice.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';

let at: TestCity;
let admin: Actor;

beforeAll(async () => {
  at = await openTestCity();
  admin = await at.actor('管理员', ['admin', office.root]);
  const enterer = await at.actor('填报', ['enter', office.root]);
  const verifier = await at.actor('审核', ['verify', office.root]);
  const on = (officeId: string, occurredOn: string) => activityAct({ officeId, occurredOn }, { part: 'host' });
  const acts = [
    on(office.promotion, '2023-03-01'),
    on(office.promotion, '2023-06-30'),
    on(office.promotion, '2023-09-01'),
    on(office.bureau, '2023-02-01'),
    on(office.bureau, '2023-07-01'),
  ];
  const { entryIds } = await record(at.store, enterer, { useCase: 'test', key: uuidv7(), acts });
  await verify(at.store, verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
});
afterAll(() => at.close());

/** Counted both ways. */
async function counted(id: string, known: KnownAt = latest): Promise<bigint> {
  const definition = shipped.on(id, '2023-12-31');
  if (definition?.kind !== 'counting') throw new Error('no definition');
  const question = { period: parsePeriod('2023'), at: known };
  const { total } = count(definition, await foldCity(at.store, city), question);
  expect(await inScope(at.store, countingScope(city), (tx) => recount(tx, city, definition, question))).toBe(total);
  return total;
}

const recast = (officeId: string, kind: string) =>
  changeOffice(at.store, admin, {
    key: uuidv7(),
    act: OfficeAct.parse({ act: 'recast', officeId, kind, validFrom: '2023-07-01', reason: '机构改革' }),
  });

test('after a reform the new bureau has what came after, the old one keeps what was before', async () => {
  expect([await counted('bureau_meetings'), await counted('department_activities')]).toEqual([3n, 2n]);
  const before = await at.store.pool.db.selectFrom('city').select('last_recorded_at').executeTakeFirstOrThrow();
  // The city itself was founded by the machine's clock.
  at.setClock('2030-03-01T01:00:00Z');
  await recast(office.promotion, 'department');
  await recast(office.bureau, 'bureau');
  // March and June of the old one, July of the new one; as departments: September of the old, February of the new.
  expect([await counted('bureau_meetings'), await counted('department_activities')]).toEqual([3n, 2n]);
  expect(await counted('departments_active')).toBe(2n);
  const then = Date.parse(before.last_recorded_at);
  expect([await counted('bureau_meetings', then), await counted('departments_active', then)]).toEqual([3n, 1n]);
});
