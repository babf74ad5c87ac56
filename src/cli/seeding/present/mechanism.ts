// The present's promises and what was done for them, what stands in the way of its projects, what was seen of its money, and its lights: recorded and verified on the day
// before the last month is published, so that its bulletin tells of them.
import { sql } from 'kysely';
import { setAppraisalRule } from '../../../app/appraisals/rule.ts';
import { actorNamed } from '../../../app/people/accounts.ts';
import { record } from '../../../app/entries/record.ts';
import { addLightRule } from '../../../app/lights/lightRules.ts';
import { verify } from '../../../app/verification/verify.ts';
import { presentAppraisalRule, presentAppraisals } from '../../../demo/present/appraisals.ts';
import { presentAdministrator, presentCity, presentEnterer, presentVerifier } from '../../../demo/present/city.ts';
import { presentItems } from '../../../demo/present/dispatch.ts';
import { presentLightRules, presentPromises, presentSignals } from '../../../demo/present/mechanism.ts';
import { presentObstacles } from '../../../demo/present/obstacles.ts';
import type { PresentProject } from '../../../demo/present/projects.ts';
import type { LedgerAct } from '../../../app/entries/decisions.ts';
import { moneyTies } from '../../../storage/entries/ties.ts';
import { countingScope, inScope, type Store, todayOf } from '../../../storage/store.ts';

const { cityCode } = presentCity;

/** `store` has the clock of that day. */
export async function seedMechanism(store: Store, projects: readonly PresentProject[]): Promise<void> {
  const day = todayOf(store.clock);
  const administrator = await actorNamed(store, cityCode, presentAdministrator);
  for (const rule of presentLightRules(day))
    await addLightRule(store, administrator, { key: `seed-light-${rule.ruleId}`, rule });
  const ids = await projectIds(store);
  const promises = presentPromises(projects, (name) => ids.get(name), day);
  await counted(
    store,
    'promises',
    promises.map(({ promise }) => promise),
  );
  await counted(
    store,
    'keepings',
    promises.flatMap(({ kept }) => kept ?? []),
  );
  const obstacles = presentObstacles(projects, (name) => ids.get(name), day);
  await counted(
    store,
    'obstacles',
    obstacles.map(({ raised }) => raised),
  );
  await counted(
    store,
    'obstacle-clearings',
    obstacles.flatMap(({ cleared }) => cleared ?? []),
  );
  const items = presentItems(
    obstacles.map(({ raised }) => raised.input),
    day,
  );
  // By turns, as they would be: a number is given before a step names it.
  await counted(store, 'items', items);
  await counted(store, 'signals', presentSignals(await verifiedMoney(store), day));
}

/** Projects that are reviewed before they are signed, by the rule of today. */
export async function seedAppraisals(store: Store, projects: readonly PresentProject[]): Promise<void> {
  const today = todayOf(store.clock);
  const administrator = await actorNamed(store, cityCode, presentAdministrator);
  await setAppraisalRule(store, administrator, { key: 'seed-appraisal-rule', rule: presentAppraisalRule(today) });
  const ids = await projectIds(store);
  await counted(
    store,
    'appraisals',
    presentAppraisals(projects, (name) => ids.get(name), today),
  );
}

/** Entered by one person, accepted by another. */
async function counted(store: Store, what: string, acts: readonly LedgerAct[]): Promise<void> {
  if (acts.length === 0) return;
  const enterer = await actorNamed(store, cityCode, presentEnterer);
  const verifier = await actorNamed(store, cityCode, presentVerifier);
  const { entryIds } = await record(store, enterer, { useCase: 'record', key: `seed-${what}`, acts: [...acts] });
  await verify(store, verifier, { key: `seed-${what}-verify`, decision: 'verified', of: { entryIds } });
}

async function projectIds(store: Store): Promise<ReadonlyMap<string, string>> {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const { rows } = await sql<{ name: string; id: string }>`
      select name, project_id as id from project_current where city_code = ${cityCode}`.execute(tx);
    return new Map(rows.map(({ name, id }) => [name, id]));
  });
}

/** In the order in which it came. */
async function verifiedMoney(store: Store) {
  return inScope(store, countingScope(cityCode), async (tx) => {
    const { rows } = await sql<{ id: string; officeId: string; on: string }>`
      select e.id, e.office_id as "officeId", e.occurred_on as on
      from entry_state e join (${moneyTies}) m on m.city_code = e.city_code and m.entry_id = e.id
      where e.city_code = ${cityCode} and e.decision = 'verified' and e.reversed_by is null and not e.void
      order by e.occurred_on, m.fen, e.id`.execute(tx);
    return rows;
  });
}
