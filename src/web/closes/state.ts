// What a cell of the grid says, in words.
import type { CloseCellView } from '../../server/closes/views.ts';
import type { Screens } from '../../labels/screens.zh.ts';
import { instantText } from '../parts/instant.ts';

/** The cell whose period lies open. */
export interface ChosenCell {
  readonly officeId: string;
  readonly period: string;
}

export interface CellState {
  readonly state: string;
  /** closed here, closed above, open, may be closed, not over. */
  readonly kind: 'closed' | 'above' | 'open' | 'closable' | 'running';
  /** What waits, or what was adjusted. */
  readonly count: string;
  readonly late: boolean;
}

export function cellState(cell: CloseCellView, officeId: string, words: Screens): CellState {
  const { close, pending, adjustments, running, mayClose } = cell;
  const waits = pending > 0 ? words.closes.pending(pending) : '';
  if (close) {
    const day = instantText(close.closedAt).slice(2, 10);
    const own = close.officeId === officeId && close.period === cell.period;
    const { signed } = cell;
    const signing = signed === null ? '' : signed ? words.closes.isSigned : words.closes.notSigned;
    const count = [signing, adjustments > 0 ? words.closes.adjusted(adjustments) : '', waits].filter(Boolean).join(' ');
    return {
      state: own ? words.closes.closed(day) : words.closes.closedBy(close.office, day),
      kind: own ? 'closed' : 'above',
      count,
      late: pending > 0,
    };
  }
  if (running) return { state: words.closes.running, kind: 'running', count: waits, late: false };
  return {
    state: mayClose ? words.closes.closable : words.closes.open,
    kind: mayClose ? 'closable' : 'open',
    count: waits,
    late: pending > 0,
  };
}
