// Inserts rows of any table. A chunk goes as one JSON document, which costs a third of a statement with a parameter per
// value, to make as well as to parse, and knows no limit of parameters. (COPY is not to be had under row scope.)
import { type Insertable, sql } from 'kysely';
import { keptPlan } from './pool.ts';
import type { Schema } from './schema.ts';
import type { Leave } from './transactions.ts';
import type { Tx } from './store.ts';

/** In the order in which foreign keys want them. A table that is not here cannot stand among `Rows`. */
export const writeOrder = [
  'person',
  'company',
  'project',
  'packaging',
  'entry',
  'company_version',
  'project_version',
  'project_phase',
  'milestone',
  'fund_arrival',
  'outing',
  'outing_member',
  'outing_visit',
  'outing_project',
  'activity',
  'activity_project',
  'contact',
  'target',
  'exclusion_rule',
  'spot_check',
  'spot_check_item',
  'site_check',
  'attachment',
  'agreement',
  'agreement_clause',
  'clause_review',
  'clause_review_flag',
  'credit_agreement',
  'credit_share',
  'verification',
  'period_close',
  'period_reopen',
  'carried_entry',
  'assessment_year',
  'project_merge',
  'project_merge_member',
  'project_merge_repeat',
  'company_merge',
  'company_merge_member',
  'company_alias',
  'company_parent',
  'protection_rule',
  'dispute',
  'dispute_decision',
  'kept_apart',
  'kept_apart_undo',
  'register_company',
  'company_fact',
  'company_fact_withdrawal',
  'chain',
  'chain_version',
  'chain_node',
  'chain_node_industry',
  'chain_edge',
  'chain_duty',
  'chain_rules',
  'prospect',
  'pursuit',
  'pursuit_act',
  'pursuit_rule',
  'campaign',
] as const satisfies readonly (keyof Schema)[];
type WrittenTable = (typeof writeOrder)[number];

/** Rows waiting to be written, by table. */
export type Rows = { [T in WrittenTable]?: Insertable<Schema[T]>[] };

const places: ReadonlySet<string> = new Set(writeOrder);
const chunkRows = 2000;

/** With `leave`, few rows are sent and not waited for. */
export async function insertRows(tx: Tx, rows: Rows, leave?: Leave): Promise<void> {
  // Rows that went by unwritten would be acknowledged and lost.
  const lost = Object.keys(rows).find((table) => !places.has(table));
  if (lost) throw new Error(`Rows of ${lost} have no place in writeOrder (storage/insert.ts)`);
  const chunks = writeOrder.flatMap((table) => {
    const all: readonly object[] = rows[table] ?? [];
    const starts = Array.from({ length: Math.ceil(all.length / chunkRows) }, (_, n) => n * chunkRows);
    return starts.map((at) => ({ table, of: all.slice(at, at + chunkRows) }));
  });
  // What a form writes leaves together; of an import not more than one chunk is under way.
  const together = chunks.every(({ of }) => of.length < 100);
  if (together) {
    const sent = Promise.all(chunks.map(({ table, of }) => insertChunk(tx, table, of)));
    if (leave) leave(sent);
    else await sent;
  } else for (const { table, of } of chunks) await insertChunk(tx, table, of);
}

/** Columns that no row names keep their default. */
async function insertChunk(tx: Tx, table: keyof Schema, rows: readonly object[]): Promise<void> {
  const columns = sql.join([...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => sql.id(name)));
  const json = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${sql.raw(keptPlan)} ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(
    tx,
  );
}
