import type { KeyboardEvent } from 'react';
import type { CloseGridView } from '../../server/closes/views.ts';
import { instantText } from '../parts/instant.ts';
import { useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';
import { cellState, type ChosenCell } from './state.ts';

interface GridProps {
  readonly grid: CloseGridView;
  readonly onChoose: (cell: ChosenCell) => void;
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Offices against months. The arrow keys move from cell to cell; one cell at a time is in the order of the tab key. */
export function CloseTable({ grid, onChoose }: GridProps) {
  const words = useWords();
  const head = (period: string) =>
    period.startsWith('A')
      ? words.closes.assessed
      : period.length === 4
        ? words.closes.wholeYear
        : words.monthName(Number(period.slice(5)));

  function onKey(event: KeyboardEvent<HTMLTableElement>): void {
    const step = steps[event.key];
    const cell = event.target instanceof HTMLElement ? event.target.closest('[data-cell]') : null;
    const place = cell?.getAttribute('data-cell')?.split(' ').map(Number);
    if (!step || !place) return;
    const next = event.currentTarget.querySelector<HTMLElement>(
      `[data-cell="${(place[0] ?? 0) + step[0]} ${(place[1] ?? 0) + step[1]}"]`,
    );
    event.preventDefault();
    next?.focus();
  }

  return (
    <section aria-label={words.closes.grid}>
      <DataTable
        slides="closes-scroll"
        className="closes-grid"
        onKeyDown={onKey}
        rows={grid.rows}
        keyOf={({ officeId }) => officeId}
        columns={[
          {
            key: 'office',
            head: words.closes.office,
            names: true,
            className: ({ depth }) => (depth > 0 ? 'closes-below' : ''),
            cell: ({ office }) => office,
          },
          ...grid.periods.map(({ period, from, to }, x) => ({
            key: period,
            head: head(period),
            headTitle: `${from} – ${to}`,
            cell: (row: CloseRow, y: number) => <CloseCell row={row} x={x} y={y} onChoose={onChoose} />,
          })),
        ]}
      />
      <p className="quiet">
        {words.closes.legend} · {words.closes.keys}
      </p>
    </section>
  );
}

type CloseRow = CloseGridView['rows'][number];

interface CloseCellProps extends Pick<GridProps, 'onChoose'> {
  readonly row: CloseRow;
  readonly x: number;
  readonly y: number;
}

function CloseCell({ row, x, y, onChoose }: CloseCellProps) {
  const words = useWords();
  const cell = row.cells[x];
  if (!cell) return null;
  const { state, kind, count, late } = cellState(cell, row.officeId, words);
  const said = [state, count].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={`closes-cell closes-${kind}`}
      data-cell={`${y} ${x}`}
      tabIndex={y === 0 && x === 0 ? 0 : -1}
      aria-label={words.closes.cell(row.office, words.periodName(cell.period), said)}
      onClick={() => onChoose({ officeId: row.officeId, period: cell.period })}
    >
      <span>{kind === 'above' ? instantText(cell.close?.closedAt ?? '').slice(2, 10) : state}</span>
      <span className={late ? 'late' : 'quiet'}>{count}</span>
    </button>
  );
}
