// What was found in a draft: how far it is read, how many of each, and which of them are listed.
import type { CheckView } from '../../server/check/views.ts';
import { useWords } from '../language/language.tsx';

interface CheckStateProps {
  /** How much of a file is sent; null where nothing is under way. */
  readonly sent: number | null;
  readonly view: CheckView | null;
}

export function CheckState({ sent, view }: CheckStateProps) {
  const words = useWords();
  return (
    <p className="check-state" role="status">
      {sent !== null ? (sent < 1 ? words.check.reading(Math.round(sent * 100)) : words.check.checking) : null}
      {sent === null && view ? words.check.found(view.claims.length) : null}
    </p>
  );
}

export function CheckCounts({ counts }: Pick<CheckView, 'counts'>) {
  const words = useWords();
  return (
    <dl className="check-counts">
      {(['wrong', 'doubtful', 'right', 'open'] as const).map((state) => (
        <div key={state} className={`check-count check-count-${state}`}>
          <dt>{words.check.counts[state]}</dt>
          <dd className="tabular">{counts[state]}</dd>
        </div>
      ))}
    </dl>
  );
}

interface FoundBarProps {
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly problems: number;
  readonly claims: number;
  readonly onMove: (by: 1 | -1) => void;
}

export function FoundBar({ all, onAll, problems, claims, onMove }: FoundBarProps) {
  const words = useWords();
  return (
    <div className="check-bar">
      <div className="row">
        <button type="button" className="plain-button" aria-pressed={!all} onClick={() => onAll(false)}>
          {words.check.problems} {problems}
        </button>
        <button type="button" className="plain-button" aria-pressed={all} onClick={() => onAll(true)}>
          {words.check.all} {claims}
        </button>
      </div>
      {problems > 0 ? (
        <div className="row">
          <button type="button" className="plain-button" onClick={() => onMove(-1)}>
            {words.check.previous}
          </button>
          <button type="button" className="plain-button" onClick={() => onMove(1)}>
            {words.check.next}
          </button>
        </div>
      ) : null}
    </div>
  );
}
