// Apply an import: everything it staged becomes entries in one transaction, once however often it is asked for.
import { Slice } from '../../metrics/inSlices.ts';
import { refuse, Refusal } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { formList, forms } from '../../sheets/forms/index.ts';
import type { SheetForm } from '../../sheets/forms/sheetForm.ts';
import type { Writing } from '../../storage/door/door.ts';
import { type Length, writeBeside } from '../../storage/door/writeBeside.ts';
import {
  forgetApplied,
  holdImport,
  outcomes,
  stagedRows,
  type StagedRow,
  updateImport,
} from '../../storage/imports/queries.ts';
import { keepStatistics, keepStatisticsWithin } from '../../storage/statistics.ts';
import { inScope, type Store, type Tx } from '../../storage/store.ts';
import { keepFirms } from '../companies/addToRegister.ts';
import { type RegisterAct, stagedAct, stagedFirm } from './acts.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { inChunks } from './groups.ts';
import { mustBeAnswered } from './doubts/answerDoubts.ts';
import { givenAnswers } from './doubts/given.ts';
import type { ImportReading } from './reading.ts';
import { againstNow, ownImport, planAgain, withSpill } from './preview.ts';
import { mustBeAsSeen } from './staged/seal.ts';
import { mustStillWrite, type WriteControl } from './writeControl.ts';
import { requireReach } from '../people/reach.ts';
import { twinLedger } from '../radar/twinLedger.ts';
import { twinCounts } from '../../storage/imports/importChoices.ts';
import { apply } from '../entries/record.ts';

export interface AppliedImport {
  readonly importId: string;
  readonly entries: number;
  readonly recordedAt: string;
}

const chunkRows = 1000;
const chunkActs = 1000;
const personalFields = formList.flatMap((form: SheetForm) =>
  form.columns.filter(({ personal }) => personal).map(({ field }) => field),
);

/**
 * Where the ledger has moved since the preview, every row is decided again; if that gives other counts than the person
 * saw, nothing is written and they are asked to look again. A row that probably repeats a project waits for a person's word:
 * `undecided: 'import'` is that word for all of them, from who has no screen.
 */
export async function applyImport(
  store: Store,
  actor: Actor,
  request: { readonly importId: string; readonly key: string; readonly undecided?: 'import' },
  control: WriteControl = {},
): Promise<AppliedImport> {
  const reach = await requireReach(store, actor, 'enter');
  const { importId, key } = request;
  await keepStatistics(store);
  // Before the write begins, because another connection reads it.
  const twins = await twinLedger(store, actor.cityCode);
  const stillMay = (tx: Tx) => mustStillWrite(tx, actor, control);
  const act = { cityCode: actor.cityCode, accountId: actor.accountId, useCase: 'apply_import', key, stillMay };
  const { rows, acts } = await toWrite(store, actor, reach, importId);
  const door = { ...act, content: { importId }, officeIds: reach };
  return writeBeside(store, door, lengthOf(rows, acts, control), async (writing) => {
    const { tx } = writing;
    await holdImport(tx, actor.cityCode, importId);
    const head = await ownImport(tx, actor, reach, importId);
    if (head.state !== 'previewed') refuse('import_not_previewed', 'importId');
    const seen = head.reading as ImportReading;
    if (writing.versionBefore !== BigInt(seen.ledgerVersion)) {
      const answers = await givenAnswers(tx, { cityCode: actor.cityCode, officeId: head.officeId }, seen);
      const against = againstNow(store, seen.overrides, twins, answers);
      const now = await withSpill((spill) => planAgain(tx, actor, reach, head, against, spill, control));
      const moved = outcomes.some((outcome) => now.counts[outcome] !== (seen.counts[outcome] ?? 0));
      if (moved) refuse('import_out_of_date', 'importId', { ...now.counts });
    } else await mustBeAsSeen(tx, { cityCode: actor.cityCode, marker: store.marker }, head);
    mustBeAnswered(seen);
    const { undecided } = await twinCounts(tx, actor.cityCode, importId);
    if (undecided > 0 && request.undecided !== 'import')
      refuse('import_twins_undecided', 'importId', { rows: undecided });
    const entries = await writeStaged({ store, writing, actor, reach, importId, rows, control });
    control.onProgress?.({ step: 'ending', rows: 0 });
    // Not even the act itself is anything to keep: a link, and an import that waits for a verifier.
    if (entries === 0) refuse('import_has_no_rows', 'importId');
    await forgetApplied(tx, actor.cityCode, importId, personalFields);
    await updateImport(tx, actor.cityCode, importId, { state: 'applied', applied_at: writing.recordedAt });
    writing.records.came({ chain: 'imports', owners: [importId] });
    const { counts } = seen;
    return {
      result: { importId, entries, recordedAt: writing.recordedAt },
      summary: {
        importId,
        fileName: head.fileName,
        entries,
        new: counts.new,
        changed: counts.changed,
        skipped: counts.skipped ?? 0,
      },
    };
  });
}

/** How many rows it would write, as it was previewed, and about how many acts at most. */
function toWrite(
  store: Store,
  actor: Actor,
  reach: readonly string[],
  importId: string,
): Promise<{ rows: number; acts: number }> {
  return inScope(store, { cityCode: actor.cityCode, officeIds: reach }, async (tx) => {
    const { counts, byForm } = (await ownImport(tx, actor, reach, importId)).reading as ImportReading;
    const acts = byForm.reduce(
      (sum, { form, new: fresh, changed }) => sum + (fresh + changed) * actsIn(forms[form]),
      0,
    );
    return { rows: counts.new + counts.changed, acts };
  });
}

/** A row of several parts may become an act for each, or for each time that it tells. */
const actsIn = ({ parts }: SheetForm): number =>
  (parts ?? []).reduce((sum, { by, amounts }) => sum + (amounts === 'by_month' ? by.length : 1), 0) || 1;

/** An act takes about a millisecond, and a row founds a project and at most one more that it is a phase of. */
const lengthOf = (rows: number, acts: number, { onAgain }: WriteControl): Length => ({
  lastsMs: acts,
  codes: 2 * rows,
  onAgain,
});

interface Staged {
  readonly store: Store;
  readonly writing: Writing;
  readonly actor: Actor;
  readonly reach: readonly string[];
  readonly importId: string;
  readonly rows: number;
  readonly control: WriteControl;
}

async function writeStaged({ store, writing, actor, reach, importId, rows: of, control }: Staged): Promise<number> {
  let [entries, done, afterNo] = [0, 0, 0];
  const within = { cityCode: actor.cityCode, officeIds: reach, all: 'on' } as const;
  for (;;) {
    control.onProgress?.({ step: 'writing', rows: done, of });
    const wanted = { outcomes: ['new', 'changed'] as const, afterNo, limit: chunkRows };
    const rows = await stagedRows(writing.tx, actor.cityCode, importId, wanted);
    const last = rows.at(-1);
    if (!last) return entries;
    afterNo = last.no;
    done += rows.length;
    const acts: { row: StagedRow; act: LedgerAct }[] = [];
    const firms: { row: StagedRow; act: RegisterAct }[] = [];
    const slice = new Slice(control.signal);
    for (const row of rows) {
      await slice.mayEnd();
      for (const json of row.acts) {
        const firm = stagedFirm(json);
        if (firm) firms.push({ row, act: firm });
        else acts.push({ row, act: stagedAct(json) });
      }
    }
    // A row may be many acts. What the next of them are held against is looked up in tables that these have just filled.
    for (const few of inChunks(acts, chunkActs)) {
      await inPlace(few, (some) => apply(writing, actor, reach, some));
      await keepStatisticsWithin(writing.tx, store, within);
    }
    const said = firms.map(({ row, act }) => ({ row, act: act.input }));
    if (said.length > 0) {
      await inPlace(said, (some) => keepFirms(writing, actor, some, importId));
      await keepStatisticsWithin(writing.tx, store, within);
    }
    entries += acts.length + firms.length;
  }
}

/** A breach of act n is a breach of the row that it came from. */
async function inPlace<Act>(
  acts: readonly { readonly row: StagedRow; readonly act: Act }[],
  work: (acts: Act[]) => Promise<unknown>,
): Promise<void> {
  try {
    await work(acts.map(({ act }) => act));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.breaches.map((breach) => {
        const row = acts[Number(breach.field?.split('.')[1])]?.row;
        return { ...breach, detail: { ...breach.detail, ...(row ? { sheet: row.sheet, row: row.row } : {}) } };
      }),
    );
  }
}
