// What has been changed and is not kept yet: taken back a step at a time, or saved as a new version.
import { type SubmitEvent, useState } from 'react';
import { LabelledField } from '../../form/LabelledField.tsx';
import { FailureText } from '../../parts/Failure.tsx';
import { useWords } from '../../language/language.tsx';
import type { ChainEditing } from './useDrawing.ts';

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
  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    onSave(note.trim());
  }
  return (
    <form className="chain-save" onSubmit={submit}>
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
      {error ? (
        <div className="wrong" role="alert">
          <FailureText error={error} />
        </div>
      ) : null}
    </form>
  );
}
