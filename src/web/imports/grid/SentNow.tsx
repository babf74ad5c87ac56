// Rows that were sent: confirmed and written as an import, or waiting on its page for an answer; taken back as a whole.
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../api/useApi.ts';
import { useWords } from '../../language/language.tsx';
import { openDoubts } from '../DoubtList.tsx';
import { ImportActDialog } from '../ImportActDialog.tsx';
import type { GridState } from './draft.ts';

/** `isNew`: sent just now, so that it is asked at once whether to write it. */
export function SentNow({ grid, isNew }: { readonly grid: GridState; readonly isNew: boolean }) {
  const words = useWords();
  const { sent } = grid.draft;
  const [asking, setAsking] = useState<'apply' | 'undo' | null>(isNew ? 'apply' : null);
  const { data, refetch } = useApi('/imports/:id', { id: sent?.importId ?? '' });
  const state = data?.state;
  const { change, forgetPast } = grid;
  useEffect(() => {
    const takes = state === 'applied' && sent?.isTaken === false;
    const givesBack = state === 'undone' && sent?.isTaken === true;
    if (!takes && !givesBack) return;
    forgetPast();
    change((before) =>
      before.sent
        ? {
            ...before,
            rows: takes ? before.sent.left : [...before.sent.written, ...before.rows],
            sent: takes ? { ...before.sent, isTaken: true } : null,
          }
        : before,
    );
  }, [state, sent?.isTaken, change, forgetPast]);
  if (!data || !sent || state === 'undone') return null;
  const isOpen = state === 'previewed' && (openDoubts(data) > 0 || data.undecided > 0);
  const close = () => {
    setAsking(null);
    void refetch();
  };
  return (
    <div className="notice row" role="status">
      {state === 'applied' ? words.grid.written(data.counts.new + data.counts.changed) : null}
      {isOpen ? words.grid.waits : null}
      {state === 'previewed' && !isOpen ? words.grid.notWritten : null}
      <Link to={`/imports/${data.id}`}>{isOpen ? words.grid.answer : words.grid.look}</Link>
      {state === 'applied' ? (
        <button type="button" className="button button-wrong" onClick={() => setAsking('undo')}>
          {words.imports.undo}
        </button>
      ) : null}
      {state === 'applied' ? (
        <button type="button" className="plain-button" onClick={() => change((before) => ({ ...before, sent: null }))}>
          {words.grid.next}
        </button>
      ) : null}
      {asking && !isOpen && (asking === 'undo') === (state === 'applied') ? (
        <ImportActDialog
          act={asking}
          preview={data}
          onDone={async () => {
            await refetch();
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
