import { sha256Of } from '../../crypto/fingerprint.ts';
import { ledgerVersion } from '../../storage/offices/cities.ts';
// Preview an import: read the workbook, say what was understood, hold every row against the ledger, stage the outcome.
// The ledger is not touched; what the preview decides is decided by the same laws as what is applied.
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { type FormId, isFormId } from '../../sheets/forms/index.ts';
import type { TableOverride } from '../../sheets/tables/override.ts';
import {
  clearStagedRows,
  holdImport,
  importFile,
  importHead,
  type ImportHead,
  insertImport,
  staging,
  stagingAgain,
  updateImport,
} from '../../storage/imports/queries.ts';
import type { Marker } from '../../crypto/marks.ts';
import { keepStatisticsOf } from '../../storage/statistics.ts';
import { inScope, type Store, todayOf, type Tx } from '../../storage/store.ts';
import { Doubts } from './doubts/doubts.ts';
import { type GivenAnswers, givenAnswers, rememberCarried } from './doubts/given.ts';
import { lapsePreviews } from './staged/lapse.ts';
import { planRows } from './planForms.ts';
import { beginPlan } from './plan.ts';
import { knownHeads, rememberHead } from './tables/knownHeads.ts';
import { mustBeReadable, mustBeThere, mustHaveColumns, saidNow, type TableSaid } from './tables/said.ts';
import { readWorkbook, type ReadControl, type ReadFile } from './workbook.ts';
import { type Counts, type ImportReading, noCounts } from './reading.ts';
import { mustBeAsSeen, mustBeTheFile, sealOf } from './staged/seal.ts';
import { RowSpill } from './staged/spill.ts';
import { requireReach } from '../people/reach.ts';
import { twinLedger } from '../radar/twinLedger.ts';
import type { TwinLedger } from '../radar/twins.ts';
import { importChoices, putImportChoices } from '../../storage/imports/importChoices.ts';
import { choicesBefore } from './twins/remembered.ts';
import { beginRowTwins, choiceKey } from './twins/rowTwins.ts';

export interface ImportRequest {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** In whose name rows are reported that name no office. */
  readonly officeId: string;
  readonly overrides?: readonly TableOverride[];
}

interface ImportPreview {
  readonly id: string;
  readonly fileName: string;
  readonly counts: Counts;
  readonly reading: ImportReading;
}

/** Refuses a file that cannot be read, whole; then nothing is stored. A cancelled preview stores nothing either. */
export async function previewImport(
  store: Store,
  actor: Actor,
  request: ImportRequest,
  control: ReadControl = {},
): Promise<ImportPreview> {
  await mayEnterFor(store, actor, request);
  await store.room?.mustHaveRoom();
  await lapsePreviews(store, actor);
  return staged(store, actor, request, control, async (_, preview) => preview);
}

/** What a preview would say, looked at before it is gone: nothing of it is kept. */
export async function tryImport<Told>(
  store: Store,
  actor: Actor,
  request: ImportRequest,
  control: ReadControl,
  look: (tx: Tx, preview: ImportPreview) => Promise<Told>,
): Promise<Told> {
  try {
    return await staged(store, actor, request, control, async (tx, preview) => {
      throw new OnlyTried(await look(tx, preview));
    });
  } catch (error) {
    if (error instanceof OnlyTried) return error.told as Told;
    throw error;
  }
}

/** Takes the transaction back with what was seen in it. */
class OnlyTried extends Error {
  readonly told: unknown;
  constructor(told: unknown) {
    super('nothing of a trial is kept');
    this.told = told;
  }
}

async function mayEnterFor(store: Store, actor: Actor, { officeId }: ImportRequest): Promise<readonly string[]> {
  const reach = await requireReach(store, actor, 'enter');
  return reach.includes(officeId) ? reach : refuse('office_out_of_scope', 'officeId');
}

async function staged<Told>(
  store: Store,
  actor: Actor,
  request: ImportRequest,
  control: ReadControl,
  then: (tx: Tx, preview: ImportPreview) => Promise<Told>,
): Promise<Told> {
  const reach = await mayEnterFor(store, actor, request);
  const { fileName, bytes, officeId, overrides = [] } = request;
  const importId = uuidv7();
  await keepStatisticsOf(store, actor.cityCode);
  const twins = await twinLedger(store, actor.cityCode);
  const { cityCode } = actor;
  const { answers, known } = await inScope(store, { cityCode, officeIds: reach }, async (tx) => ({
    answers: await givenAnswers(tx, { cityCode, officeId }),
    known: await knownHeads(tx, { cityCode, officeId }),
  }));
  return withSpill(async (spill) => {
    const file = await readWorkbook(
      bytes,
      fileName,
      { overrides, answers, known, today: todayOf(store.clock) },
      spill,
      control,
    );
    return staging(store, { cityCode, officeIds: reach, all: 'on' }, async (tx) => {
      const at = store.clock().toISOString();
      const sha256 = sha256Of(bytes);
      const own = { city_code: cityCode, id: importId, office_id: officeId };
      const uploaded = { file_name: fileName.slice(0, 200), sha256, uploaded_at: at, uploaded_by: actor.accountId };
      await insertImport(tx, { ...own, ...uploaded, reading: '{}' }, bytes);
      const of = { importId, fileName, officeId };
      const against = againstNow(store, [...overrides, ...file.asBefore], twins, answers);
      const reading = await stageRows(tx, actor, reach, of, against, file, spill, control);
      return then(tx, { id: importId, fileName, counts: reading.counts, reading });
    });
  });
}

export interface MappingRequest extends TableSaid {
  readonly importId: string;
}

/** A person says how a table is read: the same file is previewed again. Without that it is only held against the ledger anew. */
export async function previewAgain(
  store: Store,
  actor: Actor,
  request: MappingRequest | { readonly importId: string },
  control: ReadControl = {},
): Promise<ImportPreview> {
  const reach = await requireReach(store, actor, 'enter');
  await keepStatisticsOf(store, actor.cityCode);
  const twins = await twinLedger(store, actor.cityCode);
  return stagingAgain(store, { cityCode: actor.cityCode, officeIds: reach, all: 'on' }, (tx) =>
    withSpill(async (spill) => {
      await holdImport(tx, actor.cityCode, request.importId);
      const head = await ownImport(tx, actor, reach, request.importId);
      if (head.state !== 'previewed') refuse('import_not_previewed', 'importId');
      const { cityCode } = actor;
      const seen = head.reading as ImportReading;
      const of = { cityCode, officeId: head.officeId };
      const overrides = 'sheet' in request ? saidNow(seen, request) : seen.overrides;
      const said = 'sheet' in request && !request.forget ? overrides.at(-1) : undefined;
      if (said) mustBeReadable(said);
      const answers = await givenAnswers(tx, of, seen);
      const against = againstNow(store, overrides, twins, answers);
      const reading = await planAgain(tx, actor, reach, head, against, spill, control);
      if (said && 'sheet' in request) {
        mustBeThere(reading, said);
        mustHaveColumns(reading, request);
      }
      const by = { accountId: actor.accountId, at: store.clock().toISOString() };
      if ('sheet' in request) {
        await rememberHead(tx, of, by, { before: seen, now: reading, said: request });
        await rememberCarried(tx, of, by, reading);
      }
      return { id: head.id, fileName: head.fileName, counts: reading.counts, reading };
    }),
  );
}

/** What a file's rows are held against, and sealed with. */
interface Against {
  readonly today: string;
  readonly at: Date;
  readonly overrides: readonly TableOverride[];
  readonly twins: TwinLedger;
  readonly answers: GivenAnswers;
  readonly marker: Marker | undefined;
}

export const againstNow = (
  { clock, marker }: Store,
  overrides: readonly TableOverride[],
  twins: TwinLedger,
  answers: GivenAnswers,
): Against => ({ today: todayOf(clock), at: clock(), overrides, twins, answers, marker });

/** The stored file, read and held against the ledger once more within the given transaction. */
export async function planAgain(
  tx: Tx,
  actor: Actor,
  reach: readonly string[],
  head: ImportHead,
  against: Against,
  spill: RowSpill,
  control: ReadControl = {},
): Promise<ImportReading> {
  await mustBeAsSeen(tx, { cityCode: actor.cityCode, marker: against.marker }, head);
  const bytes = await importFile(tx, actor.cityCode, head.id);
  mustBeTheFile(bytes, head);
  const seen = head.reading as ImportReading;
  const file = await readWorkbook(bytes, head.fileName, { ...against, seen }, spill, control);
  await clearStagedRows(tx, actor.cityCode, head.id);
  const of = { importId: head.id, fileName: head.fileName, officeId: head.officeId };
  return stageRows(tx, actor, reach, of, against, file, spill, control);
}

/** The import, if its office is in reach. */
export async function ownImport(tx: Tx, actor: Actor, reach: readonly string[], importId: string): Promise<ImportHead> {
  const head = await importHead(tx, actor.cityCode, importId);
  return head && reach.includes(head.officeId) ? head : refuse('import_unknown', 'importId');
}

export async function withSpill<T>(work: (spill: RowSpill) => Promise<T>): Promise<T> {
  const spill = new RowSpill();
  try {
    return await work(spill);
  } finally {
    await spill.close();
  }
}

async function stageRows(
  tx: Tx,
  actor: Actor,
  reach: readonly string[],
  of: { readonly importId: string; readonly fileName: string; readonly officeId: string },
  { today, at, overrides, twins, answers, marker }: Against,
  { tables, unread, leftOut, extents }: ReadFile,
  spill: RowSpill,
  control: ReadControl,
): Promise<ImportReading> {
  const sheets = tables.map(({ reading }) => reading.sheet);
  const letters = tables.map(
    ({ reading }) => new Map(reading.columns.flatMap(({ field, letter }) => (field === null ? [] : [[field, letter]]))),
  );
  const rowsTotal = tables.reduce((sum, { rows }) => sum + rows, 0);
  const chosen = await importChoices(tx, actor.cityCode, of.importId);
  const choices = new Map(chosen.map(({ sheet, row, choice }) => [choiceKey(sheet, row), choice]));
  const before = await choicesBefore(tx, { cityCode: actor.cityCode, officeId: of.officeId });
  const rowTwins = beginRowTwins(twins, choices, before);
  const doubts = new Doubts(answers);
  const plan = await beginPlan(tx, actor, { ...of, today, sheets, letters, tables, doubts, twins: rowTwins }, reach);
  const notTaken = new Set(tables.flatMap((table, n) => (table.dropped ? n : [])));
  const { counts, characters } = await planRows(plan, spill, {
    isTaken: (row) => !notTaken.has(row.table),
    signal: control.signal,
    onPlanned: (rows) => control.onProgress?.({ step: 'checking', rows, of: rowsTotal }),
  });
  const by = { accountId: actor.accountId, at: at.toISOString() };
  const own = { cityCode: actor.cityCode, importId: of.importId, officeId: of.officeId };
  await putImportChoices(tx, own, by, [...rowTwins.recalled.values()]);
  const total = noCounts();
  for (const one of counts.values())
    for (const outcome of Object.keys(total) as (keyof Counts)[]) total[outcome] += one[outcome];
  const reading: ImportReading = {
    tables: tables.flatMap(({ reading: table, rows, signature, dropped }) =>
      isFormId(table.form) && !dropped ? [{ ...table, form: table.form, rows, signature }] : [],
    ),
    unread,
    extents,
    overrides,
    leftOut,
    doubts: doubts.list(),
    counts: total,
    byForm: [...counts].map(([form, one]: [FormId, Counts]) => ({ form, ...one })),
    rowsRead: rowsTotal,
    characters,
    ledgerVersion: String(await ledgerVersion(tx, actor.cityCode)),
  };
  const seal = await sealOf(tx, { cityCode: actor.cityCode, importId: of.importId, marker }, reading);
  await updateImport(tx, actor.cityCode, of.importId, { reading: JSON.stringify({ ...reading, seal }) });
  return reading;
}
