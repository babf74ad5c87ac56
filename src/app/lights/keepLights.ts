// Writes down what lights showed on the days that are over, as known at the end of each: once for each day, never again. A server
// that stood still makes up for it: what was known on a day is known for ever.
import { v7 as uuidv7 } from 'uuid';
import { addDays } from '../../domain/day.ts';
import { type LightChange, lightKey, lightsThrough } from '../../domain/lights/light.ts';
import { type DoorAct, write } from '../../storage/door/door.ts';
import { insertRows } from '../../storage/insert.ts';
import { keptThrough, lastLights } from '../../storage/lights/keptLights.ts';
import type { KeptLightRule } from '../../storage/lights/lightRules.ts';
import { cityCodes } from '../../storage/offices/cities.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { countingScope, inScope, type Store, todayOf } from '../../storage/store.ts';
import { cityLights } from './cityLights.ts';

/** The number of changes that were written down. */
export async function keepLights(store: Store, cityCode: string): Promise<number> {
  const { rules, watched } = await cityLights(store, cityCode);
  const first = rules.map(({ effectiveFrom }) => effectiveFrom).toSorted()[0];
  const to = addDays(todayOf(store.clock), -1);
  if (first === undefined || first > to) return 0;
  const { last, before } = await inScope(store, countingScope(cityCode), async (tx) => ({
    last: await keptThrough(tx, cityCode),
    before: await lastLights(tx, cityCode),
  }));
  const from = last === null ? first : addDays(last, 1);
  if (from > to) return 0;
  const standing = new Map(before.map((change) => [lightKey(change), change]));
  const changes = lightsThrough(rules, watched, { from, to }, standing);
  const act: DoorAct = {
    cityCode,
    accountId: switchedOnBy(rules),
    useCase: 'keep_lights',
    // Of two servers one writes a day down; the other is answered with what it wrote.
    key: `lights-${from}-${to}`,
    content: { from, to },
    officeIds: [
      ...(await officesToday(store, { cityCode })).keys(),
      ...new Set(changes.map(({ officeId }) => officeId)),
    ],
    onlyReports: true,
  };
  return write(store, act, async ({ tx, recordedAt }) => {
    const runId = uuidv7();
    const run = {
      city_code: cityCode,
      id: runId,
      from_on: from,
      to_on: to,
      recorded_at: recordedAt,
      recorded_by: act.accountId,
    };
    const rows = changes.map((change) => ({
      ...rowOf(change),
      city_code: cityCode,
      run_id: runId,
      recorded_at: recordedAt,
    }));
    await insertRows(tx, { light_run: [run], light_change: rows });
    return { result: rows.length, summary: { from, to, changes: rows.length } };
  });
}

/** The lights follow from the rules: they are written in the name of who switched on the last of them. */
function switchedOnBy(rules: readonly KeptLightRule[]): string {
  return rules.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))[0]?.accountId ?? '';
}

function rowOf(change: LightChange) {
  const { on, of, id, projectId, officeId, ruleId, version, colour, since, counted, facts, entryIds } = change;
  return {
    id: uuidv7(),
    office_id: officeId,
    on_day: on,
    object: of,
    object_id: id,
    project_id: projectId,
    rule_id: ruleId,
    version,
    colour,
    since,
    counted,
    facts,
    entry_ids: [...entryIds],
  };
}

const hour = 3_600_000;

/** Every hour, of every city; answers how to end it. */
export function keepLightsBeside(store: Store, log: (line: string) => void): () => Promise<void> {
  let round: Promise<void> = Promise.resolve();
  const begin = () => {
    round = round
      .then(async () => {
        for (const city of await cityCodes(store)) await keepLights(store, city);
      })
      .catch((error: Error) => log(`lights: ${error.message}`));
  };
  begin();
  const timer = setInterval(begin, hour);
  return () => {
    clearInterval(timer);
    return round;
  };
}
