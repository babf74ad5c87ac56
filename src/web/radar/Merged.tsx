// Reports that were merged, latest first, each with its undoing.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { v7 as uuid } from 'uuid';
import type { MergePage, MergeSideView, MergeView } from '../../server/views.ts';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { Confirm } from '../frame/Confirm.tsx';
import { Empty, Failure } from '../frame/Failure.tsx';
import { instantText } from '../frame/instant.ts';
import { Pager } from '../frame/Pager.tsx';
import { useRight } from '../frame/session.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';

interface MergedProps {
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onDone: () => void;
}

export function Merged({ page, onPage, onDone }: MergedProps) {
  const words = useWords();
  const verifies = useRight('verify');
  const [undoing, setUndoing] = useState<MergeView | null>(null);
  const { data, error, refetch } = useApi<MergePage>('/merges', { inForce: 'true', page, size: 20 }, { keep: true });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  if (data.total === 0) return <Empty title={words.mergeTwins.nothing} />;
  return (
    <>
      {data.rows.map((merge) => (
        <article key={merge.id} className="pair" aria-label={`${merge.merged.code} → ${merge.kept.code}`}>
          <p>
            <Side side={merge.merged} /> → <Side side={merge.kept} />
          </p>
          <p className="quiet">
            {words.mergeTwins.by(merge.mergedBy ?? '', instantText(merge.mergedAt), merge.repeats)}{' '}
            {words.projects.because(merge.reason)}
          </p>
          <div className="row">
            {verifies ? (
              <button type="button" className="button" onClick={() => setUndoing(merge)}>
                {words.mergeTwins.undo}
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

interface UndoMergeProps {
  readonly merge: MergeView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function UndoMerge({ merge, onDone, onClose }: UndoMergeProps) {
  const words = useWords();
  const client = useQueryClient();
  const [ids] = useState(() => ({ key: uuid(), id: uuid() }));
  const undo = useMutation({
    mutationFn: (reason: string) =>
      api<unknown>(`/merges/${merge.id}/undo`, { method: 'POST', body: { ...ids, reason } }),
    onSuccess: async () => {
      onClose();
      onDone();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  return (
    <Confirm
      title={words.mergeTwins.undo}
      action={words.mergeTwins.undo}
      reason={{ label: words.mergeTwins.reason }}
      busy={undo.isPending}
      error={undo.error}
      onConfirm={(reason) => undo.mutate(reason)}
      onClose={onClose}
    >
      <p className="field-hint">{words.mergeTwins.undoHint}</p>
    </Confirm>
  );
}
