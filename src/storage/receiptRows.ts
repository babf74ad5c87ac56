// The rows behind a figure, as people read them: what, where, when, and from which cell of which file. Read in the
// asker's scope, so rows of other offices are not here.
import { sql } from 'kysely';
import { type AdjustmentColumns, adjustmentColumns } from './adjustments.ts';
import { keptPlan } from './pool.ts';
import { type Recognition, recognitionSql } from './recognition.ts';
import type { Tx } from './store.ts';

export interface ReceiptSourceRow extends AdjustmentColumns {
  readonly entryId: string;
  readonly no: number | null;
  readonly day: string;
  readonly officeId: string;
  readonly title: string;
  /** A code of the list that `receiptSources` names. */
  readonly what: string | null;
  /** What a signing is, where it says so. */
  readonly signingNature?: string | null;
  readonly detail: string | null;
  readonly recognition: Recognition | null;
  readonly projectId: string | null;
  readonly sampleFields: string[];
  readonly projectSampleFields: string[] | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

interface Shape {
  readonly from: string;
  /** Where the rows are no entries: a relation with the columns of one. */
  readonly entry?: string;
  readonly no?: string;
  readonly project?: string;
  /** Absent: the project's name. */
  readonly title?: string;
  readonly what?: string;
  readonly detail?: string;
  readonly signingNature?: string;
  readonly recognition?: string;
  readonly day?: string;
}

const ofOuting = 'join outing o on o.city_code = s.city_code and o.entry_id = s.entry_id';
/** An act as it shows itself: on the day of what it is tied to, invented where the firm is. */
const asEntry = `(select a.city_code, a.id, a.office_id, coalesce((select st.occurred_on from pursuit_step_state st
    where st.city_code = a.city_code and st.id = a.id and st.decision = 'verified' and st.reversed_at is null limit 1),
    a.acted_on) as occurred_on, case when r.sample then array['*'] else '{}' end as sample_fields,
    null::uuid as import_id, null::text as source_sheet, null::int as source_row, null::date as adjusted_on,
    null::text as adjustment_reason
  from pursuit_act a join pursuit u on u.city_code = a.city_code and u.id = a.pursuit_id
  join prospect r on r.city_code = u.city_code and r.id = u.prospect_id)`;
const ofLead = 'join pursuit_lead l on l.city_code = s.city_code and l.project_id = s.project_id';

const ofActivity = 'join activity a on a.city_code = s.city_code and a.entry_id = s.entry_id';

const shapes: Readonly<Record<string, Shape>> = {
  milestone: {
    from: 'milestone s',
    project: 's.project_id',
    what: 's.kind',
    detail: 's.evidence',
    signingNature: 's.signing_nature',
  },
  fund_arrival: {
    from: 'fund_arrival s',
    project: 's.project_id',
    what: 's.voucher_kind',
    detail: `concat_ws(' ', s.payer, s.voucher_no)`,
    recognition: recognitionSql,
  },
  outing_member: {
    from: `outing_member s ${ofOuting} join person n on n.city_code = s.city_code and n.id = s.person_id`,
    no: 's.no',
    title: `concat_ws(' ', n.name, s.title)`,
    what: 's.rank',
    detail: 'o.destination',
  },
  outing_visit: { from: `outing_visit s ${ofOuting}`, no: 's.no', title: 's.institution', detail: 'o.destination' },
  outing_project: {
    from: `outing_project s ${ofOuting}`,
    no: 's.no',
    project: 's.project_id',
    detail: 'o.destination',
  },
  activity: { from: 'activity s', title: 's.name', what: 's.form', detail: 's.place' },
  activity_project: {
    from: `activity_project s ${ofActivity}`,
    no: 's.no',
    project: 's.project_id',
    detail: 'a.name',
  },
  contact: { from: 'contact s', project: 's.project_id', what: 's.mode', detail: 'left(s.summary, 80)' },
  phase: {
    from: 'project_phase s join project_version v on v.city_code = s.city_code and v.entry_id = s.entry_id',
    no: 's.no',
    project: 'v.project_id',
    detail: 's.name',
  },
  site_check: {
    from: 'site_check s',
    project: 's.project_id',
    what: 's.outcome',
    detail: `concat_ws(' ', s.place, s.note)`,
  },
  pursuit_step: {
    from: 'pursuit_step s',
    entry: asEntry,
    title: 's.prospect',
    what: 's.step',
    detail: `concat_ws(' ', s.chain, s.note)`,
  },
  pursuit_lead: { from: 'pursuit_lead s', entry: asEntry, project: 's.project_id', detail: 's.prospect' },
  pursuit_milestone: { from: `milestone s ${ofLead}`, project: 's.project_id', what: 's.kind', detail: 'l.prospect' },
  pursuit_funds: {
    from: `fund_arrival s ${ofLead}`,
    project: 's.project_id',
    what: 's.voucher_kind',
    detail: `concat_ws(' ', l.prospect, s.voucher_no)`,
    recognition: recognitionSql,
  },
  major_mark: { from: 'project_version s', project: 's.project_id', day: 's.major_on' },
};

/** Details of these rows, in no order; `source` is a name of metrics' sources. */
export async function receiptRows(
  tx: Tx,
  cityCode: string,
  source: string,
  entryIds: readonly string[],
): Promise<ReceiptSourceRow[]> {
  const shape = shapes[source];
  if (!shape || entryIds.length === 0) return [];
  const { project } = shape;
  const projectJoins = project
    ? `left join project_current pc on pc.city_code = s.city_code and pc.project_id = ${project}
       left join project p on p.city_code = s.city_code and p.id = ${project}
       left join lateral (select pe.sample_fields from project_version pv
         join entry pe on pe.city_code = pv.city_code and pe.id = pv.entry_id
         where pv.city_code = s.city_code and pv.project_id = ${project}
         order by pe.recorded_at desc, pe.id desc limit 1) ps on true`
    : '';
  // A project of an office out of reach is named by its code alone.
  const title = shape.title ?? `coalesce(pc.name, p.short_code, '')`;
  const text = `select ${keptPlan} s.entry_id as "entryId", ${shape.no ?? 'null::int'} as no,
    ${shape.day ?? 'e.occurred_on'} as day, e.office_id as "officeId", ${title} as title,
    ${shape.what ?? 'null::text'} as what, ${shape.detail ?? 'null::text'} as detail,
    ${shape.signingNature ?? 'null::text'} as "signingNature",
    ${shape.recognition ?? 'null::jsonb'} as recognition,
    ${project ?? 'null::uuid'} as "projectId", e.sample_fields as "sampleFields",
    ${project ? 'ps.sample_fields' : 'null::text[]'} as "projectSampleFields",
    im.file_name as file, e.source_sheet as sheet, e.source_row as row,
    ${adjustmentColumns}
    from ${shape.from} join ${shape.entry ?? 'entry'} e on e.city_code = s.city_code and e.id = s.entry_id ${projectJoins}
    left join import im on im.city_code = e.city_code and im.id = e.import_id
    where`;
  const { rows } = await sql<ReceiptSourceRow>`${sql.raw(text)} s.city_code = ${cityCode}
    and s.entry_id = any(${entryIds}::uuid[])`.execute(tx);
  return rows;
}
