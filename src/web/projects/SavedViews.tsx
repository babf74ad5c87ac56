// Filters, order and columns under a name, kept by the server for this account.
import { useState } from 'react';
import { api } from '../api/request.ts';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { type ColumnName, readColumns } from './columnNames.ts';
import type { LedgerQuery } from './ledgerQuery.ts';
import { SaveView } from './SaveView.tsx';
import { useAct } from '../form/useAct.ts';

interface SavedViewsProps {
  readonly ledger: LedgerQuery;
  readonly columns: readonly ColumnName[];
  readonly setColumns: (columns: readonly ColumnName[]) => void;
}

export function SavedViews({ ledger, columns, setColumns }: SavedViewsProps) {
  const words = useWords();
  const [chosen, setChosen] = useState('');
  const [saving, setSaving] = useState(false);
  const { data: views } = useApi('/views', { screen: 'projects' });
  const remove = useAct((_, id: string) => api('DELETE /views/:id', { at: { id } }), {
    onDone: () => setChosen(''),
  });

  function open(id: string): void {
    setChosen(id);
    const view = views?.find((each) => each.id === id);
    if (!view) return;
    const { columns: saved, ...filters } = Object.fromEntries(
      Object.entries(view.query).map(([name, value]) => [name, String(value)]),
    );
    ledger.replace(filters);
    const read = readColumns(saved ?? null);
    if (read) setColumns(read);
  }

  return (
    <>
      {views?.length ? (
        <select aria-label={words.projects.views} value={chosen} onChange={(event) => open(event.target.value)}>
          <option value="">{words.projects.views}</option>
          {views.map((view) => (
            <option key={view.id} value={view.id}>
              {view.name}
            </option>
          ))}
        </select>
      ) : null}
      {chosen ? (
        <button type="button" className="plain-button" disabled={remove.busy} onClick={() => remove.send(chosen)}>
          {words.projects.deleteView}
        </button>
      ) : null}
      <button type="button" className="button" onClick={() => setSaving(true)}>
        {words.projects.saveView}
      </button>
      {saving ? (
        <SaveView
          query={{ ...ledger.filters, ...ledger.sorting, columns: columns.join(',') }}
          onSaved={(id) => {
            setSaving(false);
            setChosen(id);
          }}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </>
  );
}
