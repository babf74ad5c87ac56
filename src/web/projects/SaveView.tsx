import { useId, useState } from 'react';
import { api, type Query } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';
import { useAct } from '../form/useAct.ts';

interface SaveViewProps {
  readonly query: Query;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

export function SaveView({ query, onSaved, onClose }: SaveViewProps) {
  const words = useWords();
  const [name, setName] = useState('');
  const id = useId();
  const save = useAct(
    () => {
      const said = Object.entries(query).flatMap(([field, value]) =>
        value === undefined ? [] : [[field, value] as const],
      );
      return api('POST /views', { body: { screen: 'projects', name: name.trim(), query: Object.fromEntries(said) } });
    },
    { onDone: (view) => onSaved(view.id) },
  );
  return (
    <Confirm
      title={words.projects.saveView}
      action={words.projects.save}
      busy={save.busy}
      error={save.error}
      onConfirm={() => save.send()}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor={id}>{words.projects.viewName}</label>
        <input id={id} required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
    </Confirm>
  );
}
