// What has been changed and is not kept yet: taken back a step at a time, or saved as a new version.
import { useState } from 'react';
import { LabelledField } from '../../form/LabelledField.tsx';
import { FailureNote } from '../../parts/Failure.tsx';
import { useWords } from '../../language/language.tsx';
import type { ChainEditing } from './useDrawing.ts';
import { Form } from '../../form/ActForm.tsx';

interface SaveBarProps {
  readonly drawing: ChainEditing;
  readonly busy: boolean;
  readonly error: unknown;
  readonly saved: number | null;
  readonly onSave: (note: string) => void;
}

export function SaveBar({ drawing, busy, error, saved, onSave }: SaveBarProps) {
  const words = useWords();
  const w = words.chains;
  const [note, setNote] = useState('');
  const { steps } = drawing;
  return (
    <Form className="chain-save" onSubmit={() => onSave(note.trim())}>
      <span role="status">{steps > 0 ? w.unsaved(steps) : saved === null ? w.nothing : w.saved(saved)}</span>
      <LabelledField label={w.note}>
        {(tie) => <input {...tie} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />}
      </LabelledField>
      <button type="button" className="button" disabled={steps === 0} onClick={drawing.undo}>
        {w.undo}
      </button>
      <button type="submit" className="button button-main" disabled={steps === 0 || busy}>
        {busy ? words.frame.working : w.save}
      </button>
      <FailureNote error={error} />
    </Form>
  );
}
