// Imports as they are staged: the file in pieces, its rows with what each becomes, and the state. Nothing here touches
// the ledger; what is applied goes through the door like any other entry.
import { everyMention } from '../entries/ties.ts';
import { tellings } from '../entries/versions.ts';
import { type Insertable, sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { isConflict } from '../connection/conflicts.ts';
import { stands } from '../entries/knownEntries.ts';
import type { ImportTable } from '../writingTable.ts';
import { type Scope, type Store, setScope, type Tx } from '../store.ts';

export type ImportState = 'previewed' | 'applied' | 'undone';
/** `asked`: the row waits for the answer to a doubt of its table. */
export const outcomes = ['new', 'changed', 'unchanged', 'refused', 'asked', 'skipped'] as const;
export type Outcome = (typeof outcomes)[number];

export interface ImportHead {
  readonly id: string;
  readonly officeId: string;
  readonly fileName: string;
  readonly bytes: bigint;
  readonly sha256: string;
  readonly state: ImportState;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  readonly appliedAt: string | null;
  readonly undoneAt: string | null;
  /** What was understood; its shape belongs to the use case. */
  readonly reading: unknown;
}

export interface StagedRow {
  readonly no: number;
  readonly sheet: string;
  readonly row: number;
  readonly form: string;
  readonly outcome: Outcome;
  readonly cells: Readonly<Record<string, string>>;
  readonly breaches: readonly unknown[];
  readonly acts: readonly unknown[];
  /** What it probably repeats; its shape belongs to the use case. */
  readonly twins: readonly unknown[];
}

/** Of an import that is there: where somebody else has worked on it meanwhile, it is done again on what they left. */
export async function stagingAgain<T>(store: Store, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let conflicts = 0; ; conflicts++) {
    try {
      return await staging(store, scope, work);
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (conflicts > 1) refuse('conflict_try_again');
    }
  }
}

/**
 * Works on staged rows in a transaction of its own, on one snapshot of the ledger. It asks by key, and each question is
 * planned for any city: planned for one of which the statistics know nothing yet (its first files, beside a large city)
 * it is taken to hold a single row, and what holds a thousand is gone through a thousand times.
 */
export async function staging<T>(store: Store, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return store.pool.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await setScope(tx, store, scope);
      await sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(tx);
      return work(tx);
    });
}

const pieceBytes = 4 * 2 ** 20;

export async function insertImport(
  tx: Tx,
  row: Omit<Insertable<ImportTable>, 'state' | 'bytes' | 'applied_at' | 'undone_at'>,
  bytes: Buffer,
): Promise<void> {
  await tx
    .insertInto('import')
    .values({ ...row, state: 'previewed', bytes: BigInt(bytes.length), applied_at: null, undone_at: null })
    .execute();
  for (let no = 0; no * pieceBytes < bytes.length; no++) {
    const piece = bytes.subarray(no * pieceBytes, (no + 1) * pieceBytes);
    const own = { city_code: row.city_code, import_id: row.id, office_id: row.office_id };
    await tx
      .insertInto('import_file')
      .values({ ...own, no, piece })
      .execute();
  }
}

export async function importFile(tx: Tx, cityCode: string, importId: string): Promise<Buffer> {
  const pieces = await tx
    .selectFrom('import_file')
    .select('piece')
    .where('city_code', '=', cityCode)
    .where('import_id', '=', importId)
    .orderBy('no')
    .execute();
  return Buffer.concat(pieces.map(({ piece }) => piece));
}

export async function importHead(tx: Tx, cityCode: string, importId: string): Promise<ImportHead | null> {
  const row = await heads(tx, cityCode).where('import.id', '=', importId).executeTakeFirst();
  return row ? { ...row, state: row.state as ImportState } : null;
}

/** Until the end of the transaction nobody else previews, applies or undoes it. */
export async function holdImport(tx: Tx, cityCode: string, importId: string): Promise<void> {
  await sql`select from import where city_code = ${cityCode} and id = ${importId} for update`.execute(tx);
}

/** The latest imports in reach, newest first. */
export async function importHeads(tx: Tx, cityCode: string, limit: number): Promise<ImportHead[]> {
  const rows = await heads(tx, cityCode).orderBy('uploaded_at', 'desc').limit(limit).execute();
  return rows.map((row) => ({ ...row, state: row.state as ImportState }));
}

function heads(tx: Tx, cityCode: string) {
  return tx
    .selectFrom('import')
    .select([
      'id',
      'office_id as officeId',
      'file_name as fileName',
      'bytes',
      'sha256',
      'state',
      'uploaded_at as uploadedAt',
      'uploaded_by as uploadedBy',
      'applied_at as appliedAt',
      'undone_at as undoneAt',
      'reading',
    ])
    .where('city_code', '=', cityCode);
}

export async function updateImport(
  tx: Tx,
  cityCode: string,
  importId: string,
  set: { state?: ImportState; reading?: string; applied_at?: string; undone_at?: string },
): Promise<void> {
  await tx.updateTable('import').set(set).where('city_code', '=', cityCode).where('id', '=', importId).execute();
}

/** 未定, and what a list does not say of an activity, are nulls that say something; every other is what a schema puts in by itself. */
const tellingNulls = new Set(['investment', 'investmentFen', 'form', 'level', 'atHome', 'signingHeld', 'speeches']);

function lean(key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  return value === null && !tellingNulls.has(key) ? undefined : value;
}

/** Rows as one JSON document per call: a statement, whatever their number. Answers how many characters they are. */
export async function insertStagedRows(
  tx: Tx,
  of: { cityCode: string; importId: string; officeId: string },
  rows: readonly StagedRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const json = JSON.stringify(rows, lean);
  await sql`insert into import_row (city_code, import_id, office_id, no, sheet, row, form, outcome, cells, breaches, acts, twins)
    select ${of.cityCode}, ${of.importId}::uuid, ${of.officeId}::uuid, r.no, r.sheet, r.row, r.form, r.outcome, r.cells,
      r.breaches, r.acts, r.twins
    from json_to_recordset(${json}::json) as r(no int, sheet text, row int, form text, outcome text, cells jsonb,
      breaches jsonb, acts jsonb, twins jsonb)`.execute(tx);
  return json.length;
}

export async function clearStagedRows(tx: Tx, cityCode: string, importId: string): Promise<void> {
  await tx.deleteFrom('import_row').where('city_code', '=', cityCode).where('import_id', '=', importId).execute();
}

export interface RowsWanted {
  readonly outcomes?: readonly Outcome[];
  readonly nos?: readonly number[];
  /** Only rows that probably repeat a project. */
  readonly marked?: boolean;
  readonly afterNo?: number;
  readonly offset?: number;
  readonly limit: number;
}

export async function stagedRows(tx: Tx, cityCode: string, importId: string, wanted: RowsWanted): Promise<StagedRow[]> {
  let query = tx
    .selectFrom('import_row')
    .select(['no', 'sheet', 'row', 'form', 'outcome', 'cells', 'breaches', 'acts', 'twins'])
    .where('city_code', '=', cityCode)
    .where('import_id', '=', importId)
    .where('no', '>', wanted.afterNo ?? 0);
  if (wanted.outcomes) query = query.where('outcome', 'in', [...wanted.outcomes]);
  if (wanted.marked) query = query.where(sql<boolean>`twins <> '[]'`);
  if (wanted.nos) query = query.where('no', '=', sql<number>`any(${wanted.nos}::int[])`);
  return (await query
    .orderBy('no')
    .limit(wanted.limit)
    .offset(wanted.offset ?? 0)
    .execute()) as unknown[] as StagedRow[];
}

/** Once rows are entries, names of people lie with the entries alone: the staged acts and those cells go. */
export async function forgetApplied(
  tx: Tx,
  cityCode: string,
  importId: string,
  personal: readonly string[],
): Promise<void> {
  await sql`update import_row set acts = '[]', cells = cells - ${personal}::text[]
    where city_code = ${cityCode} and import_id = ${importId} and outcome <> 'refused'`.execute(tx);
}

/** How many entries and facts about companies an import wrote that nothing takes back, and how many entries are verified. */
export async function importEntryCounts(
  tx: Tx,
  cityCode: string,
  importId: string,
): Promise<{ entries: number; verified: number }> {
  const { rows } = await sql<{ entries: number; verified: number }>`
    select (count(*) + (select count(*) from company_fact_standing f where f.city_code = ${cityCode}
        and f.import_id = ${importId}))::int as entries, count(*) filter (where decision = 'verified')::int as verified
    from entry_state where city_code = ${cityCode} and import_id = ${importId} and reversed_by is null`.execute(tx);
  return rows[0] ?? { entries: 0, verified: 0 };
}

/** How many entries from elsewhere speak of projects that stand by this import alone. */
export async function builtOn(tx: Tx, cityCode: string, importId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with own as (
      select distinct v.project_id from ${tellings('project')} v
      join entry e on e.city_code = v.city_code and e.id = v.entry_id
      where e.city_code = ${cityCode} and e.import_id = ${importId} and not e.void and not exists (
        select from ${tellings('project')} o join entry_state s on s.city_code = o.city_code and s.id = o.entry_id
        where o.city_code = v.city_code and o.project_id = v.project_id and s.import_id is distinct from ${importId}
          and not s.void and s.reversed_by is null)
    ), mention as (${everyMention})
    select count(distinct e.id)::int as n from mention m join own on own.project_id = m.project_id
    join entry e on e.city_code = m.city_code and e.id = m.entry_id
    where m.city_code = ${cityCode} and e.import_id is distinct from ${importId} and not e.void and ${stands}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}
