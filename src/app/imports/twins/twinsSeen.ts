// What a reader is told of the marks on some rows of an import: the match within their reach, and what was chosen.
import { type Actor, readingRoles } from '../../../domain/people/role.ts';
import { importChoices } from '../../../storage/imports/importChoices.ts';
import type { StagedRow } from '../../../storage/imports/queries.ts';
import { inScope, type Store } from '../../../storage/store.ts';
import { type SideSeen, sideSeen } from '../../radar/sideSeen.ts';
import { twinLedger } from '../../radar/twinLedger.ts';
import { officesInReach } from '../../people/reach.ts';
import { choiceKey, type RowTwin, type TwinChoice } from './rowTwins.ts';

export interface TwinSeen {
  readonly twin: RowTwin;
  /** The project of the ledger; null where it is a row of the file, or stands no longer. */
  readonly side: SideSeen | null;
}

export interface MarkedRow extends StagedRow {
  readonly seen: readonly TwinSeen[];
  readonly choice: TwinChoice | null;
}

export async function withTwins(
  store: Store,
  actor: Actor,
  importId: string,
  rows: readonly StagedRow[],
): Promise<MarkedRow[]> {
  if (!rows.some(({ twins }) => twins.length > 0)) return rows.map((row) => ({ ...row, seen: [], choice: null }));
  const { cityCode } = actor;
  const officeIds = await officesInReach(store, actor, readingRoles);
  const { projects, numberOf, offices } = await twinLedger(store, cityCode);
  const chosen = await inScope(store, { cityCode, officeIds }, (tx) => importChoices(tx, cityCode, importId));
  const choiceOf = new Map(chosen.map(({ sheet, row, choice }) => [choiceKey(sheet, row), choice]));
  const reach = new Set(officeIds);
  const sideOf = (twin: RowTwin): SideSeen | null => {
    const no = 'projectId' in twin.with ? numberOf.get(twin.with.projectId) : undefined;
    const project = no === undefined ? undefined : projects[no];
    return project ? sideSeen(project.facts, reach, offices) : null;
  };
  return rows.map((row) => ({
    ...row,
    seen: (row.twins as readonly RowTwin[]).map((twin) => ({ twin, side: sideOf(twin) })),
    choice: choiceOf.get(choiceKey(row.sheet, row.row)) ?? null,
  }));
}
