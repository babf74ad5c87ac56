// A project of the queue beside what looks like it: two columns, what differs marked, from one twin to the next by keyboard.
import { useState } from 'react';
import type { RadarView } from '../../server/views.ts';
import { useApi } from '../api/useApi.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { FailureText } from '../frame/Failure.tsx';
import { Waiting } from '../frame/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { Pair } from './Pair.tsx';

interface TwinsProps {
  readonly projectId: string;
  readonly onClose: () => void;
}

export function Twins({ projectId, onClose }: TwinsProps) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const { data, error } = useApi<RadarView>('/radar', { project: projectId, size: 50 });
  const count = data?.pairs.length ?? 0;
  const pair = data?.pairs[Math.min(at, count - 1)];
  const move = (by: 1 | -1) => setAt(Math.min(Math.max(at + by, 0), Math.max(count - 1, 0)));
  return (
    <Dialog
      title={
        <>
          {words.compare.title}{' '}
          {count > 1 ? (
            <span className="quiet tabular">{words.compare.of(Math.min(at, count - 1) + 1, count)}</span>
          ) : null}
        </>
      }
      head={<Steps at={at} count={count} onMove={move} onClose={onClose} />}
      size="compare"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLTextAreaElement) return;
        if (event.key === 'j' || event.key === 'ArrowRight') move(1);
        if (event.key === 'k' || event.key === 'ArrowLeft') move(-1);
      }}
    >
      {error ? <FailureText error={error} /> : null}
      {!data && !error ? <Waiting /> : null}
      {data && !pair ? <p className="quiet">{words.compare.none}</p> : null}
      {pair ? <Pair key={pair.key} pair={pair} onDone={() => setAt(0)} /> : null}
    </Dialog>
  );
}

interface StepsProps {
  readonly at: number;
  readonly count: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

function Steps({ at, count, onMove, onClose }: StepsProps) {
  const words = useWords();
  return (
    <div className="row">
      {count > 1 ? (
        <>
          <button type="button" className="button" disabled={at === 0} onClick={() => onMove(-1)}>
            {words.compare.before}
          </button>
          <button type="button" className="button" disabled={at >= count - 1} onClick={() => onMove(1)}>
            {words.compare.next}
          </button>
        </>
      ) : null}
      <button type="button" className="button" onClick={onClose}>
        {words.compare.close}
      </button>
    </div>
  );
}
