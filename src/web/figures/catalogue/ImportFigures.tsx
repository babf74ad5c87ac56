// Figures from a file: what it would add is said before it is taken.
import { useState } from 'react';
import type { BodyOf } from '../../api/contract.ts';
import { api } from '../../api/request.ts';
import { ActForm } from '../../form/ActForm.tsx';
import { LabelledField } from '../../form/LabelledField.tsx';
import { useAct, useQuestion } from '../../form/useAct.ts';
import { useWords } from '../../language/language.tsx';
import { Dialog } from '../../parts/Dialog.tsx';

type File = BodyOf<'POST /city-figures-file'>['file'];

export function ImportFigures({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const w = words.catalogue;
  const [file, setFile] = useState<File | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const look = useQuestion(({ key }, said: File) =>
    api('POST /city-figures-file', { body: { key, keeps: false, file: said } }),
  );
  const take = useAct(({ key }) => api('POST /city-figures-file', { body: { key, keeps: true, file: file as File } }), {
    onDone: onClose,
  });
  const choose = async (chosen: Blob | undefined) => {
    setFile(null);
    look.reset();
    if (!chosen) return;
    try {
      setFile(JSON.parse(await chosen.text()) as File);
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  };
  const found = look.answer;
  const ready = found !== undefined && found.added.length > 0;
  return (
    <Dialog title={w.importTitle} onClose={onClose}>
      <ActForm
        act={{ busy: look.busy || take.busy, error: take.error ?? look.error }}
        action={ready ? w.take : w.look}
        disabled={!file || (found !== undefined && !ready)}
        hint={w.importHint}
        onSubmit={() => (ready ? take.send() : file && look.send(file))}
        onCancel={onClose}
      >
        <LabelledField label={w.chooseFile} message={unreadable ? w.unreadable : undefined}>
          {(tie) => (
            <input
              {...tie}
              type="file"
              accept=".json,application/json"
              required
              onChange={(event) => void choose(event.target.files?.[0])}
            />
          )}
        </LabelledField>
        {found ? (
          <div role="status">
            <p>{w.wouldAdd(found.added.length, found.same)}</p>
            <p>{[...new Set(found.added.map(({ name }) => name))].join(words.listComma)}</p>
          </div>
        ) : null}
      </ActForm>
    </Dialog>
  );
}
