// Reports that were merged, latest first, each with its undoing.
import { useState } from 'react';
import { Link } from 'react-router';
import type { MergeSideView, MergeView } from '../../server/identity/mergeViews.ts';
import { useApi } from '../api/useApi.ts';
import { Empty, Failure } from '../parts/Failure.tsx';
import { instantText } from '../parts/instant.ts';
import { Pager } from '../parts/Pager.tsx';
import { useRight } from '../shell/session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { UndoMerge } from '../identity/UndoMerge.tsx';

interface MergedProps {
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onDone: () => void;
}

export function Merged({ page, onPage, onDone }: MergedProps) {
  const words = useWords();
  const verifies = useRight('verify');
  const [undoing, setUndoing] = useState<MergeView | null>(null);
  const { data, error, refetch } = useApi('/merges', { inForce: 'true', page, size: 20 }, { keep: true });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  if (data.total === 0) return <Empty title={words.radar.merged.nothing} />;
  return (
    <>
      {data.rows.map((merge) => (
        <article key={merge.id} className="pair" aria-label={`${merge.merged.code} → ${merge.kept.code}`}>
          <p>
            <Side side={merge.merged} /> → <Side side={merge.kept} />
          </p>
          <p className="quiet">
            {words.radar.merged.by(merge.mergedBy ?? '', instantText(merge.mergedAt), merge.repeats)}{' '}
            {words.projects.because(merge.reason)}
          </p>
          <div className="row">
            {verifies ? (
              <button type="button" className="button" onClick={() => setUndoing(merge)}>
                {words.merges.undo}
              </button>
            ) : null}
          </div>
        </article>
      ))}
      <Pager page={data.page} size={data.size} total={data.total} onPage={onPage} />
      {undoing ? <UndoMerge merge={undoing} onDone={onDone} onClose={() => setUndoing(null)} /> : null}
    </>
  );
}

function Side({ side }: { side: MergeSideView }) {
  return (
    <>
      {side.name === null ? side.code : <Link to={`/projects/${side.id}`}>{side.name}</Link>}{' '}
      <span className="quiet">{side.office}</span>
    </>
  );
}
