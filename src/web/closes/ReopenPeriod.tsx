import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { useWords } from '../language/language.tsx';
import { useClosing } from './useClosing.ts';

/** By another hand than the one that closed, and with a reason that stays on record. */
export function ReopenPeriod({ closeId, onDone }: { closeId: string; onDone: () => void }) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const reopen = useClosing<void>(`/closes/${closeId}/reopen`, () => ({ reason: reason.trim() }), onDone);
  return (
    <ActForm
      action={words.closes.reopen}
      busy={reopen.busy}
      error={reopen.error}
      wrong
      className="closes-act"
      onSubmit={() => reopen.send()}
    >
      <p className="field-hint">{words.closes.reopenHint}</p>
      <TextField label={words.closes.reopenReason} long most={500} required value={reason} onChange={setReason} />
    </ActForm>
  );
}
