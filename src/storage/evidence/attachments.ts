// What entries rest on: rows that tie a file to an entry, and which kinds of evidence a project has.
import { type Insertable, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Attachment, EvidenceKind } from '../../domain/evidence/evidence.ts';
import { everyTie } from '../entries/ties.ts';
import { fileAllowed } from './files.ts';
import type { Tx } from '../store.ts';
import type { AttachmentTable } from './table.ts';

export function attachmentRows(
  entry: { readonly id: string; readonly officeId: string },
  attachments: readonly Attachment[],
  by: { readonly cityCode: string; readonly at: string; readonly accountId: string },
  before = 0,
): Insertable<AttachmentTable>[] {
  return attachments.map(({ fileId, kind }, n) => ({
    city_code: by.cityCode,
    id: uuidv7(),
    entry_id: entry.id,
    office_id: entry.officeId,
    no: before + n + 1,
    file_id: fileId,
    kind,
    recorded_at: by.at,
    recorded_by: by.accountId,
  }));
}

/**
 * Kinds of evidence that a project has: of entries that stand (neither returned nor reversed), by files that are clean
 * or may be opened without a scan. A project without any is not in the map.
 */
export async function evidenceKindsOf(
  tx: Tx,
  cityCode: string,
  projectIds: readonly string[],
): Promise<Map<string, Set<EvidenceKind>>> {
  if (projectIds.length === 0) return new Map();
  const { rows } = await sql<{ project_id: string; kinds: EvidenceKind[] }>`
    select n.project_id, array_agg(distinct a.kind) as kinds
    from (
      ${everyTie}
    ) n
    join attachment a on a.city_code = n.city_code and a.entry_id = n.entry_id
    join entry_state e on e.city_code = n.city_code and e.id = n.entry_id
    join file f on f.city_code = a.city_code and f.id = a.file_id
    where n.city_code = ${cityCode} and n.project_id = any(${projectIds}::uuid[]) and not e.void
      and e.reversed_by is null and e.standing and ${fileAllowed}
    group by n.project_id`.execute(tx);
  return new Map(rows.map(({ project_id: id, kinds }) => [id, new Set(kinds)]));
}

export interface EntryToAttachTo {
  readonly id: string;
  readonly officeId: string;
  readonly reversed: boolean;
  readonly fileIds: readonly string[];
}

export async function entryToAttachTo(tx: Tx, cityCode: string, id: string): Promise<EntryToAttachTo | undefined> {
  const { rows } = await sql<EntryToAttachTo>`
    select e.id, e.office_id as "officeId", e.void or e.reversed_by is not null as reversed,
      array(select a.file_id from attachment a where a.city_code = e.city_code and a.entry_id = e.id) as "fileIds"
    from entry_state e where e.city_code = ${cityCode} and e.id = ${id}`.execute(tx);
  return rows[0];
}
