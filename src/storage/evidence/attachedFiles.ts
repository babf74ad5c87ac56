// The files that entries rest on, for showing beside them, with what the entry claims of place and day.
import { sql } from 'kysely';
import type { EvidenceKind, ScanState } from '../../domain/evidence/evidence.ts';
import type { FileType } from '../../domain/evidence/fileType.ts';
import { fileAllowed, fileState } from './files.ts';
import { saidBy } from '../entries/saidSql.ts';
import { lastVersion } from '../entries/versions.ts';
import { builtForKeys } from '../connection/builtOnce.ts';
import type { Tx } from '../store.ts';

export interface AttachedFile {
  readonly entryId: string;
  readonly fileId: string;
  readonly kind: EvidenceKind;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: bigint;
  readonly state: ScanState;
  readonly withdrawn: boolean;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  readonly mayOpen: boolean;
  readonly attachedAt: string;
  readonly attachedBy: string | null;
  readonly takenAt: string | null;
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly claimedOn: string;
  readonly claimedPlace: string | null;
}

const attachedTo = builtForKeys<{ readonly cityCode: string; readonly entryIds: readonly string[] }, AttachedFile>(
  ({ cityCode, entryIds }, mark) => sql<AttachedFile>`
    select ${mark} a.entry_id as "entryId", a.file_id as "fileId", a.kind, f.name, f.type, f.bytes, ${fileState} as state,
      w.file_id is not null as withdrawn, w.recorded_at as "withdrawnAt", wn.name as "withdrawnBy",
      w.reason as "withdrawnReason", ${fileAllowed} as "mayOpen", a.recorded_at as "attachedAt",
      n.name as "attachedBy", f.taken_at as "takenAt", f.latitude, f.longitude, e.occurred_on as "claimedOn",
      coalesce(said.place, pc.place) as "claimedPlace"
    from attachment a
    join file f on f.city_code = a.city_code and f.id = a.file_id
    join entry e on e.city_code = a.city_code and e.id = a.entry_id
    left join file_withdrawal w on w.city_code = a.city_code and w.file_id = a.file_id
    left join account wa on wa.city_code = w.city_code and wa.id = w.recorded_by
    left join person wn on wn.city_code = wa.city_code and wn.id = wa.person_id
    left join account ra on ra.city_code = a.city_code and ra.id = a.recorded_by
    left join person n on n.city_code = ra.city_code and n.id = ra.person_id
    ${sql.raw(saidBy('e'))}
    left join lateral ${lastVersion('project', 'told', { city: 'a.city_code', id: 'said.project_id' })} pc
      on not said.has_place
    where a.city_code = ${cityCode} and a.entry_id = any(${entryIds}::uuid[])
    order by a.entry_id, a.no`,
);

/** In the order in which they were attached. Of an entry out of the scope there are none. */
export async function attachedFiles(
  tx: Tx,
  cityCode: string,
  entryIds: readonly string[],
): Promise<Map<string, AttachedFile[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await attachedTo.rows(tx, { cityCode, entryIds });
  return Map.groupBy(rows, ({ entryId }) => entryId);
}
