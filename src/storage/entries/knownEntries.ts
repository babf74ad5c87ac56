// What the ledger already holds, as inputs of the use cases: for saying whether a row of a workbook is new, changed or
// unchanged, and for restoring what a withdrawn correction had replaced.
import { sql, type RawBuilder } from 'kysely';
import { type EntryKind, nounOf, nouns } from '../../domain/entries/nouns.ts';
import { inputSql } from './inputSql.ts';
import type { Origin } from '../../domain/entries/entry.ts';
import { awaits } from './consent.ts';
import { reversalStands } from './reversal.ts';
import { columnIn } from './saidSql.ts';
import type { Tx } from '../store.ts';

export interface KnownEntry {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly officeId: string;
  readonly occurredOn: string;
  /** Of its day only the month is known. */
  readonly monthOnly: true | null;
  readonly auditedOn: string | null;
  readonly origin: Origin;
  readonly sampleFields: readonly string[];
  readonly sourceReportedOn: string | null;
  /** The noun's own fields, amounts as text. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** An import asks for these for every row, so the text is made once. */
const inputs = new Map(nouns.map((noun) => [noun.kind, inputSql(noun)]));

export type KnownBy =
  | { readonly entryIds: readonly string[] }
  | { readonly projectIds: readonly string[] }
  | { readonly companyIds: readonly string[] }
  | { readonly officeIds: readonly string[]; readonly days: readonly string[] }
  /** By a field of the noun that is kept as text, which codes are too. */
  | { readonly field: string; readonly texts: readonly string[] };

/**
 * Entries of a kind that stand: not withdrawn, not returned, and with no reversal under way (one that waits for its
 * verification counts as under way). By entry id they come in whatever state they are.
 */
export async function knownEntries(tx: Tx, cityCode: string, kind: EntryKind, by: KnownBy): Promise<KnownEntry[]> {
  const { rows } = await sql<KnownEntry>`
    select e.id as "entryId", e.kind, e.office_id as "officeId", e.occurred_on as "occurredOn", e.audited_on as "auditedOn",
      e.month_only as "monthOnly", e.origin, e.sample_fields as "sampleFields", e.source_reported_on as "sourceReportedOn", ${sql.raw(inputs.get(kind) ?? '')} as input
    from ${sql.raw(kind)} t join entry e on e.city_code = t.city_code and e.id = t.entry_id
    where t.city_code = ${cityCode} and not e.void and ${condition(kind, by)}
    order by e.recorded_at, e.id`.execute(tx);
  return rows;
}

/** Which of these there are, of which kind and office, and whether they stand. */
export async function entriesNamed(
  tx: Tx,
  cityCode: string,
  ids: readonly string[],
): Promise<{ id: string; kind: EntryKind; officeId: string; stands: boolean }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; kind: EntryKind; officeId: string; stands: boolean }>`
    select e.id, e.kind, e.office_id as "officeId", (${stands}) as stands
    from entry e where e.city_code = ${cityCode} and e.id = any(${ids}::uuid[]) and not e.void`.execute(tx);
  return rows;
}

export async function kindOfEntry(tx: Tx, cityCode: string, id: string): Promise<EntryKind | undefined> {
  const { rows } = await sql<{ kind: EntryKind }>`
    select kind from entry where city_code = ${cityCode} and id = ${id}`.execute(tx);
  return rows[0]?.kind;
}

/** Of an `entry e`: neither returned, reversed nor waiting for another office's word, and no reversal waits for its verification. */
export const stands = standsUnless(reversalStands);

/** The same, where a reversal that waits for another office's word takes nothing back yet: what figures count. */
export const standsToday = standsUnless(sql`${reversalStands} and not ${awaits('x')}`);

function standsUnless(reversed: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`not exists (select from verification v where v.city_code = e.city_code and v.entry_id = e.id
    and v.decision = 'returned')
  and not ${awaits('e')}
  and not exists (select from entry x left join verification xv on xv.city_code = x.city_code and xv.entry_id = x.id
    where x.city_code = e.city_code and x.reverses_id = e.id and ${reversed})`;
}

function condition(kind: EntryKind, by: KnownBy): RawBuilder<unknown> {
  if ('entryIds' in by) return sql`t.entry_id = any(${by.entryIds}::uuid[])`;
  if ('projectIds' in by) return sql`t.project_id = any(${by.projectIds}::uuid[]) and ${stands}`;
  if ('companyIds' in by) return sql`t.company_id = any(${by.companyIds}::uuid[]) and ${stands}`;
  if ('texts' in by) return sql`${sql.raw(columnIn('t', nounOf(kind), by.field))} = any(${by.texts}) and ${stands}`;
  return sql`e.office_id = any(${by.officeIds}::uuid[]) and e.occurred_on = any(${by.days}::date[]) and ${stands}`;
}

export interface EntryToUndo {
  readonly id: string;
  readonly kind: EntryKind;
  readonly officeId: string;
  readonly occurredOn: string;
  readonly reversesId: string | null;
  /** It puts right what somebody had verified, and nobody has verified it: without it that stands as it stood. */
  readonly restoresByItself: boolean;
}

/** What an import wrote and nothing has reversed since. */
export async function entriesToUndo(tx: Tx, cityCode: string, importId: string): Promise<EntryToUndo[]> {
  const { rows } = await sql<EntryToUndo>`
    select e.id, e.kind, e.office_id as "officeId", e.occurred_on as "occurredOn", e.reverses_id as "reversesId",
      exists (select from verification o where o.city_code = e.city_code and o.entry_id = e.reverses_id and o.decision = 'verified')
        and not exists (select from verification v where v.city_code = e.city_code and v.entry_id = e.id and v.decision = 'verified')
        as "restoresByItself"
    from entry e where e.city_code = ${cityCode} and e.import_id = ${importId} and not e.void and ${stands}
    order by e.id`.execute(tx);
  return rows;
}
