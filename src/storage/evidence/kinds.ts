// Which kinds of evidence the live entries of a project rest on, for the gates of its stages.
import { sql } from 'kysely';
import type { EvidenceKind } from '../../domain/evidence/evidence.ts';
import { evidencingTies } from '../entries/ties.ts';
import { builtForKeys } from '../connection/builtOnce.ts';
import type { Tx } from '../store.ts';

interface Keys {
  readonly cityCode: string;
  readonly projectIds: readonly string[];
}

interface Kinds {
  readonly projectId: string;
  readonly kinds: EvidenceKind[];
}

const evidenceOf = builtForKeys<Keys, Kinds>(
  ({ cityCode, projectIds }, mark) => sql<Kinds>`
    select ${mark} t.project_id as "projectId", array_agg(distinct a.kind) as kinds from (
      ${evidencingTies}
    ) t join attachment a on a.city_code = t.city_code and a.entry_id = t.entry_id
    join entry_state e on e.city_code = t.city_code and e.id = t.entry_id
    where t.city_code = ${cityCode} and t.project_id = any(${projectIds}::uuid[]) and not e.void
      and e.standing and e.reversed_by is null
      and not exists (select from file_withdrawal w where w.city_code = a.city_code and w.file_id = a.file_id)
    group by t.project_id`,
);

/** A file that was withdrawn shows nothing any more. Projects without any are not in the map. */
export async function evidenceOfProjects(
  tx: Tx,
  cityCode: string,
  projectIds: readonly string[],
): Promise<Map<string, ReadonlySet<EvidenceKind>>> {
  const rows = await evidenceOf.rows(tx, { cityCode, projectIds });
  return new Map(rows.map(({ projectId, kinds }) => [projectId, new Set(kinds)]));
}
