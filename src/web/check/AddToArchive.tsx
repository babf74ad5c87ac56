// A text is added to the archive, with its title and the period that it is of.
import { useState } from 'react';
import { upload } from '../api/upload.ts';
import { ActForm } from '../form/ActForm.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { PeriodField } from '../form/PeriodPicker.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAct } from '../form/useAct.ts';
import { useWords } from '../language/language.tsx';
import { draftKinds } from './draftKinds.ts';

export function AddToArchive() {
  const words = useWords().archive;
  const [title, setTitle] = useState('');
  const [period, setPeriod] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const add = useAct(
    ({ key, id }, sent: File) => upload('POST /archive', sent, { fields: { key, id, title, period } }, () => {}).done,
    { onDone: () => setTitle('') },
  );
  return (
    <ActForm
      act={add}
      action={words.add}
      saved={words.added}
      disabled={file === null || title.trim() === '' || period === ''}
      onSubmit={() => (file ? add.send(file) : undefined)}
    >
      <div className="form-grid">
        <LabelledField label={words.file}>
          {(tie) => (
            <input
              {...tie}
              type="file"
              accept={draftKinds}
              onChange={({ target }) => {
                const chosen = target.files?.[0] ?? null;
                setFile(chosen);
                // What the file is called is mostly its title.
                if (chosen && title === '') setTitle(chosen.name.replace(/\.[^.]+$/, ''));
              }}
            />
          )}
        </LabelledField>
        <TextField label={words.name} required maxLength={200} value={title} onChange={setTitle} />
        <div>
          <PeriodField label={words.period} value={period} onChange={setPeriod} />
          <p className="field-hint">{words.periodHint}</p>
        </div>
      </div>
    </ActForm>
  );
}
