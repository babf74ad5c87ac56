import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api, type Query } from '../api/request.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { useWords } from '../language/language.tsx';

interface SaveViewProps {
  readonly query: Query;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

export function SaveView({ query, onSaved, onClose }: SaveViewProps) {
  const words = useWords();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const id = useId();
  const save = useMutation({
    mutationFn: () => {
      const said = Object.entries(query).flatMap(([field, value]) =>
        value === undefined ? [] : [[field, value] as const],
      );
      return api('POST /views', { body: { screen: 'projects', name: name.trim(), query: Object.fromEntries(said) } });
    },
    onSuccess: async (view) => {
      await client.invalidateQueries({ queryKey: ['/views'] });
      onSaved(view.id);
    },
  });
  return (
    <Confirm
      title={words.projects.saveView}
      action={words.projects.save}
      busy={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor={id}>{words.projects.viewName}</label>
        <input id={id} required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
    </Confirm>
  );
}
