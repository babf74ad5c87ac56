// What courting firms came to: steps and leads, and the milestones and funds of projects that were target companies.
import { nounThat } from '../../domain/entries/nouns.ts';
import { entriesOf, type Source } from './source.ts';

/** How a firm came: by which chain, which activity, which outings (those that visited it before it was a lead). */
const ofPursuit = (alias: string) => ({
  chain: `${alias}.chain`,
  activity: `array_remove(array[${alias}.activity], null)`,
  outing: `${alias}.outings`,
});
const ways = { chain: 'field', activity: 'field', outing: 'field' } as const;
const ledBy = 'join pursuit_lead l on l.city_code = s.city_code and l.project_id = s.project_id';

/** An act as it shows itself: on the day of what it is tied to, invented where the firm is. */
const asEntry = `(select a.city_code, a.id, a.office_id, coalesce((select st.occurred_on from pursuit_step_state st
    where st.city_code = a.city_code and st.id = a.id and st.decision = 'verified' and st.reversed_at is null limit 1),
    a.acted_on) as occurred_on, case when r.sample then array['*'] else '{}' end as sample_fields,
    null::uuid as import_id, null::text as source_sheet, null::int as source_row, null::date as adjusted_on,
    null::text as adjustment_reason, null::boolean as month_only
  from pursuit_act a join pursuit u on u.city_code = a.city_code and u.id = a.pursuit_id
  join prospect r on r.city_code = u.city_code and r.id = u.prospect_id)`;

const [milestones, funds] = [entriesOf(nounThat('reaches').kind), entriesOf(nounThat('claims').kind)];
/** Of these an entry counts for a pursuit, once the firm's project is known. */
export const kindsOfLeads = [milestones.kind, funds.kind];
const ofLead = { ways, state: 'pursuit_entry_state', project: 's.project_id', subject: 'l.prospect_id::text' } as const;

export const pursuitSources = {
  pursuit_step: {
    kind: 'pursuit_act',
    ways,
    from: 'pursuit_step s',
    state: 'pursuit_step_state',
    subject: 's.prospect_id::text',
    fields: { step: 's.step', ...ofPursuit('s') },
    told: {
      entry: asEntry,
      title: 's.prospect',
      what: 's.step',
      list: 'pursuitAct',
      detail: `concat_ws(' ', s.chain, s.note)`,
    },
  },
  pursuit_lead: {
    kind: 'pursuit_act',
    ways,
    from: 'pursuit_lead s',
    state: 'pursuit_step_state',
    project: 's.project_id',
    subject: 's.prospect_id::text',
    fields: ofPursuit('s'),
    told: { entry: asEntry, detail: 's.prospect' },
  },
  pursuit_milestone: {
    ...ofLead,
    kind: milestones.kind,
    from: `${milestones.from} ${ledBy}`,
    fields: { milestone: 's.kind', authority: 's.authority', ...ofPursuit('l') },
    told: { what: 's.kind', list: milestones.told.list, detail: 'l.prospect' },
  },
  pursuit_funds: {
    ...ofLead,
    kind: funds.kind,
    from: `${funds.from} ${ledBy}`,
    amount: funds.amount ?? '',
    fields: ofPursuit('l'),
    told: { ...funds.told, detail: `concat_ws(' ', l.prospect, s.voucher_no)` },
  },
} as const satisfies Readonly<Record<string, Source>>;
