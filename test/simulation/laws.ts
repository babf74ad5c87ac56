// What must hold after each step, whatever happened in it.
import { doctor } from '../../src/app/keeping/doctor.ts';
import { foldsThatDiffer, knownAt, partsThatDoNotAddUp, published } from '../sequences/laws.ts';
import type { Doings } from '../sequences/steps.ts';
import type { Taken } from './step.ts';
import type { World } from './world.ts';

/** What was acknowledged is there once, and what was refused has left nothing. */
export async function lostOrHalfWritten(
  world: World,
  { keys }: Taken,
  doings: Pick<Doings, 'acts'>,
): Promise<string[]> {
  const { pg } = world.direct.pool;
  const { rows } = await pg.query<{ city: string; key: string }>(
    'select city_code as city, key from idempotency where key = any($1)',
    [keys.map(({ key }) => key)],
  );
  const there = new Set(rows.map(({ city, key }) => `${city} ${key}`));
  const wrong = keys.filter(({ cityCode, key, done }) => there.has(`${cityCode} ${key}`) !== done);
  // A correction that nobody has verified is withdrawn by the next one, in the same act.
  const { rows: entries } = await pg.query<{ id: string; ofCorrection: boolean }>(
    `select e.id, e.void and exists (select from entry c where c.city_code = e.city_code and c.recorded_at = e.recorded_at
       and not c.void and c.reverses_id is not null) as "ofCorrection" from entry e where e.city_code = $1`,
    [world.town.cityCode],
  );
  const [kept, sent] = [entries.map(({ id }) => id), doings.acts.map(({ input }) => input.head.id)];
  return [
    ...wrong.map(({ key, done }) => `${key} was ${done ? 'acknowledged and is not there' : 'refused and is there'}`),
    ...sent.filter((id) => !kept.includes(id)).map((id) => `entry ${id} was acknowledged and is not there`),
    ...entries
      .filter(({ id, ofCorrection }) => !ofCorrection && !sent.includes(id))
      .map(({ id }) => `entry ${id} is there, and nobody was told`),
  ];
}

/** What was known and what was published, as it was read once. */
export interface Memory {
  readonly known: { at: number; said: string }[];
  readonly published: Map<string, string>;
}

/** The laws of sequences, of the server's own folds; what was read before reads the same; and all that doctor knows. */
export async function brokenLaws(
  world: World,
  doings: Pick<Doings, 'publications'>,
  memory: Memory,
  isWhole: boolean,
): Promise<string[]> {
  const { town, served, anchors } = world;
  const broken = [...(await partsThatDoNotAddUp(town)), ...(await foldsThatDiffer(town))];
  for (const { at, said } of memory.known)
    if ((await knownAt(town, at)) !== said) broken.push(`what was known at ${at} has changed`);
  for (const id of doings.publications) {
    const [now, before] = [await published(town, id), memory.published.get(id)];
    if (before !== undefined && before !== now) broken.push(`what was published as ${id} has changed`);
    memory.published.set(id, now);
  }
  const { rows } = await served.pool.pg.query<{ at: string }>(
    'select last_recorded_at as at from city where city_code = $1',
    [town.cityCode],
  );
  const at = Date.parse(rows[0]?.at ?? '');
  memory.known.push({ at, said: await knownAt(town, at) });
  if (memory.known.length > 12) memory.known.splice(Math.floor(memory.known.length / 2), 1);
  // Of each figure a recount in SQL; those of the sequences are asked above.
  const found = await doctor(served, undefined, anchors, isWhole ? [] : ['figures_equal_counting']);
  return [...broken, ...found.map((one) => `doctor: ${JSON.stringify(one)}`)];
}
