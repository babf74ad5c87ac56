import { useState } from 'react';
import type { PeriodView } from '../../server/closes/views.ts';
import { useWords } from '../language/language.tsx';
import { useClosing } from './useClosing.ts';
import { ActForm } from '../form/ActForm.tsx';

/** Asks for what waits before it closes: the person says that exactly these entries are carried over. */
export function ClosePeriod({ view, onDone }: { view: PeriodView; onDone: () => void }) {
  const words = useWords();
  const [carried, setCarried] = useState<number | null>(null);
  const close = useClosing('POST /closes', {}, onDone);
  const { officeId, period, pending } = view;
  const asked = pending > 0;

  return (
    <ActForm
      className="stack closes-act"
      act={close}
      action={words.closes.close}
      atEnd
      onSubmit={() => close.send({ officeId, period, ...(asked ? { carry: carried } : {}) })}
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
