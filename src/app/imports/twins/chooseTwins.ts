// A person says of marked rows whether they are taken in or left out. The file is then compared with the ledger anew: later rows
// can no longer rest on what a row that is left out would have founded.
import { refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { type ImportChoice, importChoices, putImportChoices } from '../../../storage/imports/importChoices.ts';
import { holdImport, stagedRows, stagingAgain } from '../../../storage/imports/queries.ts';
import { keepStatistics } from '../../../storage/statistics.ts';
import type { Store, Tx } from '../../../storage/store.ts';
import { twinLedger } from '../../radar/twinLedger.ts';
import { requireReach } from '../../people/reach.ts';
import { againstNow, ownImport, planAgain, withSpill } from '../preview.ts';
import { givenAnswers } from '../doubts/given.ts';
import type { ImportReading } from '../reading.ts';
import type { ReadControl } from '../workbook.ts';
import { rememberChoices } from './remembered.ts';
import { choiceKey, type TwinChoice } from './rowTwins.ts';

export interface TwinChoices {
  readonly importId: string;
  readonly choice: TwinChoice;
  /** Numbers of staged rows; absent: every marked row for which nothing was chosen yet. */
  readonly rows?: readonly number[];
}

export async function chooseTwins(
  store: Store,
  actor: Actor,
  request: TwinChoices,
  control: ReadControl = {},
): Promise<void> {
  const reach = await requireReach(store, actor, 'enter');
  const { cityCode, accountId } = actor;
  await keepStatistics(store);
  const twins = await twinLedger(store, cityCode);
  await stagingAgain(store, { cityCode, officeIds: reach, all: 'on' }, (tx) =>
    withSpill(async (spill) => {
      await holdImport(tx, cityCode, request.importId);
      const head = await ownImport(tx, actor, reach, request.importId);
      if (head.state !== 'previewed') refuse('import_not_previewed', 'importId');
      const before = new Map(
        (await importChoices(tx, cityCode, head.id)).map(({ sheet, row, choice }) => [choiceKey(sheet, row), choice]),
      );
      const wanted = await markedRows(tx, cityCode, request, before);
      const choices: ImportChoice[] = wanted.map(({ sheet, row }) => ({ sheet, row, choice: request.choice }));
      const by = { accountId, at: store.clock().toISOString() };
      await putImportChoices(tx, { cityCode, importId: head.id, officeId: head.officeId }, by, choices);
      const { officeId } = head;
      await rememberChoices(tx, { cityCode, officeId }, by, wanted, request.choice);
      const skips = (key: string) => before.get(key) === 'skip';
      const moves = choices.some(({ sheet, row }) => skips(choiceKey(sheet, row)) !== (request.choice === 'skip'));
      if (!moves) return;
      const seen = head.reading as ImportReading;
      const answers = await givenAnswers(tx, { cityCode, officeId: head.officeId }, seen);
      await planAgain(tx, actor, reach, head, againstNow(store, seen.overrides, twins, answers), spill, control);
    }),
  );
}

async function markedRows(
  tx: Tx,
  cityCode: string,
  { importId, rows }: TwinChoices,
  before: ReadonlyMap<string, TwinChoice>,
) {
  const marked = await stagedRows(tx, cityCode, importId, {
    marked: true,
    limit: 1_000_000,
    ...(rows ? { nos: rows } : {}),
  });
  if (rows && marked.length < new Set(rows).size) refuse('import_row_not_marked', 'rows');
  return rows ? marked : marked.filter(({ sheet, row }) => !before.has(choiceKey(sheet, row)));
}
