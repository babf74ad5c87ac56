// Projects as decisions must know them: the version that stands, the live milestones, the kinds of evidence, and the
// stage that follows. A few set-based queries for one form or a hundred thousand rows.
import { sql } from 'kysely';
import type { Origin } from '../../domain/entries/entry.ts';
import { nounTelling, nounThat } from '../../domain/entries/nouns.ts';
import type { EvidenceKind } from '../../domain/evidence/evidence.ts';
import type { MilestoneKind, SigningNature } from '../../domain/projects/milestone.ts';
import type { Stage, statuses } from '../../domain/projects/project.ts';
import { evidenceOfProjects } from '../evidence/kinds.ts';
import { type KnownEntry, knownEntries, stands } from '../entries/knownEntries.ts';
import { repeatsSql, standingMergesSql } from '../identity/mergeFacts.ts';
import { builtForKeys } from '../connection/builtOnce.ts';
import type { Tx } from '../store.ts';

export interface KnownVersion {
  readonly origin: Origin;
  readonly officeId: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly place: string | null;
  readonly investorId: string | null;
  readonly investorSeat: string | null;
  readonly moneySource: string | null;
  readonly recipientId: string | null;
  readonly hasInvestment: boolean;
  readonly investmentUndetermined: boolean;
  readonly status: (typeof statuses)[number];
}

export interface KnownMilestone {
  readonly entryId: string;
  readonly officeId: string;
  readonly kind: MilestoneKind;
  readonly authority: string;
  readonly origin: Origin;
  readonly occurredOn: string;
  readonly agreementType: string | null;
  readonly evidence: string | null;
  readonly signingNature: SigningNature | null;
}

/** A decision that passes puts another in its place and never changes it: so a refused row is undone by keeping the old one. */
export interface KnownProject {
  /** In whose books it lies: the office of the version that stands, else of the last one. */
  readonly officeId: string;
  /** It is another office's, out of the writer's reach: a decision may use that it exists, and nothing else of it. */
  readonly isTheirs?: true;
  readonly stage: Stage;
  /** Null where no version stands. */
  readonly version: KnownVersion | null;
  readonly milestones: readonly KnownMilestone[];
  readonly evidence: ReadonlySet<EvidenceKind>;
  /** Code of the project into which it is merged. */
  readonly mergedInto: string | null;
}

/** The day of the first signing that stands, besides the entry named. */
export function firstSigningOf(project: KnownProject | undefined, besides?: string | null): KnownMilestone | undefined {
  return project?.milestones
    .filter(({ kind, entryId }) => kind === 'signed' && entryId !== besides)
    .toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1))[0];
}

export async function knownProjects(
  tx: Tx,
  cityCode: string,
  ids: readonly string[],
): Promise<Map<string, KnownProject>> {
  if (ids.length === 0) return new Map();
  const [versions, reached, evidence] = await Promise.all([
    standingVersion.rows(tx, { cityCode, ids }),
    liveMilestones.rows(tx, { cityCode, ids }),
    evidenceOfProjects(tx, cityCode, ids),
  ]);
  const milestones = Map.groupBy(reached, (row) => row.projectId);
  return new Map(
    versions.map(({ id, stage, officeId, version, mergedInto }) => [
      id,
      {
        officeId,
        stage: stage ?? 'lead',
        version,
        mergedInto,
        milestones: milestones.get(id) ?? [],
        evidence: evidence.get(id) ?? new Set<EvidenceKind>(),
      },
    ]),
  );
}

interface Keys {
  readonly cityCode: string;
  readonly ids: readonly string[];
}

interface VersionRow {
  readonly id: string;
  readonly stage: Stage | null;
  readonly officeId: string;
  readonly version: KnownVersion | null;
  readonly mergedInto: string | null;
}

// Each version looks its own entry up (`offset 0`): joined freely, tables that were just filled make a plan of minutes.
const standingVersion = builtForKeys<Keys, VersionRow>(
  ({ cityCode, ids }, mark) => sql<VersionRow>`
    select ${mark} p.id, c.stage, coalesce(c.office_id, (
        select v.office_id from project_version v join entry e on e.city_code = v.city_code and e.id = v.entry_id
        where v.city_code = p.city_code and v.project_id = p.id order by e.recorded_at desc, e.id desc limit 1)) as "officeId",
      (select k.short_code from project k where k.city_code = p.city_code and k.id = c.merged_into) as "mergedInto", (
      select jsonb_build_object('origin', v.origin, 'officeId', v.office_id, 'name', v.name, 'parentId', v.parent_id,
        'place', v.place, 'investorId', v.investor_id, 'investorSeat', v.investor_seat, 'moneySource', v.money_source,
        'recipientId', v.recipient_id, 'hasInvestment', v.investment_fen is not null,
        'investmentUndetermined', coalesce(v.investment_undetermined, false), 'status', v.status)
      from (
        select v.*, e.recorded_at, e.origin from project_version v cross join lateral (
          select e.recorded_at, e.origin, ${stands} as stands from entry e
          where e.city_code = v.city_code and e.id = v.entry_id offset 0) e
        where v.city_code = p.city_code and v.project_id = p.id and e.stands offset 0) v
      order by v.recorded_at desc, v.entry_id desc limit 1) as version
    from project p left join project_current c on c.city_code = p.city_code and c.project_id = p.id
    where p.city_code = ${cityCode} and p.id = any(${ids}::uuid[])`,
);

/** Also those of projects that were merged into these, unless they repeat one. */
const liveMilestones = builtForKeys<Keys, KnownMilestone & { projectId: string }>(
  ({ cityCode, ids }, mark) => sql<KnownMilestone & { projectId: string }>`
    with ${mark} counted as (
      select m.*, m.project_id as counts_for from milestone m
      where m.city_code = ${cityCode} and m.project_id = any(${ids}::uuid[])
      union all
      select m.*, s.into_id from (${standingMergesSql('project', cityCode)}) s
      join milestone m on m.city_code = ${cityCode} and m.project_id = s.id
      where s.into_id = any(${ids}::uuid[]) and m.entry_id not in (select entry_id from (${repeatsSql(cityCode)}) r))
    select m.counts_for as "projectId", m.kind, m.authority, m.entry_id as "entryId", m.office_id as "officeId", e.origin,
      e.occurred_on as "occurredOn", m.agreement_type as "agreementType", m.evidence, m.signing_nature as "signingNature"
    from counted m join entry_state e on e.city_code = m.city_code and e.id = m.entry_id
    where not e.void and e.standing and e.reversed_by is null`,
);

/** The versions of these projects that stand, in the order of their recording: the last one tells the facts of now. */
export function standingVersions(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<KnownEntry[]> {
  return knownEntries(tx, cityCode, nounTelling('project').kind, { projectIds });
}

export function standingMilestones(tx: Tx, cityCode: string, projectIds: readonly string[]): Promise<KnownEntry[]> {
  return knownEntries(tx, cityCode, nounThat('reaches').kind, { projectIds });
}
