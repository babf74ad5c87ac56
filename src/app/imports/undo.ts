// Undo an import by reversal: what it added is withdrawn, what it corrected is put back as it was. What was verified
// stands until a verifier has agreed.
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { factsOfImport, withdrawFacts } from '../../storage/companies/companyFacts.ts';
import { writeBeside } from '../../storage/door/writeBeside.ts';
import { builtOn, holdImport, importEntryCounts, updateImport } from '../../storage/imports/queries.ts';
import { type EntryToUndo, entriesToUndo, type KnownEntry, knownEntries } from '../../storage/entries/knownEntries.ts';
import { keepStatistics } from '../../storage/statistics.ts';
import { inScope, type Store, type Tx } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { stagedAct } from './acts.ts';
import { inChunks } from './groups.ts';
import { ownImport } from './preview.ts';
import { knownInput } from '../entries/knownInput.ts';
import { requireReach } from '../people/reach.ts';
import { mustStillWrite, type WriteControl } from './writeControl.ts';
import { apply } from '../entries/record.ts';

export interface UndoneImport {
  readonly importId: string;
  readonly reversed: number;
}

export async function undoImport(
  store: Store,
  actor: Actor,
  request: { readonly importId: string; readonly key: string; readonly reason: string },
  control: WriteControl = {},
): Promise<UndoneImport> {
  const { importId, key } = request;
  const reason = request.reason.trim();
  if (!reason) refuse('reason_required_for_reversal', 'reason');
  const reach = await requireReach(store, actor, 'enter');
  await keepStatistics(store);
  const stillMay = (tx: Tx) => mustStillWrite(tx, actor, control);
  const act = { cityCode: actor.cityCode, accountId: actor.accountId, useCase: 'undo_import', key, stillMay };
  const { entries: wrote } = await inScope(store, { cityCode: actor.cityCode, officeIds: reach, all: 'on' }, (tx) =>
    importEntryCounts(tx, actor.cityCode, importId),
  );
  const length = { lastsMs: wrote / 4, codes: 0, onAgain: control.onAgain };
  return writeBeside(store, { ...act, content: { importId, reason }, officeIds: reach }, length, async (writing) => {
    const { tx } = writing;
    await holdImport(tx, actor.cityCode, importId);
    const head = await ownImport(tx, actor, reach, importId);
    if (head.state !== 'applied') refuse('import_not_applied', 'importId');
    const others = await builtOn(tx, actor.cityCode, importId);
    if (others > 0) refuse('import_is_built_on', 'importId', { entries: others });
    const entries = await entriesToUndo(tx, actor.cityCode, importId);
    let rows = 0;
    for (const chunk of inChunks(entries, 2000)) {
      control.signal?.throwIfAborted();
      control.onProgress?.({ step: 'undoing', rows, of: entries.length });
      rows += chunk.length;
      const replaced = await replacedEntries(tx, actor.cityCode, chunk);
      await apply(
        writing,
        actor,
        reach,
        chunk.map((entry) => reversal(entry, replaced, reason)),
      );
    }
    control.onProgress?.({ step: 'ending', rows: 0 });
    const facts = await factsOfImport(tx, actor.cityCode, importId);
    const by = { at: writing.recordedAt, by: actor.accountId, reason };
    await withdrawFacts(tx, actor.cityCode, facts, by);
    await writing.records.changing({ chain: 'imports', owners: [importId] });
    await updateImport(tx, actor.cityCode, importId, { state: 'undone', undone_at: writing.recordedAt });
    const result = { importId, reversed: entries.length + facts.length };
    return { result, summary: result };
  });
}

async function replacedEntries(
  tx: Tx,
  cityCode: string,
  entries: readonly EntryToUndo[],
): Promise<Map<string, KnownEntry>> {
  const replaced = new Map<string, KnownEntry>();
  const byKind = Map.groupBy(
    entries.filter(({ reversesId }) => reversesId !== null),
    ({ kind }) => kind,
  );
  for (const [kind, some] of byKind) {
    const entryIds = some.flatMap(({ reversesId }) => reversesId ?? []);
    for (const known of await knownEntries(tx, cityCode, kind, { entryIds })) replaced.set(known.entryId, known);
  }
  return replaced;
}

function reversal(entry: EntryToUndo, replaced: ReadonlyMap<string, KnownEntry>, reason: string): LedgerAct {
  const before = entry.reversesId && !entry.restoresByItself ? replaced.get(entry.reversesId) : undefined;
  const own = { id: uuidv7(), reverses: entry.id, reason };
  if (before) {
    const { officeId, occurredOn, monthOnly, auditedOn, origin, sampleFields, sourceReportedOn } = before;
    const head = { ...own, officeId, occurredOn, monthOnly, auditedOn, origin, sampleFields, sourceReportedOn };
    return stagedAct({ kind: entry.kind, input: { ...knownInput(before), head } });
  }
  const { officeId, occurredOn } = entry;
  const head = { ...own, officeId, occurredOn, origin: 'typed' as const, sampleFields: [] };
  return { kind: 'void', of: entry.kind, input: { head } };
}
