// The overview's places before its numbers are there: after many rows were verified at once the first answer takes seconds.
import { useWords } from '../language/language.tsx';

const columns = [45, 70, 30, 60, 85, 50, 40, 75, 65, 35, 55, 80];

export function OverviewSkeleton() {
  return (
    <>
      <Computing />
      <div className="skeleton" aria-hidden="true">
        <ul className="headline">
          {columns.slice(0, 8).map((width) => (
            <li key={width}>
              <span className="skeleton-line" style={{ width: '50%' }} />
              <span className="skeleton-line skeleton-number" style={{ width: `${30 + width / 3}%` }} />
              <span className="skeleton-line" style={{ width: '70%' }} />
            </li>
          ))}
        </ul>
        <div className="overview-pair">
          <Rows />
          <Rows />
        </div>
      </div>
    </>
  );
}

/** Says that numbers are being counted, and after some seconds why that may take long. */
export function Computing() {
  const { overview: w } = useWords();
  return (
    <p className="computing" role="status">
      {w.computing}
      <span className="computing-long">{w.computingLong}</span>
    </p>
  );
}

function Rows() {
  return (
    <div>
      <span className="skeleton-line" style={{ width: '30%' }} />
      {columns.slice(0, 8).map((width) => (
        <span key={width} className="skeleton-line skeleton-row" />
      ))}
    </div>
  );
}
