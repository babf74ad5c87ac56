import { type SubmitEvent, useState } from 'react';
import type { PeriodView } from '../../server/closes/views.ts';
import { FailureText } from '../parts/Failure.tsx';
import { useWords } from '../language/language.tsx';
import { useClosing } from './useClosing.ts';

/** Asks for what waits before it closes: the person says that exactly these entries are carried over. */
export function ClosePeriod({ view, onDone }: { view: PeriodView; onDone: () => void }) {
  const words = useWords();
  const [carried, setCarried] = useState<number | null>(null);
  const close = useClosing('POST /closes', {}, onDone);
  const { officeId, period, pending } = view;
  const asked = pending > 0;

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    close.mutate({ officeId, period, ...(asked ? { carry: carried } : {}) });
  }

  return (
    <form className="stack closes-act" onSubmit={submit}>
      <p className="field-hint">{words.closes.closeHint}</p>
      {asked ? (
        <label className="row">
          <input
            type="checkbox"
            required
            checked={carried === pending}
            onChange={(event) => setCarried(event.target.checked ? pending : null)}
          />
          {words.closes.carry(pending)}
        </label>
      ) : null}
      {close.error ? (
        <div className="wrong" role="alert">
          <FailureText error={close.error} />
        </div>
      ) : null}
      <div className="row row-end">
        <button type="submit" className="button button-main" disabled={close.isPending}>
          {close.isPending ? words.frame.working : words.closes.close}
        </button>
      </div>
    </form>
  );
}
