// A project or a firm is known by its versions: entries of the noun that says `versionOf`. Statements ask for them here, by the law
// that says which versions count for them. A version has the columns of its noun's table and, of its entry, `told_by` (the
// office), `occurred_on`, `recorded_at`, `recorded_by`, `sample_fields` and `import_id`.
import { type RawBuilder, sql } from 'kysely';
import { columnOf } from '../../domain/entries/fields.ts';
import { nounTelling, type Versioned } from '../../domain/entries/nouns.ts';
import type { Tx } from '../store.ts';
import { awaits } from './consent.ts';
import { stands } from './knownEntries.ts';

/** What must be true of the entry `e` of a version. */
const laws = {
  /** Nothing: every version, also one that was given back or taken back. */
  told: sql`true`,
  /** It waits for no other office's word. */
  heard: sql`not ${awaits('e')}`,
  /** The same; versions whose entry is out of reach are there too, for a firm's name is known in the whole city. */
  known: sql`(e.id is null or not ${awaits('e')})`,
  /** It stands, and no reversal of it is under way: what a writer builds on. */
  inForce: sql`not e.void and ${stands}`,
  /** It was neither given back nor waits for a word; it may have been put right since. */
  filed: sql`not e.void and e.standing`,
  /** It stands today: a reversal of a verified version counts only when it is verified itself. */
  standing: sql`not e.void and e.standing and e.reversed_by is null`,
} as const;
export type VersionLaw = keyof typeof laws;

/** The view works out more of each entry than `entry` has, and is joined only where the law needs it. */
const isByState = (law: VersionLaw) => law === 'filed' || law === 'standing';

const tableOf = (thing: Versioned) => sql.table(nounTelling(thing).kind);
const idOf = (thing: Versioned) => sql.ref(columnOf(nounTelling(thing).versionOf, {}));

/** A relation of all versions that the law leaves; under `filed` and `standing` also with `decision`, and whether it `stands` today. */
export function versionsOf(thing: Versioned, law: VersionLaw): RawBuilder<unknown> {
  const state = sql.raw(isByState(law) ? ', e.decision, e.reversed_by is null as stands' : '');
  const joined = sql.raw(`${law === 'known' ? 'left ' : ''}join ${isByState(law) ? 'entry_state' : 'entry'}`);
  return sql`(select t.*, e.office_id as told_by, e.occurred_on, e.recorded_at, e.recorded_by, e.sample_fields, e.import_id
    ${state} from ${tableOf(thing)} t ${joined} e on e.city_code = t.city_code and e.id = t.entry_id where ${laws[law]})`;
}

const inOrder = sql`its.recorded_at, its.entry_id`;
const lastFirst = sql`its.recorded_at desc nulls last, its.entry_id desc`;

/** The columns that hold the city and the id of the thing, in the statement that looks its version up. */
interface Whose {
  readonly city: string;
  readonly id: string;
}

const ofOne = (thing: Versioned, law: VersionLaw, { city, id }: Whose, order: RawBuilder<unknown>) =>
  sql`(select its.* from ${versionsOf(thing, law)} its
    where its.city_code = ${sql.ref(city)} and its.${idOf(thing)} = ${sql.ref(id)} order by ${order} limit 1)`;

/** For `cross join lateral`: the first, or the last, version of one thing. */
export const firstVersion = (thing: Versioned, law: VersionLaw, of: Whose) => ofOne(thing, law, of, inOrder);
export const lastVersion = (thing: Versioned, law: VersionLaw, of: Whose) => ofOne(thing, law, of, lastFirst);

/** One version of each of many things, with these columns. `which` is a condition on the versions, called `its`. */
const ofEach = (
  thing: Versioned,
  law: VersionLaw,
  columns: readonly string[],
  which: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
) =>
  sql`select distinct on (its.${idOf(thing)}) its.${idOf(thing)}, ${sql.join(columns.map((name) => sql.ref(`its.${name}`)))}
    from ${versionsOf(thing, law)} its where ${which} order by its.${idOf(thing)}, ${order}`;

export const firstOfEach = (
  thing: Versioned,
  law: VersionLaw,
  columns: readonly string[],
  which: RawBuilder<unknown>,
) => ofEach(thing, law, columns, which, inOrder);
export const lastOfEach = (thing: Versioned, law: VersionLaw, columns: readonly string[], which: RawBuilder<unknown>) =>
  ofEach(thing, law, columns, which, lastFirst);

/** The same where the statement has its own list of entries that count: `entries` joins it, as `e`, to the versions `v`. */
export function lastAmong(
  thing: Versioned,
  columns: RawBuilder<unknown>,
  entries: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`select distinct on (v.${idOf(thing)}) ${columns} from ${tableOf(thing)} v ${entries}
    where ${which} order by v.${idOf(thing)}, e.recorded_at desc, e.id desc`;
}

/** Only which entry is a version of which thing. */
export const tellings = (thing: Versioned) => sql`(select city_code, entry_id, ${idOf(thing)} from ${tableOf(thing)})`;

/** The project of which an entry is a version. */
export async function projectOfVersion(tx: Tx, cityCode: string, entryId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select project_id as id from ${tellings('project')} t
    where city_code = ${cityCode} and entry_id = ${entryId}`.execute(tx);
  return rows[0]?.id;
}
