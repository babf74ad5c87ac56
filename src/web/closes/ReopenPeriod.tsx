import { useState } from 'react';
import { useWords } from '../language/language.tsx';
import { TextField } from '../form/TextField.tsx';
import { useClosing } from './useClosing.ts';
import { ActForm } from '../form/ActForm.tsx';

/** By another hand than the one that closed, and with a reason that stays on record. */
export function ReopenPeriod({ closeId, onDone }: { closeId: string; onDone: () => void }) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const reopen = useClosing('POST /closes/:id/reopen', { id: closeId }, onDone);

  return (
    <ActForm
      className="stack closes-act"
      act={reopen}
      action={words.closes.reopen}
      ends
      atEnd
      onSubmit={() => reopen.send({ reason: reason.trim() })}
    >
      <p className="field-hint">{words.closes.reopenHint}</p>
      <TextField label={words.closes.reopenReason} required long maxLength={500} value={reason} onChange={setReason} />
    </ActForm>
  );
}
