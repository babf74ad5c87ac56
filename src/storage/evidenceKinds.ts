// Which kinds of evidence the live entries of a project rest on, for the gates of its stages.
import type { EvidenceKind } from '../domain/evidence.ts';
import type { Tx } from './store.ts';

/** Files are not kept yet: an entry shows only what it brings itself. The one query that the gates wait for goes here. */
export async function evidenceOfProjects(
  _tx: Tx,
  _cityCode: string,
  _projectIds: readonly string[],
): Promise<Map<string, ReadonlySet<EvidenceKind>>> {
  return new Map();
}
