// What happened on a project: the entries that name it, each told as its noun says.
import { sql } from 'kysely';
import type { EntryKind } from '../../domain/entries/nouns.ts';
import { type EntryHeadRow, head, heads } from '../entries/heads.ts';
import { reversalWaits } from '../entries/reversal.ts';
import { columnIn, fieldAsText } from '../entries/saidSql.ts';
import { projectTies, type ProjectTie } from '../../domain/entries/ties.ts';
import { builtOnce } from '../connection/builtOnce.ts';
import { keptPlan } from '../connection/pool.ts';
import { countedSql, type Recognition, recognitionSql } from '../verification/recognition.ts';
import type { Tx } from '../store.ts';

export interface TimelineRow extends EntryHeadRow {
  /** A correction or a withdrawal of it waits for its verification. */
  readonly reversalWaits: boolean;
  readonly kind: EntryKind;
  /** A code of the kind's own list: which milestone, which voucher, which form of activity. */
  readonly what: string | null;
  /** A second code: authority, source of money, how the activity touched the project. */
  readonly how: string | null;
  /** Free text that heads the row where the codes do not. */
  readonly name: string | null;
  readonly notes: (string | null)[];
  readonly amountFen: bigint | null;
  readonly recognition: Recognition | null;
}

/** A table that ties entries to projects, as `s`, and its noun's own where it is another. */
function sourceOf({ noun, table, link }: ProjectTie): { kind: EntryKind; columns: string; from: string } {
  const { brief, timeline = {}, kind } = noun;
  const own = table === kind ? 's' : 't';
  const notes = (timeline.notes ?? brief.detail ?? []).map((name) => fieldAsText(own, noun, name));
  const called = timeline.called === 'what' ? undefined : (timeline.called?.by ?? brief.title);
  const amount = brief.amount ? countedSql(noun, own, columnIn(own, noun, brief.amount)) : 'null::bigint';
  const columns = [
    `${brief.what ? columnIn(own, noun, brief.what) : 'null::text'} as what`,
    `${link ? 's.how' : timeline.how ? columnIn(own, noun, timeline.how) : 'null::text'} as how`,
    `${called ? fieldAsText(own, noun, called) : 'null::text'} as name`,
    `array[${notes.join(', ')}]::text[] as notes`,
    `${amount} as "amountFen"`,
    `${recognitionSql(noun, own)} as recognition`,
  ];
  const from = `${table} s${own === 's' ? '' : ` join ${kind} t on t.city_code = s.city_code and t.entry_id = s.entry_id`}`;
  return { kind, columns: columns.join(', '), from };
}

export const timelineSources = projectTies.filter(({ noun }) => noun.timeline).map(sourceOf);

const told = timelineSources.map(
  ({ kind, columns, from }, place) =>
    sql`select s.city_code, s.entry_id, ${sql.lit(place)} as place, ${sql.lit(kind)} as kind, ${sql.raw(columns)} from ${sql.raw(from)}`,
);

const timeline = builtOnce<{ readonly cityCode: string; readonly projectId: string }, TimelineRow>(
  ({ cityCode, projectId }) => {
    const ofProject = told.map((one) => sql`${one} where s.city_code = ${cityCode} and s.project_id = ${projectId}`);
    return sql<TimelineRow>`
    with ${sql.raw(keptPlan)} s as materialized (${sql.join(ofProject, sql` union all `)})
    select s.kind, ${head}, ${reversalWaits} as "reversalWaits", s.what, s.how, s.name, s.notes, s."amountFen", s.recognition
    from s ${heads} where not e.void
    order by e.occurred_on desc, e.recorded_at desc, s.place desc, e.id desc`;
  },
);

/** Latest first. All in one statement: to plan what an entry shows of itself costs more than to find it. */
export async function projectTimeline(tx: Tx, cityCode: string, projectId: string): Promise<TimelineRow[]> {
  const rows = await timeline.rows(tx, { cityCode, projectId });
  return rows;
}
