// Take a split or a merge back: what it brought in is withdrawn, what it put under a package stands alone again with
// the facts it has by now. Decided together like the act itself. Right: enter.
import { v7 as uuidv7 } from 'uuid';
import { EntryHead } from '../../domain/entries/entry.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { write } from '../../storage/door/door.ts';
import { standingVersions } from '../../storage/projects/knownProjects.ts';
import { builtOnProjects, entriesOfPackaging, packagingById } from '../../storage/stages/packagings.ts';
import type { Store } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { stagedAct } from '../imports/acts.ts';
import { knownInput } from '../entries/knownInput.ts';
import { requireReach } from '../people/reach.ts';
import { apply } from '../entries/record.ts';

export interface UndoRequest {
  readonly key: string;
  readonly packagingId: string;
  readonly reason: string;
}

export interface UndonePackaging {
  readonly packagingId: string;
  readonly entryIds: readonly string[];
}

export async function undoPackaging(store: Store, actor: Actor, request: UndoRequest): Promise<UndonePackaging> {
  const officeIds = await requireReach(store, actor, 'enter');
  const { cityCode, accountId } = actor;
  const { key, packagingId, reason } = request;
  if (!reason) refuse('reason_required_for_packaging', 'reason');
  const act = { cityCode, accountId, useCase: 'undo_packaging', key, content: { packagingId, reason }, officeIds };
  return write(store, act, async (writing) => {
    const { tx, today } = writing;
    const done = await packagingById(tx, cityCode, packagingId);
    if (!done || done.act === 'undo' || done.returned || !officeIds.includes(done.officeId))
      return refuse('packaging_unknown', 'packagingId');
    if (done.undone) refuse('packaging_already_undone', 'packagingId');
    if (done.waits) refuse('packaging_not_yet_verified', 'packagingId');
    const entries = await entriesOfPackaging(tx, cityCode, packagingId);
    const founded = [...new Set(entries.filter((one) => one.founded).map(({ projectId }) => projectId))];
    const others = await builtOnProjects(tx, cityCode, packagingId, founded);
    if (others > 0) refuse('packaging_is_built_on', 'packagingId', { entries: others });
    const freed = entries.filter((one) => !one.founded).map(({ projectId }) => projectId);
    const versions = await standingVersions(tx, cityCode, freed);
    const latest = new Map(versions.map((version) => [String(version.input['projectId']), version]));
    const acts: LedgerAct[] = [
      ...[...latest.values()].map((version) => {
        const { officeId, occurredOn, sampleFields } = version;
        const head = { id: uuidv7(), officeId, occurredOn, sampleFields, reason };
        return stagedAct({ kind: version.kind, input: { ...knownInput(version), parentId: null, head } });
      }),
      ...entries
        .filter((one) => one.founded)
        .map(({ id, kind, officeId }): LedgerAct => {
          const head = EntryHead.parse({ id: uuidv7(), officeId, occurredOn: today, reverses: id, reason });
          return { kind: 'void', of: kind, input: { head } };
        }),
    ];
    const { officeId, packageId } = done;
    const packaging = { id: uuidv7(), act: 'undo' as const, packageId, officeId, reason, undoesId: packagingId };
    await apply(writing, actor, officeIds, acts, { reason, packaging });
    const entryIds = acts.map(({ input }) => input.head.id);
    return {
      result: { packagingId: packaging.id, entryIds },
      summary: { packaging: packaging.id, undoes: packagingId, entries: entryIds.length },
    };
  });
}
