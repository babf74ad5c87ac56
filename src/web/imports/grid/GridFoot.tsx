// Under the grid: sums of its money, what is wrong and where, and the button that sends all of it.
import { counted } from '../../../labels/counted.ts';
import { FailureText } from '../../parts/Failure.tsx';
import { useWords } from '../../language/language.tsx';
import type { GridColumn } from './GridRows.tsx';
import type { CellPlace } from './cells.ts';
import type { GridCheckState } from './useGridCheck.ts';
import styles from './grid.module.css';

interface GridFootProps {
  readonly check: GridCheckState;
  readonly columns: readonly GridColumn[];
  readonly filled: number;
  readonly office: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onGo: (place: CellPlace) => void;
  readonly onSend: () => void;
}

export function GridFoot({ check, columns, filled, office, busy, error, onGo, onSend }: GridFootProps) {
  const words = useWords();
  const { answer, isCurrent } = check;
  const counts = answer?.counts;
  const writes = counts ? counts.new + counts.changed + counts.asked : 0;
  const refused = counts?.refused ?? 0;
  return (
    <>
      <div className={styles['foot']}>
        <span className="tabular" role="status">
          {filled === 0 ? words.grid.nothing : null}
          {filled > 0 && office === '' ? words.grid.noOffice : null}
          {filled > 0 && office !== '' && !isCurrent ? words.grid.checking : null}
          {filled > 0 && isCurrent && counts ? words.grid.stands(filled, writes, refused) : null}
        </span>
        <ul className={`${styles['sums']} tabular`} aria-label={words.grid.sums}>
          {(answer?.sums ?? []).map(({ field, name, sum }) => (
            <li key={`${field} ${sum}`}>
              <span className="quiet">{words.grid.sum(name)}</span> <strong>{sum}</strong>
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="button button-main"
          data-send
          disabled={!isCurrent || writes === 0 || busy}
          onClick={onSend}
        >
          {refused > 0 && writes > 0 ? words.grid.sendSome(writes, refused) : words.grid.send(writes)}
        </button>
      </div>
      {check.error || error ? (
        <div className="notice notice-wrong" role="alert">
          <FailureText error={check.error ?? error} />
        </div>
      ) : null}
      <Reasons check={check} columns={columns} onGo={onGo} />
      {(answer?.doubts ?? []).map((doubt) => (
        <p key={doubt} className="field-hint">
          {words.grid.willAsk(doubt)}
        </p>
      ))}
    </>
  );
}

/** Each is a way to its cell. */
function Reasons({ check, columns, onGo }: Pick<GridFootProps, 'check' | 'columns' | 'onGo'>) {
  const words = useWords();
  const wrong = (check.answer?.rows ?? []).filter(({ outcome }) => outcome === 'refused');
  if (wrong.length === 0) return null;
  return (
    <ul className={styles['wrongs']} aria-label={words.grid.wrong(counted(wrong.length))}>
      {wrong.flatMap(({ at, breaches }) =>
        breaches.map(({ law, field, message }) => {
          const n = columns.findIndex((one) => one.field === field);
          return (
            <li key={`${at} ${law} ${field ?? ''}`}>
              <button type="button" className="plain-button" onClick={() => onGo({ row: at, column: Math.max(n, 0) })}>
                {words.grid.place(at + 1, columns[n]?.name ?? '')}
              </button>{' '}
              <span className={styles['bad']}>{message}</span>
            </li>
          );
        }),
      )}
    </ul>
  );
}
