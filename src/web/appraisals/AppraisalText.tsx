// How a review stands, and whom it waits for, in words.
import { Link } from 'react-router';
import type { AppraisalView } from '../../server/appraisals/views.ts';
import { useWords } from '../language/language.tsx';

const looks: Readonly<Record<AppraisalView['state'], string>> = {
  supplement: 'late',
  opinions: 'quiet',
  ready: 'late',
  concluding: 'late',
  passed: '',
  expired: 'quiet',
  refused: 'wrong',
};

export function AppraisalStateMark({ of: { state, late } }: { readonly of: AppraisalView }) {
  const { appraisals: w } = useWords();
  return (
    <>
      <span className={`nowrap ${looks[state]}`}>{w.states[state]}</span>
      {late > 0 ? <span className="nowrap wrong"> {w.late(late)}</span> : null}
    </>
  );
}

/** The project, and the way to what was said of it. */
export function AppraisalName({ of: { entryId, no, projectName, waits } }: { readonly of: AppraisalView }) {
  const { appraisals: w } = useWords();
  return (
    <>
      <span className="tabular">{no}</span> <Link to={`/appraisals/${entryId}`}>{projectName ?? w.no(no)}</Link>
      {waits ? <span className="quiet"> {w.waits}</span> : null}
    </>
  );
}

/** Who is asked, who wants more, or until when it holds. */
export function WaitsFor({ of: { awaited, wanting, validUntil, convener, state } }: { readonly of: AppraisalView }) {
  const { appraisals: w } = useWords();
  if (validUntil) return <span className="quiet nowrap">{w.until(validUntil)}</span>;
  if (state === 'ready') return convener;
  return (
    <>
      {wanting.length > 0 ? <p>{w.wants(wanting.join('、'))}</p> : null}
      {awaited.map(({ office, dueOn, late }) => (
        <p key={office}>
          {office} <span className={`nowrap tabular ${late > 0 ? 'wrong' : 'quiet'}`}>{w.due(dueOn)}</span>
        </p>
      ))}
    </>
  );
}
