// Closes in words.
import type { CloseGrid, GridCell } from '../../app/closes/closeGrid.ts';
import type { ToCountersign } from '../../app/closes/countersign.ts';
import type { PeriodOfOffice } from '../../app/closes/closedPeriod.ts';
import { withAbove } from '../../domain/closes/close.ts';
import type { Office } from '../../domain/offices/office.ts';
import type { Actor } from '../../domain/people/role.ts';
import { trailActWord } from '../../labels/entries/trail.ts';
import { differenceText } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import { yiWords } from '../../labels/money.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { CloseRow } from '../../storage/closes/periodCloses.ts';
import type { LateEntry } from '../../storage/closes/periodEntries.ts';
import { figureView, type Viewing } from '../figures/words.ts';
import type {
  AdjustmentView,
  CloseCellView,
  CloseGridView,
  CloseHistoryView,
  PeriodView,
  ToCountersignView,
} from './views.ts';

type Offices = ReadonlyMap<string, Pick<Office, 'name' | 'shortName'>>;

export function closeGridView(
  grid: CloseGrid,
  year: number,
  { accountId, grants }: Actor,
  language: Language,
): CloseGridView {
  const signsFor = new Set(grants.filter(({ role }) => role === 'publish').map(({ officeId }) => officeId));
  const depthOf = ({ id }: Office) => withAbove(grid.offices, id).length - 1;
  const view = (close: CloseRow) => historyView(close, grid.offices);
  return {
    year,
    periods: grid.periods,
    rows: grid.rows.map(({ office, mine, cells }) => ({
      officeId: office.id,
      office: office.shortName,
      depth: depthOf(office),
      cells: cells.map((cell): CloseCellView => {
        const { period, pending, adjustments, close, running } = cell;
        const own = close?.officeId === office.id && close.period === period;
        return {
          period,
          pending,
          adjustments,
          fundsDifference: movedFunds(cell, language),
          close: close && view(close),
          running,
          mayClose: mine && !close && !running,
          signed: isSigned(depthOf(office), cell),
          maySign: signsFor.has(office.id) && close?.period === period && office.parentId !== null && !cell.signed,
          mayReopen: mine && own && close.closedBy !== accountId,
        };
      }),
    })),
    history: grid.history.map(view),
  };
}

/** Offices under the city's own are waited for; those below them sign where they like. */
function isSigned(depth: number, { period, close, signed }: GridCell): boolean | null {
  if (close?.period !== period || depth === 0) return null;
  return signed || depth === 1 ? signed : null;
}

export function toCountersignView({ figures, ...told }: ToCountersign): ToCountersignView {
  return {
    ...told,
    figures: figures.map(({ id, version, name, unit, per, value, blinding }) => ({
      id,
      version,
      name,
      unit,
      per,
      value: String(value),
      blinding: blinding.toString(16).padStart(64, '0'),
    })),
  };
}

function movedFunds({ fundsDifference }: Pick<GridCell, 'fundsDifference'>, language: Language): string | null {
  return fundsDifference === null ? null : differenceText(fundsDifference, 'yi', language);
}

function historyView(close: CloseRow, offices: Offices): CloseHistoryView {
  const { id, officeId, period, closedAt, carried, reopenedAt, reopenReason } = close;
  const names = { closedBy: close.closedByName, reopenedBy: close.reopenedByName };
  const office = offices.get(officeId)?.name ?? '';
  return { id, officeId, office, period, closedAt, carried, reopenedAt, reopenReason, ...names };
}

export function periodView(
  found: PeriodOfOffice,
  viewing: Viewing,
  paging: { readonly page: number; readonly size: number },
): PeriodView {
  const { language, facts } = viewing;
  const offices = new Map(facts.offices.map((office) => [office.id, office]));
  return {
    officeId: found.officeId,
    office: found.officeName,
    ...found.days,
    pending: found.pending,
    adjustments: found.adjustments,
    fundsDifference: movedFunds(found, language),
    figures: found.figures.map((figure) => figureView(figure, viewing)),
    history: found.history.map((close) => historyView(close, offices)),
    rows: found.rows.map((row) => adjustmentView(row, offices, language)),
    rowsInReach: found.rowsInReach,
    page: paging.page,
    size: paging.size,
  };
}

function adjustmentView(row: LateEntry, offices: Offices, language: Language): AdjustmentView {
  const { entryId, kind, day, adjustedOn, reason, carried, recordedBy, projectId, fundsFen } = row;
  const act = row.void ? 'withdrawn' : row.reversesId ? 'corrected' : 'recorded';
  return {
    entryId,
    kind,
    day,
    adjustedOn,
    reason,
    carried,
    recordedBy,
    projectId,
    kindName: nounWord('entryKind', kind, language),
    actName: trailActWord(act, language),
    office: offices.get(row.officeId)?.shortName ?? '',
    title: row.title ?? '',
    decision: row.decision ?? 'waiting',
    funds: fundsFen === null ? null : yiWords(fundsFen, language),
  };
}
