import { useState } from 'react';
import type { PeriodView } from '../../server/views.ts';
import { ActForm } from '../form/ActForm.tsx';
import { useWords } from '../language/language.tsx';
import { useClosing } from './useClosing.ts';

/** Asks for what waits before it closes: the person says that exactly these entries are carried over. */
export function ClosePeriod({ view, onDone }: { view: PeriodView; onDone: () => void }) {
  const words = useWords();
  const [carried, setCarried] = useState<number | null>(null);
  const { officeId, period, pending } = view;
  const asked = pending > 0;
  const close = useClosing<void>(
    '/closes',
    (_, id) => ({ id, officeId, period, ...(asked ? { carry: carried } : {}) }),
    onDone,
  );
  return (
    <ActForm
      action={words.closes.close}
      busy={close.busy}
      error={close.error}
      className="closes-act"
      onSubmit={() => close.send()}
    >
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
    </ActForm>
  );
}
