// What happened on a project: the entries that name it, each told as its noun says.
import { sql } from 'kysely';
import type { EntryKind } from '../../domain/entries/nouns.ts';
import { type EntryHeadRow, head, heads } from '../entries/heads.ts';
import { reversalWaits } from '../entries/reversal.ts';
import { columnIn, fieldAsText } from '../entries/saidSql.ts';
import { projectTies, type ProjectTie } from '../../domain/entries/ties.ts';
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

/** Latest first. */
export async function projectTimeline(tx: Tx, cityCode: string, projectId: string): Promise<TimelineRow[]> {
  const ofSource = ({ kind, columns, from }: (typeof timelineSources)[number]) =>
    sql<TimelineRow>`
      select ${sql.raw(keptPlan)} ${kind} as kind, ${head}, ${reversalWaits} as "reversalWaits", ${sql.raw(columns)}
      from ${sql.raw(from)} ${heads}
      where s.city_code = ${cityCode} and s.project_id = ${projectId} and not e.void`.execute(tx);
  const rows = (await Promise.all(timelineSources.map(ofSource))).flatMap((found) => found.rows);
  return rows.toSorted((a, b) => (a.day === b.day ? (a.recordedAt < b.recordedAt ? 1 : -1) : a.day < b.day ? 1 : -1));
}
