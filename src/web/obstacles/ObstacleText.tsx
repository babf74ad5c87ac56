import type { ObstacleView } from '../../server/obstacles/views.ts';
import { useWords } from '../language/language.tsx';

/** What stands in the way: number, kind and words, who is to clear it, how it was cleared. */
export function ObstacleText({ obstacle }: { readonly obstacle: ObstacleView }) {
  const { obstacles: w } = useWords();
  const { no, kind, what, waits, clearedOn, clearedBy, clearingWaits } = obstacle;
  return (
    <>
      <span className="tabular">{no}</span> {kind} · {what}
      {waits ? <span className="quiet"> {w.waits}</span> : null}
      {clearedOn ? (
        <p className="quiet">
          {w.cleared(clearedOn, clearedBy ?? '')}
          {clearingWaits ? ` ${w.clearingWaits}` : ''}
        </p>
      ) : null}
    </>
  );
}

/** How it stands; late is what somebody must do something about. */
export function ObstacleStateMark({ state }: { readonly state: ObstacleView['state'] }) {
  const { obstacles: w } = useWords();
  const looks = { late: 'wrong', open: 'late', cleared: '' };
  return <span className={`nowrap ${looks[state]}`}>{w.states[state]}</span>;
}
