import { useState } from 'react';
import type { SavedView } from '../../server/views.ts';
import { useAct } from '../act/useAct.ts';
import { TextField } from '../form/TextField.tsx';
import { type Query } from '../api/request.ts';
import { Confirm } from '../dialog/Confirm.tsx';
import { useWords } from '../language/language.tsx';

interface SaveViewProps {
  readonly query: Query;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

export function SaveView({ query, onSaved, onClose }: SaveViewProps) {
  const words = useWords();
  const [name, setName] = useState('');
  const save = useAct<string, SavedView>({
    path: '/views',
    keyed: 'none',
    body: () => ({ screen: 'projects', name: name.trim(), query }),
    onDone: (view) => onSaved(view.id),
  });
  return (
    <Confirm title={words.projects.saveView} action={words.projects.save} act={save} onClose={onClose}>
      <TextField label={words.projects.viewName} required most={60} value={name} onChange={setName} />
    </Confirm>
  );
}
