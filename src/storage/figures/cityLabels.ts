// What a city said of its labels, version by version, and how many firms bear each.
import { sql } from 'kysely';
import type { LabelAct } from '../../domain/figures/lists/labelAct.ts';
import type { LabelKind, LabelVersion } from '../../domain/figures/lists/labels.ts';
import { Labels } from '../../domain/figures/lists/labels.ts';
import { builtOnce } from '../connection/builtOnce.ts';
import { keptPlan } from '../connection/pool.ts';
import type { Tx } from '../store.ts';
import { holdingText } from '../connection/like.ts';

export interface KeptLabel extends LabelVersion {
  readonly act: LabelAct['act'];
  readonly reason: string;
  readonly recordedAt: string;
  /** Null where the person's name was erased. */
  readonly by: string | null;
}

const labelVersions = builtOnce<{ readonly cityCode: string }, KeptLabel>(
  ({ cityCode }) => sql<KeptLabel>`${sql.raw(keptPlan)}
    select l.kind, l.label, l.version, l.act, l.name, l.into_label as into, l.ended, l.reason,
      l.recorded_at as "recordedAt", n.name as by
    from city_label l
    left join account a on a.city_code = l.city_code and a.id = l.recorded_by
    left join person n on n.city_code = a.city_code and n.id = a.person_id
    where l.city_code = ${cityCode} order by l.recorded_at desc, l.version desc, l.id`,
);

/** The latest first. */
export async function keptLabels(tx: Tx, cityCode: string): Promise<KeptLabel[]> {
  const rows = await labelVersions.rows(tx, { cityCode });
  return rows;
}

export async function labelsOfCity(tx: Tx, cityCode: string): Promise<Labels> {
  return new Labels(await keptLabels(tx, cityCode));
}

const columns = { investorClass: 'p.investor_classes', tag: 'p.tags' } as const satisfies Record<LabelKind, string>;

export interface LabelUse {
  readonly label: string;
  /** Firms and projects that bear it, in whatever spelling. */
  readonly firms: number;
  readonly projects: number;
  /** The spellings in which rows bear it. */
  readonly written: readonly string[];
}

export interface WantedLabels {
  readonly kind: LabelKind;
  /** What another text stands for. */
  readonly standIns: Readonly<Record<string, string>>;
  /** What labels are called, of those that are not called as they are written; all that are known are among them. */
  readonly words: Readonly<Record<string, string>>;
  /** Part of what a label is called, or written. */
  readonly q?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Of the whole city, borne by most firms first, with those that are in the list and nobody bears. */
export async function labelUse(
  tx: Tx,
  cityCode: string,
  { kind, standIns, words, q, limit, offset }: WantedLabels,
): Promise<{ rows: LabelUse[]; total: number }> {
  const like = holdingText((q ?? '').toLowerCase());
  const { rows } = await sql<LabelUse & { total: number }>`
    with borne as (
      select coalesce(${JSON.stringify(standIns)}::jsonb ->> written, written) as label,
        count(distinct p.investor_name)::int as firms, count(distinct p.project_id)::int as projects,
        array_agg(distinct written order by written) as written
      from project_current p, unnest(${sql.raw(columns[kind])}) written
      where p.city_code = ${cityCode} and p.merged_into is null group by 1
    ), known as (select key as label, value as word from jsonb_each_text(${JSON.stringify(words)}::jsonb)
    ), listed as (
      select label, coalesce(k.word, label) as word, coalesce(firms, 0) as firms, coalesce(projects, 0) as projects,
        coalesce(written, '{}') as written
      from borne full join known k using (label)
    )
    select label, firms, projects, written, count(*) over ()::int as total from listed
    where lower(word) like ${like} or lower(array_to_string(written, ' ')) like ${like}
    order by firms desc, projects desc, label limit ${limit} offset ${offset}`.execute(tx);
  return {
    rows: rows.map(({ label, firms, projects, written }) => ({ label, firms, projects, written })),
    total: rows[0]?.total ?? 0,
  };
}

/** Which of these texts rows bear as they are written. */
export async function borneAmong(
  tx: Tx,
  cityCode: string,
  kind: LabelKind,
  texts: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ label: string }>`
    select distinct label from project_current p, unnest(${sql.raw(columns[kind])}) label
    where p.city_code = ${cityCode} and label = any(${texts})`.execute(tx);
  return new Set(rows.map(({ label }) => label));
}
