// A project, or a firm, is what its versions tell: entries of the noun that says `versionOf`. Here stands which versions count
// for whom, and which of them is the first or the last; who asks takes the columns of the noun's table, and of the entry its
// office as `told_by`, its days and who recorded it.
import { type RawBuilder, sql } from 'kysely';
import { columnOf } from '../../domain/entries/fields.ts';
import { nounTelling, type Versioned } from '../../domain/entries/nouns.ts';
import type { Tx } from '../store.ts';
import { awaits } from './consent.ts';
import { stands } from './knownEntries.ts';

/** Of the entry `e` of a version. */
const laws = {
  /** Whatever became of it. */
  told: sql`true`,
  /** No word of another office is waited for. */
  heard: sql`not ${awaits('e')}`,
  /** The same; what a firm is called is known to all, also where the entry that says so is out of reach. */
  known: sql`(e.id is null or not ${awaits('e')})`,
  /** It stands and nobody asks to take it back: what a writer goes by. */
  inForce: sql`not e.void and ${stands}`,
  /** Neither given back nor waiting for a word, though it may be put right by now. */
  filed: sql`not e.void and e.standing`,
  /** It stands today: a reversal that waits for its verifier takes nothing back yet. */
  standing: sql`not e.void and e.standing and e.reversed_by is null`,
} as const;
export type VersionLaw = keyof typeof laws;

/** What the view works out of every entry is asked for only where it is needed. */
const isByState = (law: VersionLaw) => law === 'filed' || law === 'standing';

const tableOf = (thing: Versioned) => sql.table(nounTelling(thing).kind);
const idOf = (thing: Versioned) => sql.ref(columnOf(nounTelling(thing).versionOf, {}));

/** The versions of all things: a relation. Of what was filed it says besides whether it still `stands`. */
export function versionsOf(thing: Versioned, law: VersionLaw): RawBuilder<unknown> {
  const state = sql.raw(isByState(law) ? ', e.reversed_by is null as stands' : '');
  const joined = sql.raw(`${law === 'known' ? 'left ' : ''}join ${isByState(law) ? 'entry_state' : 'entry'}`);
  return sql`(select t.*, e.office_id as told_by, e.occurred_on, e.recorded_at, e.recorded_by, e.sample_fields, e.import_id
    ${state} from ${tableOf(thing)} t ${joined} e on e.city_code = t.city_code and e.id = t.entry_id where ${laws[law]})`;
}

const inOrder = sql`its.recorded_at, its.entry_id`;
const lastFirst = sql`its.recorded_at desc nulls last, its.entry_id desc`;

/** Columns of what a version is looked up for, one row at a time. */
interface Whose {
  readonly city: string;
  readonly id: string;
}

const ofOne = (thing: Versioned, law: VersionLaw, { city, id }: Whose, order: RawBuilder<unknown>) =>
  sql`(select its.* from ${versionsOf(thing, law)} its
    where its.city_code = ${sql.ref(city)} and its.${idOf(thing)} = ${sql.ref(id)} order by ${order} limit 1)`;

/** To be joined laterally. */
export const firstVersion = (thing: Versioned, law: VersionLaw, of: Whose) => ofOne(thing, law, of, inOrder);
export const lastVersion = (thing: Versioned, law: VersionLaw, of: Whose) => ofOne(thing, law, of, lastFirst);

/** Of many things at once, each with one version: `which` is said of the versions `its`, `columns` are theirs. */
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

/** The last version `v` of each thing of a city among entries that are found already and joined as `e`. */
export function lastAmong(
  thing: Versioned,
  columns: RawBuilder<unknown>,
  entries: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`select distinct on (v.${idOf(thing)}) ${columns} from ${tableOf(thing)} v ${entries}
    where ${which} order by v.${idOf(thing)}, e.recorded_at desc, e.id desc`;
}

/** Which entry tells of which thing, for statements that ask nothing else of the version. */
export const tellings = (thing: Versioned) => sql`(select city_code, entry_id, ${idOf(thing)} from ${tableOf(thing)})`;

/** Of a version its project. */
export async function projectOfVersion(tx: Tx, cityCode: string, entryId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select project_id as id from ${tellings('project')} t
    where city_code = ${cityCode} and entry_id = ${entryId}`.execute(tx);
  return rows[0]?.id;
}
