// The rows behind a figure, as people read them: what, where, when, and from which cell of which file. Read in the
// asker's scope, so rows of other offices are not here.
import { sql } from 'kysely';
import { type AdjustmentColumns, adjustmentColumns } from '../closes/adjustments.ts';
import { lastVersion } from '../entries/versions.ts';
import { type SourceName, sourceNames, sourceOf } from './sources.ts';
import { builtOnce } from '../connection/builtOnce.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Recognition } from '../verification/recognition.ts';
import type { Tx } from '../store.ts';

export interface ReceiptSourceRow extends AdjustmentColumns {
  /** Of its day only the month is known. */
  readonly monthOnly: true | null;
  readonly entryId: string;
  readonly no: number | null;
  readonly day: string;
  readonly officeId: string;
  readonly title: string;
  /** Codes of the lists that the source names. */
  readonly what: string | null;
  readonly also: string | null;
  readonly detail: string | null;
  readonly recognition: Recognition | null;
  readonly projectId: string | null;
  readonly sampleFields: string[];
  readonly projectSampleFields: string[] | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

interface Keys {
  readonly cityCode: string;
  readonly entryIds: readonly string[];
}

function detailsOf({ cityCode, entryIds }: Keys, name: SourceName) {
  const { from, no, project, told } = sourceOf(name);
  const ofProject = project
    ? sql`left join project_current pc on pc.city_code = s.city_code and pc.project_id = ${sql.ref(project)}
       left join project p on p.city_code = s.city_code and p.id = ${sql.ref(project)}
       left join lateral ${lastVersion('project', 'told', { city: 's.city_code', id: project })} ps on true`
    : sql``;
  // A project of an office out of reach is named by its code alone.
  const title = told.title ?? `coalesce(pc.name, p.short_code, '')`;
  const text = `select ${keptPlan} s.entry_id as "entryId", ${no ?? 'null::int'} as no,
    ${told.day ?? 'e.occurred_on'} as day, e.office_id as "officeId", ${title} as title,
    ${told.what ?? 'null::text'} as what, ${told.detail ?? 'null::text'} as detail,
    ${told.also ?? 'null::text'} as also,
    ${told.recognition ?? 'null::jsonb'} as recognition,
    ${project ?? 'null::uuid'} as "projectId", e.sample_fields as "sampleFields",
    ${project ? 'ps.sample_fields' : 'null::text[]'} as "projectSampleFields",
    im.file_name as file, e.source_sheet as sheet, e.source_row as row,
    ${adjustmentColumns}, e.month_only as "monthOnly"
    from ${from} ${told.join ?? ''} join ${told.entry ?? 'entry'} e on e.city_code = s.city_code and e.id = s.entry_id`;
  return sql<ReceiptSourceRow>`${sql.raw(text)} ${ofProject}
    left join import im on im.city_code = e.city_code and im.id = e.import_id
    where s.city_code = ${cityCode} and s.entry_id = any(${entryIds}::uuid[])`;
}

const details = new Map(
  sourceNames.map((name) => [name, builtOnce<Keys, ReceiptSourceRow>((keys) => detailsOf(keys, name))]),
);

/** Details of these rows, in no order. */
export async function receiptRows(
  tx: Tx,
  cityCode: string,
  name: SourceName,
  entryIds: readonly string[],
): Promise<ReceiptSourceRow[]> {
  if (entryIds.length === 0) return [];
  return (await details.get(name)?.rows(tx, { cityCode, entryIds })) ?? [];
}
