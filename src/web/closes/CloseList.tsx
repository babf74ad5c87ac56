import { Choose } from '../form/choose/Choose.tsx';
import { useState } from 'react';
import type { CloseGridView } from '../../server/closes/views.ts';
import { useWords } from '../language/language.tsx';
import { cellState, type ChosenCell } from './state.ts';

/** On a phone: one office at a time, its periods one below the other. */
export function CloseList({ grid, onChoose }: { grid: CloseGridView; onChoose: (cell: ChosenCell) => void }) {
  const words = useWords();
  const [officeId, setOffice] = useState(
    () => grid.rows.find((row) => row.cells.some((cell) => cell.mayClose))?.officeId ?? grid.rows[0]?.officeId ?? '',
  );
  const row = grid.rows.find((one) => one.officeId === officeId);
  return (
    <section aria-label={words.closes.grid} className="stack">
      <Choose
        aria-label={words.closes.phoneOffice}
        choices={grid.rows.map((one) => ({ code: one.officeId, word: one.office }))}
        value={officeId}
        onChange={setOffice}
      />
      <ul className="closes-list">
        {row?.cells.map((cell) => {
          const { state, kind, count, late } = cellState(cell, row.officeId, words);
          return (
            <li key={cell.period}>
              <button
                type="button"
                className={`closes-line closes-${kind}`}
                onClick={() => onChoose({ officeId: row.officeId, period: cell.period })}
              >
                <strong>{words.periodName(cell.period)}</strong>
                <span>{state}</span>
                <span className={late ? 'late' : 'quiet'}>{count}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
