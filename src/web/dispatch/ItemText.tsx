import { Link } from 'react-router';
import type { DispatchItemView } from '../../server/dispatch/views.ts';
import { useWords } from '../language/language.tsx';

/** How it stands, and what the rule asks of who ordered it. */
export function ItemStateMark({ item: { state, asks, late } }: { readonly item: DispatchItemView }) {
  const { dispatch: w } = useWords();
  const looks = { fed_back: 'late', late: 'wrong', soon: 'late', open: 'quiet', closing: 'late', closed: '' };
  return (
    <span className={`nowrap ${looks[state]}`}>
      {state === 'late' ? w.late(late) : w.states[state]}
      {asks ? ` · ${w.asks[asks]}` : ''}
    </span>
  );
}

/** What is to be done, and the way to what became of it. */
export function ItemName({ item: { entryId, no, what, waits } }: { readonly item: DispatchItemView }) {
  const { dispatch: w } = useWords();
  return (
    <>
      <span className="tabular">{no}</span> <Link to={`/dispatch/${entryId}`}>{what}</Link>
      {waits ? <span className="quiet"> {w.waits}</span> : null}
    </>
  );
}

export function ItemProject({ item }: { readonly item: DispatchItemView }) {
  const { projectId, projectName, reached } = item;
  if (projectId === null) return '—';
  return reached ? <Link to={`/projects/${projectId}`}>{projectName}</Link> : projectName;
}
