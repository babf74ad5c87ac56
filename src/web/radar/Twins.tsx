// A project of the queue beside what looks like it: two columns, what differs marked, from one twin to the next by keyboard.
import { useState } from 'react';
import { useApi } from '../api/useApi.ts';
import { FailureText } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../language/language.tsx';
import { Pair } from './Pair.tsx';
import { Dialog } from '../parts/Dialog.tsx';

interface TwinsProps {
  readonly projectId: string;
  readonly onClose: () => void;
}

export function Twins({ projectId, onClose }: TwinsProps) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const { data, error } = useApi('/radar', { project: projectId, size: 50 });
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
      className="compare-dialog"
      tools={
        <div className="row">
          {count > 1 ? (
            <>
              <button type="button" className="button" disabled={at === 0} onClick={() => move(-1)}>
                {words.compare.before}
              </button>
              <button type="button" className="button" disabled={at >= count - 1} onClick={() => move(1)}>
                {words.compare.next}
              </button>
            </>
          ) : null}
          <button type="button" className="button" onClick={onClose}>
            {words.compare.close}
          </button>
        </div>
      }
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
