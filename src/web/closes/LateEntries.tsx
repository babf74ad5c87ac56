import { Link } from 'react-router';
import type { PeriodView } from '../../server/closes/views.ts';
import { Pager } from '../parts/Pager.tsx';
import { useRight } from '../shell/session.tsx';
import { useWords } from '../language/language.tsx';

interface LateEntriesProps {
  readonly view: PeriodView;
  readonly what: 'pending' | 'adjustments';
  readonly onPage: (page: number) => void;
}

/** What stands in the way of a close, or what came after it. Rows of other offices are counted, not opened. */
export function LateEntries({ view, what, onPage }: LateEntriesProps) {
  const words = useWords();
  const verifies = useRight('verify');
  const total = view[what];
  const hidden = total - view.rowsInReach;
  const title = what === 'pending' ? words.closes.waiting : words.closes.adjustments(total, view.fundsDifference);
  const none = what === 'pending' ? words.closes.waitingNone : words.closes.adjustmentsNone;
  return (
    <section>
      <h3>
        {total === 0 && what === 'adjustments' ? none : title}
        {what === 'pending' && total > 0 ? <span className="late"> {words.closes.pending(total)}</span> : null}
      </h3>
      {total === 0 && what === 'pending' ? <p className="quiet">{none}</p> : null}
      <ol className="closes-late">
        {view.rows.map((row) => (
          <li key={row.entryId}>
            <span className="tabular">{row.day}</span> {row.kindName} {row.actName}{' '}
            {row.projectId ? <Link to={`/projects/${row.projectId}`}>{row.title}</Link> : row.title}{' '}
            {row.funds ? <strong className="tabular">{row.funds.replace('-', '−')}</strong> : null}{' '}
            <span className="quiet">
              {[
                row.office,
                row.adjustedOn ? words.closes.bookedOn(row.adjustedOn) : row.carried ? words.closes.carried : '',
                row.reason,
                what === 'adjustments' ? words.decision[row.decision] : row.recordedBy,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      {hidden > 0 ? <p className="quiet">{words.closes.waitingHidden(hidden)}</p> : null}
      <Pager page={view.page} size={view.size} total={view.rowsInReach} onPage={onPage} />
      {what === 'pending' && total > 0 && verifies ? <Link to="/verification">{words.closes.verifyNow}</Link> : null}
    </section>
  );
}
