import { type SubmitEvent, useId, useState } from 'react';
import { FailureText } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { useClosing } from './useClosing.ts';

/** By another hand than the one that closed, and with a reason that stays on record. */
export function ReopenPeriod({ closeId, onDone }: { closeId: string; onDone: () => void }) {
  const words = useWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const reopen = useClosing('POST /closes/:id/reopen', { id: closeId }, onDone);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    reopen.mutate({ reason: reason.trim() });
  }

  return (
    <form className="stack closes-act" onSubmit={submit}>
      <p className="field-hint">{words.closes.reopenHint}</p>
      <div className="field">
        <label htmlFor={id}>{words.closes.reopenReason}</label>
        <textarea
          id={id}
          required
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {reopen.error ? (
        <div className="wrong" role="alert">
          <FailureText error={reopen.error} />
        </div>
      ) : null}
      <div className="row row-end">
        <button type="submit" className="button button-wrong" disabled={reopen.isPending}>
          {reopen.isPending ? words.frame.working : words.closes.reopen}
        </button>
      </div>
    </form>
  );
}
