// What was chosen for rows of an import that probably repeat a project, and how many still wait for a word.
import { sql } from 'kysely';
import type { Tx } from '../store.ts';

export interface ImportChoice {
  readonly sheet: string;
  readonly row: number;
  readonly choice: 'import' | 'skip';
}

export async function importChoices(tx: Tx, cityCode: string, importId: string): Promise<ImportChoice[]> {
  const { rows } = await sql<ImportChoice>`select sheet, row, choice from import_choice
    where city_code = ${cityCode} and import_id = ${importId}`.execute(tx);
  return rows;
}

/** Before a row is written it may be chosen for again. */
export async function putImportChoices(
  tx: Tx,
  of: { readonly cityCode: string; readonly importId: string; readonly officeId: string },
  by: { readonly accountId: string; readonly at: string },
  choices: readonly ImportChoice[],
): Promise<void> {
  await sql`insert into import_choice
    select ${of.cityCode}, ${of.importId}::uuid, ${of.officeId}::uuid, c.sheet, c.row, c.choice, ${by.at}, ${by.accountId}::uuid
    from json_to_recordset(${JSON.stringify(choices)}::json) as c(sheet text, row int, choice text)
    on conflict (city_code, import_id, sheet, row)
    do update set choice = excluded.choice, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by`.execute(tx);
}

export interface TwinCounts {
  /** Rows that are marked, whatever becomes of them. */
  readonly marked: number;
  /** Of these, those that would be written and for which nobody has said so. */
  readonly undecided: number;
}

/** A choice is looked up by its key (`offset 0`): of tables just filled the planner would read all choices for every row. */
export async function twinCounts(tx: Tx, cityCode: string, importId: string): Promise<TwinCounts> {
  const { rows } = await sql<TwinCounts>`
    select count(*)::int as marked, count(*) filter (where r.outcome <> 'skipped' and c.choice is null)::int as undecided
    from import_row r left join lateral (select o.choice from import_choice o where o.city_code = r.city_code
      and o.import_id = r.import_id and o.sheet = r.sheet and o.row = r.row offset 0) c on true
    where r.city_code = ${cityCode} and r.import_id = ${importId} and r.twins <> '[]'`.execute(tx);
  return rows[0] ?? { marked: 0, undecided: 0 };
}
